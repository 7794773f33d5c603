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
import { standsIn } from './find-target.ts';
import {
  type ActionCorrection,
  type Correction,
  type DecisionCorrection,
  type MeetingCorrection,
  type PersonCorrection,
  type Target,
  targetOf,
} from './schema.ts';

export interface CorrectedDocuments {
  documents: MinutesDocument[];
  /** How many corrections found what they are about. */
  applied: number;
  notes: CorrectionNote[];
}

export interface CorrectingOptions extends ConsolidateOptions {
  /**
   * The documents are some of those that the corrections are of: words that are only near to those of another document
   * are not taken for them, and what is of another document is not said to be lost.
   */
  part?: boolean;
}

/** The order of the corrections matters only where two set the same value: the later one wins. */
export function applyCorrections(
  documents: readonly MinutesDocument[],
  corrections: readonly Correction[],
  { part = false, ...options }: CorrectingOptions = {},
): CorrectedDocuments {
  if (corrections.length === 0) return { documents: [...documents], applied: 0, notes: [] };
  const notes: CorrectionNote[] = [];
  const isHere = ({ document }: Target) =>
    documents.some(({ id, source }) => standsIn([id, source.path], document ?? ''));
  const nearly = (target: Target) => !part || target.document === undefined || isHere(target);
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
  const applying = { drafts, register, nearly, note };
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
  const told = part ? notes.filter(({ correction }) => !lost.has(correction) || isHere(targetOf(correction))) : notes;
  return { documents: drafts.finish(), applied: corrections.length - lost.size, notes: told };
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
