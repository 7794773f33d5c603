/** Who decides, or what is decided: the words before a verb of deciding. */
import type { VerbKind, Word } from './verbs.ts';
import { BE, BOUNDARIES, GROUPS, HAVE, MATTERS, PRONOUNS } from './words.ts';

/** `group`: those who decide together · `it`: nobody is named · `none`: no subject · `matter`: what minutes approve. */
export type SubjectKind = 'group' | 'it' | 'none' | 'person' | 'matter' | 'thing';

export interface Subject {
  subject: SubjectKind;
  /** Its words as printed. */
  subjectText: string;
  /** "discussed and agreed": it comes before another verb. */
  shared: boolean;
}

/** Who or what comes before the verb. */
export function subjectBefore(words: readonly Word[], first: number, kind: VerbKind): Subject {
  let from = first;
  let shared = false;
  const verb = words[first];
  const before = words[first - 1];
  // "The Board noted the report and agreed …", "… was proposed, seconded and approved"
  if (before && /^(?:and|or|but|then|an)$/.test(before.low) && first >= 2) {
    shared = true;
    from = first - 1;
    const start = clauseStart(words, from - 1, true);
    // "Read and agreed."
    if (from - start <= 1) return { subject: 'none', subjectText: '', shared };
    return { ...classify(words.slice(start, Math.min(from, start + 9)), true), shared };
  }
  if (!verb || verb.apart || first === 0) {
    // "Terms of reference, as circulated, were agreed": the subject comes before the insertion.
    const be = verb && (BE.has(verb.low) || HAVE.has(verb.low));
    // "The minutes were taken as read, confirmed and signed."
    if (!be && first > 2 && /^(?:read|sent|out|\p{L}+ed)$/u.test(before?.low ?? '')) {
      const opening = words.slice(clauseStart(words, first - 1, true), first);
      const verbAt = opening.findIndex(({ low }) => BE.has(low));
      if (verbAt > 0) return { ...classify(opening.slice(0, verbAt), true), shared: true };
    }
    if (!be || first === 0) return { subject: 'none', subjectText: '', shared };
    return { ...classify(words.slice(clauseStart(words, first - 1, true), first), false), shared };
  }
  from = clauseStart(words, first - 1, false);
  const subject = words.slice(from, first);
  if (subject.length === 0) return { subject: 'none', subjectText: '', shared };
  return { ...classify(subject, kind === 'weak'), shared };
}

/** Where the clause begins that ends at word `at`; `wide` goes on over commas to the start of the sentence. */
function clauseStart(words: readonly Word[], at: number, wide: boolean): number {
  let i = at;
  for (; i > 0 && at - i < 40; i--) {
    const one = words[i] as Word;
    if (!wide && one.apart) return i;
    if (BOUNDARIES.has(one.low) && !wide && !(one.low === 'and' && joinsNouns(words, i))) return i + 1;
    if (wide && /^(?:that|because|but|so)$/.test(one.low)) return i + 1;
  }
  return i;
}

/** "Members and officers agreed": both sides are subjects. */
const joinsNouns = (words: readonly Word[], at: number): boolean => {
  const [before, behind] = [words[at - 1], words[at + 1]];
  if (!before || !behind) return false;
  return GROUPS.has(behind.low) ? GROUPS.has(before.low) : /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(behind.text);
};

/** Who or what the words before the verb are. */
function classify(subject: readonly Word[], opening: boolean): Omit<Subject, 'shared'> {
  const subjectText = subject.map(({ text }) => text).join(' ');
  const last = subject.at(-1)?.low ?? '';
  const head = subject[0];
  const region = opening ? subject : subject.slice(-18);
  if (/^(?:it|this|these|that)$/.test(last) || (opening && /^(?:it|this)$/.test(head?.low ?? '')))
    return { subject: 'it', subjectText };
  const group = region.findLastIndex(
    ({ low, text }, i) => GROUPS.has(low) || (i > 0 && /^\p{Lu}{2,6}$/u.test(text) && region[i - 1]?.low === 'the'),
  );
  const matter = region.findLastIndex(({ low }) => MATTERS.has(low));
  // "Members of the club" decide, "the minutes of the Board meeting" are decided.
  const of = region.findIndex(({ low }) => low === 'of' || low === 'from' || low === 'for');
  const headGroup = region.findIndex(({ low }) => GROUPS.has(low));
  if (
    matter >= 0 &&
    (group < 0 || matter < group || (of > matter && group > of)) &&
    !(headGroup >= 0 && headGroup < matter && of > headGroup)
  )
    return { subject: 'matter', subjectText };
  if (group >= 0) return { subject: 'group', subjectText };
  if (subject.some(({ low }) => PRONOUNS.has(low)) && subject.length <= 2) return { subject: 'person', subjectText };
  if (matter >= 0) return { subject: 'matter', subjectText };
  const names = subject.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  if (names > 0 && names >= subject.length - 1 && !/^(?:the|a|an)$/.test(head?.low ?? ''))
    return { subject: 'person', subjectText };
  return { subject: 'thing', subjectText };
}
