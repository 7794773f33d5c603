/** What a person should look at before relying on it: the one meaning of "wants a look". */
import type { MinutesDocument } from './document.ts';
import type { Evidence } from './evidence.ts';
import { countedIn, type Register, type RegisterAction, type StreamedRegister } from './register.ts';

/** Of the values that are said with less, one in four or more is wrong. */
export const LOOK_BELOW = 0.75;

/** True of a value that was read with little certainty and that nobody has corrected or confirmed since. */
export function isUnsure({ certainty, confidence }: Evidence & { certainty?: string | undefined }): boolean {
  return certainty !== 'corrected' && (confidence ?? 1) < LOOK_BELOW;
}

/** Flags that ask for a decision of a person; the others only tell what happened. */
const ASKING: Partial<Record<RegisterAction['flags'][number], string>> = {
  'status-unclear': 'its status in the log is unclear',
  'duplicate-ref': 'its reference names another action, too',
  vanished: 'it was open, and a later log is silent about it',
};

/** Why an action wants a look, in words; empty if it does not. */
export function lookReasons(action: Pick<RegisterAction, 'certainty' | 'confidence' | 'flags' | 'because'>): string[] {
  if (action.certainty === 'corrected') return [];
  const unsure = isUnsure(action) ? [`only ${action.confidence?.toFixed(2)} sure that it is an action`] : [];
  return [...unsure, ...action.flags.flatMap((flag) => ASKING[flag] ?? [])];
}

export interface LookEntry {
  kind: 'action' | 'decision' | 'meeting' | 'person' | 'owner';
  /** Of the action or decision in the register, of the document; for names `<document>--<name>`. */
  id: string;
  documentId: string;
  text: string;
  /** null where nothing was weighed: a date that is missing, initials that lead to nobody. */
  confidence: number | null;
  reasons: string[];
}

/** All that wants a look, the least sure first; what was not weighed comes after what was. */
export function lookQueue(register: StreamedRegister, documents: Iterable<MinutesDocument>): LookEntry[] {
  const rank = ({ confidence }: LookEntry) => confidence ?? 1;
  return [...looksIn(register, documents)].sort((a, b) => rank(a) - rank(b));
}

/** The same in no order. */
export function* looksIn(register: StreamedRegister, documents: Iterable<MinutesDocument>): Generator<LookEntry> {
  const meetings = new Set<string>();
  for (const { documentId } of register.meetings) meetings.add(documentId);
  for (const action of register.actions) yield* ofAction(action);
  for (const decision of register.decisions) yield* ofDecision(decision);
  const ofListed: LookEntry[] = [];
  for (const document of countedIn(documents, register)) {
    if (meetings.has(document.id)) yield* ofMeeting(document);
    ofListed.push(...ofPeople(document));
  }
  yield* ofListed;
  for (const owner of register.unresolved ?? []) yield ofOwner(owner);
}

function ofAction(action: RegisterAction): LookEntry[] {
  const reasons = lookReasons(action);
  const { id, text, confidence } = action;
  const documentId = action.mentions.at(-1)?.documentId ?? '';
  return reasons.length === 0
    ? []
    : [{ kind: 'action', id, documentId, text, confidence: confidence ?? null, reasons }];
}

function ofDecision(decision: Register['decisions'][number]): LookEntry[] {
  if (!isUnsure(decision)) return [];
  const { id, documentId, text, confidence = null } = decision;
  const reasons = [`only ${confidence?.toFixed(2)} sure that it is a decision`];
  return [{ kind: 'decision', id, documentId, text, confidence, reasons }];
}

const FIELDS = { title: 'title', date: 'date', kind: 'kind of document' } as const;

function ofMeeting({ id, title, date, source, fieldEvidence }: MinutesDocument): LookEntry[] {
  const unsure = Object.entries(FIELDS).flatMap(([field, name]) => {
    const evidence = fieldEvidence?.[field];
    return evidence && isUnsure(evidence) ? [{ name, confidence: evidence.confidence ?? 1 }] : [];
  });
  const reasons = unsure.map(({ name, confidence }) => `only ${confidence.toFixed(2)} sure of its ${name}`);
  if (date === null) reasons.push('no date was found');
  if (reasons.length === 0) return [];
  const confidence = unsure.length === 0 ? null : Math.min(...unsure.map((one) => one.confidence));
  return [{ kind: 'meeting', id, documentId: id, text: title ?? source.path, confidence, reasons }];
}

function ofPeople({ id, people }: MinutesDocument): LookEntry[] {
  return people.filter(isUnsure).map((person) => ({
    kind: 'person',
    id: `${id}--${person.id}`,
    documentId: id,
    text: person.name,
    confidence: person.confidence ?? null,
    reasons: [`only ${person.confidence?.toFixed(2)} sure that somebody of this name is listed`],
  }));
}

function ofOwner({ documentId, text, reason, times }: NonNullable<Register['unresolved']>[number]): LookEntry {
  const why = reason === 'ambiguous' ? 'several people go by it' : 'nobody goes by it';
  const often = times === 1 ? 'an owner' : `an owner ${times} times`;
  return {
    kind: 'owner',
    id: `${documentId}--${text}`,
    documentId,
    text,
    confidence: null,
    reasons: [`${often}, and ${why}`],
  };
}
