/** What a person corrected, in the form that `minutes.corrections.yaml` has. Without the page, to be tested by itself. */
import type { ReviewAction } from '../data.ts';

/** What a correction is about: by id, and by the words that it was made against. */
interface Target {
  id?: string;
  text?: string;
  document?: string;
  /** Of a meeting: of the bytes of its file. */
  sha256?: string;
}

export interface Correction {
  about: 'action' | 'decision' | 'meeting' | 'person';
  target: Target;
  /** New values by the name of the field; `''` takes a value away. */
  set?: Record<string, string>;
  /** True if the values are those that were read: somebody looked, and they are right. */
  confirmed?: boolean;
  /** It is not what it was taken for. */
  isNothing?: boolean;
  sameAs?: { id: string; text: string };
  /** Words that were not taken for an action. */
  add?: Record<string, string>;
  why?: string;
}

/** An entry of the file, as `parseCorrection` takes it. */
export type Entry = Record<string, unknown>;

export function entryOf({ about, target, set, isNothing, sameAs, add, why }: Correction, day: string): Entry {
  const said = isNothing
    ? { is: 'nothing' }
    : sameAs
      ? { sameAs: { id: sameAs.id, text: sameAs.text } }
      : add
        ? { add: orNone(add) }
        : { set: orNone(set ?? {}) };
  return { [about]: filled(about, target, set), ...said, at: day, ...(why ? { why } : {}) };
}

/** What is said of a person holds in all documents, but for the attendance at one meeting. */
function filled(about: Correction['about'], target: Target, set: Correction['set']): Target {
  const { document, ...other } = target;
  const everywhere = about === 'person' && set?.attendance === undefined;
  return Object.fromEntries(
    Object.entries(everywhere ? other : { ...other, document }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}

function orNone(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? 'none' : value]));
}

/**
 * Entries as YAML below those that are there. Strings stand in quotes as JSON writes them, which YAML reads alike.
 * `before`: a file whose list stands last, in lines that begin with `  - `, as minutes writes it.
 */
export function yamlWith(before: string | null, entries: readonly Entry[]): string {
  const head = before === null || before.trim() === '' ? 'corrections:\n' : `${before.trimEnd()}\n`;
  return head + entries.map(yamlOf).join('');
}

function yamlOf(entry: Entry): string {
  const lines = Object.entries(entry).map(([key, value]) => {
    if (typeof value !== 'object' || value === null) return `${key}: ${JSON.stringify(value)}`;
    const inner = Object.entries(value).map(([name, words]) => `${name}: ${JSON.stringify(words)}`);
    return `${key}: { ${inner.join(', ')} }`;
  });
  return `  - ${lines.join('\n    ')}\n`;
}

/** An action as it stands with what was corrected. */
export interface ShownAction {
  ref: string | null;
  text: string;
  /** null: as read. */
  owner: string | null;
  due: string | null;
  status: string | null;
  /** Words for what it became. */
  tag: string | null;
}

export function correctedAction(action: ReviewAction, pending: Correction | undefined): ShownAction {
  const set = pending?.set ?? {};
  return {
    ref: set.ref ?? action.ref,
    text: set.text ?? action.text,
    owner: set.owner ?? null,
    due: set.due ?? action.due?.iso ?? action.due?.text ?? null,
    status: set.status ?? action.status?.text ?? null,
    tag: pending === undefined ? (action.certainty === 'corrected' ? 'corrected' : null) : tagOf(pending),
  };
}

function tagOf({ isNothing, sameAs, confirmed }: Correction): string {
  if (isNothing) return 'no action';
  if (sameAs) return 'the same as another';
  return confirmed ? 'confirmed' : 'corrected';
}
