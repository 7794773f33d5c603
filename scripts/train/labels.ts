/** What the right answers are: each question's verdicts on one document beside its gold. */
import type { TracedVerdict } from '../../src/segment/weigh.ts';
import type { Form, Gold } from './annotated.ts';

/** 1: yes · 0: no · null: the gold leaves it open, so that it counts neither way. */
export type Label = 0 | 1 | null;
export type Labeller = (verdicts: readonly TracedVerdict[], gold: Gold) => Label[];

/** By question. A question without labels keeps its priors. */
export const labellers: Readonly<Record<string, Labeller>> = {};

/** Yes if the words are those of a required value, open if they are those of an optional one, else no. @public */
export function byText(
  required: (gold: Gold) => readonly Form[] | undefined,
  optional: (gold: Gold) => readonly Form[] | undefined,
  { alike = 0.7, alikeOptional = 0.6 } = {},
): Labeller {
  return (verdicts, gold) => {
    const wanted = required(gold);
    const open = optional(gold) ?? [];
    return verdicts.map(({ text }) => {
      if (wanted === undefined) return null;
      if (wanted.some((form) => closest(form, text) >= alike)) return 1;
      return open.some((form) => closest(form, text) >= alikeOptional) ? null : 0;
    });
  };
}

/** How alike the words are to the closest of several fair forms, 0 to 1. */
export function closest(form: Form, text: string): number {
  return formsOf(form).reduce((best, one) => Math.max(best, similarity(one, text)), 0);
}

/** All fair forms of a value of the gold. */
export function formsOf(form: Form): string[] {
  if (typeof form === 'string') return [form];
  return [form.text ?? form.name ?? form.title ?? '', ...(form.also ?? [])];
}

/** F1 of the two bags of words, 0 to 1, as the scorer compares texts. */
export function similarity(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length === 0 || y.length === 0) return x.length === y.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y) {
    const times = left.get(word) ?? 0;
    if (times > 0) common++;
    left.set(word, times - 1);
  }
  return (2 * common) / (x.length + y.length);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
