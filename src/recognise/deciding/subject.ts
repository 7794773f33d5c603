/** Who decides, or what is decided: the words before a verb of deciding. */
import type { VerbKind } from '../languages/grammar/deciding.ts';
import type { Word } from './verbs.ts';
import { isParticiple, lists } from './words.ts';

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
  if (before && lists.joiners.has(before.low) && first >= 2) {
    shared = true;
    from = first - 1;
    const start = clauseStart(words, from - 1, true);
    // "Read and agreed."
    if (from - start <= 1) return { subject: 'none', subjectText: '', shared };
    return { ...classify(words.slice(start, Math.min(from, start + 9)), true), shared };
  }
  if (!verb || verb.apart || first === 0) {
    // "Terms of reference, as circulated, were agreed": the subject comes before the insertion.
    const be = verb && (lists.be.has(verb.low) || lists.have.has(verb.low));
    // "The minutes were taken as read, confirmed and signed."
    if (!be && first > 2 && isParticiple(before?.low ?? '')) {
      const opening = words.slice(clauseStart(words, first - 1, true), first);
      const verbAt = opening.findIndex(({ low }) => lists.be.has(low));
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
    if (lists.boundaries.has(one.low) && !wide && !(lists.nounJoiners.has(one.low) && joinsNouns(words, i)))
      return i + 1;
    if (wide && lists.clauseOpeners.has(one.low)) return i + 1;
  }
  return i;
}

/** "Members and officers agreed": both sides are subjects. */
const joinsNouns = (words: readonly Word[], at: number): boolean => {
  const [before, after] = [words[at - 1], words[at + 1]];
  if (!before || !after) return false;
  return lists.groups.has(after.low)
    ? lists.groups.has(before.low)
    : /^\p{Lu}/u.test(before.text) && /^\p{Lu}/u.test(after.text);
};

/** Who or what the words before the verb are. */
function classify(subject: readonly Word[], opening: boolean): Omit<Subject, 'shared'> {
  return { subject: subjectKind(subject, opening), subjectText: subject.map(({ text }) => text).join(' ') };
}

function subjectKind(subject: readonly Word[], opening: boolean): SubjectKind {
  const head = subject[0]?.low ?? '';
  if (lists.it.has(subject.at(-1)?.low ?? '') || (opening && lists.itFirst.has(head))) return 'it';
  const region = opening ? subject : subject.slice(-18);
  const group = region.findLastIndex(
    ({ low, text }, i) =>
      lists.groups.has(low) || (i > 0 && /^\p{Lu}{2,6}$/u.test(text) && lists.definite.has(region[i - 1]?.low ?? '')),
  );
  const matter = region.findLastIndex(({ low }) => lists.matters.has(low));
  if (matter >= 0 && isDecided(region, matter, group)) return 'matter';
  if (group >= 0) return 'group';
  if (subject.length <= 2 && subject.some(({ low }) => lists.pronouns.has(low))) return 'person';
  if (matter >= 0) return 'matter';
  const names = subject.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  return names > 0 && names >= subject.length - 1 && !lists.articles.has(head) ? 'person' : 'thing';
}

/** "Members of the club" decide, "the minutes of the Board meeting" are decided. */
function isDecided(region: readonly Word[], matter: number, group: number): boolean {
  const of = region.findIndex(({ low }) => lists.ties.has(low));
  const headGroup = region.findIndex(({ low }) => lists.groups.has(low));
  return (
    (group < 0 || matter < group || (of > matter && group > of)) &&
    !(headGroup >= 0 && headGroup < matter && of > headGroup)
  );
}
