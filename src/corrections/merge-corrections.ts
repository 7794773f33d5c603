/** New corrections into a text of corrections, whose comments and order stay. */
import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { wordingKey } from '../consolidate/wording.ts';
import { parseCorrections } from './parse-corrections.ts';
import { type Correction, kindOf, targetOf } from './schema.ts';

const HEAD = `# What people know better than the reading. minutes keeps to it in every later run: see docs/corrections.md.
`;

/**
 * Adds corrections to the text of a file, or to none (`''`). One that speaks of what an earlier one speaks of goes on
 * from it: values that it sets take the place of those, and what it is takes the place of the whole. The text must be
 * sound; what is wrong with it is thrown as an `Error`.
 */
export async function mergeCorrections(text: string, more: readonly Correction[]): Promise<string> {
  const { isMap, isSeq, parseDocument } = await import('yaml');
  const known = await parseCorrections(text);
  if (known.corrections === null) throw new Error(known.problems[0]?.message ?? 'not a file of corrections');
  // The core schema, so that "007" and "null" are quoted where they are words.
  const document: Document = parseDocument(text.trim() === '' ? `${HEAD}corrections: []\n` : text);
  if (!isMap(document.contents)) document.contents = document.createNode({ corrections: [] }) as never;
  if (!isSeq(document.get('corrections'))) document.set('corrections', document.createNode([]));
  const list = document.get('corrections') as YAMLSeq<YAMLMap>;
  list.flow = false;
  const entries = [...known.corrections];
  for (const correction of more) {
    const at = entries.findIndex((entry) => sameTarget(entry, correction));
    const before = entries[at];
    if (before === undefined) {
      entries.push(correction);
      list.items.push(node(document, correction));
    } else if ('add' in before && before.add && 'is' in correction && correction.is) {
      // What is an action only because a correction says so is none when that goes.
      entries.splice(at, 1);
      list.items.splice(at, 1);
    } else {
      const next = joined(before, correction);
      entries[at] = next;
      update(document, list.items[at] as YAMLMap, next);
    }
  }
  return document.toString({ lineWidth: 100 });
}

/** True if both are about one thing of one kind, as the same words and ids name it. */
function sameTarget(a: Correction, b: Correction): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  const [x, y] = [targetOf(a), targetOf(b)];
  const unlike = (p: string | undefined, q: string | undefined) => p !== undefined && q !== undefined && p !== q;
  if (unlike(x.document, y.document) && kindOf(a) !== 'action') return false;
  // Attendance is of one meeting, a name of all.
  if (kindOf(a) === 'person' && (x.document === undefined) !== (y.document === undefined)) return false;
  if (x.id !== undefined && x.id === y.id) return true;
  if (unlike(x.id, y.id)) return false;
  if (x.text === undefined || y.text === undefined) return kindOf(a) === 'meeting' && x.document === y.document;
  return wordingKey(x.text) === wordingKey(y.text);
}

/** The later one, with the values that only the earlier one sets. */
function joined(before: Correction, after: Correction): Correction {
  const valuesOf = (one: Correction) => ('set' in one ? one.set : undefined) ?? ('add' in one ? one.add : undefined);
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  const next: Record<string, unknown> = { ...after, [kindOf(before)]: { ...targetOf(after), ...targetOf(before) } };
  if (old === undefined || fresh === undefined) return next as Correction;
  // What is an action because a correction says so stays one.
  delete next.set;
  delete next.add;
  if (!('add' in before) || !before.add) return { ...next, set: { ...old, ...fresh } } as Correction;
  const { text, ...values } = { ...old, ...fresh } as { text?: string };
  const target = { ...targetOf(before), ...(text === undefined ? {} : { text }) };
  return { ...next, [kindOf(before)]: target, add: values } as Correction;
}

/** Changes the entry key by key, so that the comments beside those that stay are kept. */
function update(document: Document, entry: YAMLMap, next: Correction): void {
  const before = entry.toJSON() as Record<string, unknown>;
  for (const key of Object.keys(before)) if (!(key in next)) entry.delete(key);
  for (const [key, value] of Object.entries(next)) {
    const inner = entry.get(key);
    const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isMapping && typeof inner === 'object' && inner !== null && 'items' in inner) {
      update(document, inner as YAMLMap, value as Correction);
    } else if (String(before[key]) !== String(value)) entry.set(key, node(document, value));
  }
}

/** `none` says what `null` means, to those who read the file. */
function node(document: Document, value: unknown): YAMLMap {
  return document.createNode(value, (_, inner: unknown) => (inner === null ? 'none' : inner)) as YAMLMap;
}
