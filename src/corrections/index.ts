/**
 * Records as read + corrections → records as people know them. Runs once, after segmentation and before the records
 * are consolidated, over all documents of a run: what is meant may stand in several of them.
 */
import { type ConsolidateOptions, consolidate } from '../consolidate/index.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { CorrectionNote } from './apply.ts';
import { applyActions } from './apply-actions.ts';
import { applyAdditions, applyDecisions } from './apply-decisions.ts';
import { applyMeetings } from './apply-meetings.ts';
import { applyPeople } from './apply-people.ts';
import { Drafts } from './drafts.ts';
import type {
  ActionCorrection,
  Correction,
  DecisionCorrection,
  MeetingCorrection,
  PersonCorrection,
} from './schema.ts';

export interface CorrectedDocuments {
  documents: MinutesDocument[];
  /** How many corrections found what they are about. */
  applied: number;
  notes: CorrectionNote[];
}

/** The order of the corrections matters only where two set the same value: the later one wins. */
export function applyCorrections(
  documents: readonly MinutesDocument[],
  corrections: readonly Correction[],
  options: ConsolidateOptions = {},
): CorrectedDocuments {
  if (corrections.length === 0) return { documents: [...documents], applied: 0, notes: [] };
  const notes: CorrectionNote[] = [];
  const note = (correction: Correction, code: CorrectionNote['code'], because: string) =>
    notes.push({ correction, code, because });
  const [meetings, people, actions, decisions] = byKind(corrections);
  // First what says of which body and day a document speaks: everything else is told apart by that.
  const first = new Drafts(documents);
  applyMeetings(meetings, documents, { drafts: first, note });
  const added = [...actions, ...decisions].filter((one) => one.add !== undefined);
  applyAdditions(added, documents, { drafts: first, note });
  const named = first.finish();
  const register = consolidate(named, options);
  const drafts = new Drafts(named);
  const applying = { drafts, register, note };
  // Before people: names change who an owner is, and never what an action is.
  applyActions(
    actions.filter((one) => one.add === undefined),
    applying,
  );
  applyDecisions(
    decisions.filter((one) => one.add === undefined),
    applying,
  );
  applyPeople(
    people,
    named.map(({ id }) => id),
    applying,
  );
  const lost = new Set(notes.flatMap(({ code, correction }) => (code === 'correction-unmatched' ? correction : [])));
  return { documents: drafts.finish(), applied: corrections.length - lost.size, notes };
}

function byKind(
  corrections: readonly Correction[],
): [MeetingCorrection[], PersonCorrection[], ActionCorrection[], DecisionCorrection[]] {
  return [
    corrections.filter((one): one is MeetingCorrection => 'meeting' in one),
    corrections.filter((one): one is PersonCorrection => 'person' in one),
    corrections.filter((one): one is ActionCorrection => 'action' in one),
    corrections.filter((one): one is DecisionCorrection => 'decision' in one),
  ];
}
