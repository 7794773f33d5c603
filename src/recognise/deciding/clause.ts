/**
 * What a sentence says of deciding: its verb, who or what the subject is, and how it is put: done, to be done, under a
 * condition, told of another time. Reads word by word; what it finds is weighed elsewhere.
 */
import type { VerbKind } from '../languages/grammar/deciding.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { kindOf, madeAt, mayDecide, taggedWords, type Word } from './verbs.ts';
import { isAdverb, lists } from './words.ts';

export interface Clause extends Subject {
  /** The verb or noun of deciding, in small letters. */
  verb: string;
  kind: VerbKind;
  /** Range of the verb in the sentence. */
  start: number;
  end: number;
  /** Its place among the words of the sentence. */
  at: number;
  strong: boolean;
  electing: boolean;
  /** "was agreed" */
  passive: boolean;
  /** "has agreed" */
  perfect: boolean;
  /** "had agreed" */
  pastPerfect: boolean;
  /** "will agree", "to be agreed" */
  modal: boolean;
  negated: boolean;
  /** "if agreed", "once it is approved" */
  conditional: boolean;
  /** "the agreed plan" */
  adjective: boolean;
  /** "who was elected", "which had been approved" */
  relative: boolean;
  /** In capitals where the words around are not: "The Council RESOLVED". */
  shouted: boolean;
  /** The words that follow: "that", "to", "on" …; empty at the end. */
  next: string;
  /** "Lot 14, fence – approved.": is at the end, set apart. */
  closing: boolean;
  /** "accepted by Ann" */
  byPerson: boolean;
}

/** Every verb of deciding in the sentence, with what surrounds it. */
export function decidingClauses(sentence: string): Clause[] {
  if (!mayDecide(sentence)) return [];
  const words = taggedWords(sentence);
  const clauses: Clause[] = [];
  for (const [at, word] of words.entries()) {
    const kind = kindOf(words, at);
    if (kind !== null) clauses.push(clauseAt(sentence, words, at, word, kind));
  }
  return clauses;
}

function clauseAt(sentence: string, words: readonly Word[], where: number, word: Word, kind: VerbKind): Clause {
  const at = lists.makeable.has(word.low) ? (madeAt(words, where) ?? where) : where;
  const group = verbGroup(words, at);
  const { first } = group;
  // "The consensus was to wait", "a decision was taken": nobody is named.
  const impersonal = lists.impersonal.has(word.low) || (kind === 'noun' && at === where);
  const opening = impersonal
    ? { subject: 'it' as const, subjectText: '', shared: false }
    : subjectBefore(words, first, kind);
  const before = words[first - 1];
  const lead = words.slice(Math.max(0, first - 9), first);
  const after = words[where + 1];
  return {
    verb: word.low,
    kind,
    start: word.start,
    end: word.end,
    at: where,
    ...opening,
    strong: lists.strong.has(word.low),
    electing: lists.electing.has(word.low),
    passive: group.be || (opening.shared && lead.some(({ low }) => lists.be.has(low))),
    perfect: group.have && !group.had,
    pastPerfect: group.had,
    // "Ann was declared to be elected"
    modal: group.modal && !lead.slice(-5).some(({ low }) => lists.declaring.has(low)),
    negated: group.not,
    conditional:
      (before !== undefined && lists.conditions.has(before.low) && !(words[first] as Word).apart) ||
      hangsOnCondition(lead, words[first]),
    adjective: describes(words, at, kind, group),
    relative: before !== undefined && lists.relatives.has(before.low),
    shouted: /^\p{Lu}{4,}$/u.test(word.text) && /\p{Ll}{3}/u.test(sentence),
    next: after?.apart === false ? after.low : '',
    closing: !group.be && !opening.shared && isAtEnd(words, where),
    byPerson: isByPerson(words, where),
  };
}

/** "Lot 14, fence – approved subject to …" */
function isAtEnd(words: readonly Word[], at: number): boolean {
  const near = words.length - at <= 7 || lists.afterResult.has(words[at + 1]?.low ?? '');
  return at > 0 && near && words[at]?.apart === true;
}

/** "accepted by Ann", not "accepted by the Board" */
const isByPerson = (words: readonly Word[], at: number): boolean =>
  lists.by.has(words[at + 1]?.low ?? '') &&
  /^\p{Lu}/u.test(words[at + 2]?.text ?? '') &&
  !words.slice(at + 2, at + 7).some(({ low }) => lists.groups.has(low));

/** The small words before a verb that belong to it: "has not yet been agreed". */
interface VerbGroup {
  /** The place of the first of them, or of the verb. */
  first: number;
  be: boolean;
  have: boolean;
  had: boolean;
  modal: boolean;
  not: boolean;
}

/** Goes back over what is between subject and verb. */
function verbGroup(words: readonly Word[], at: number): VerbGroup {
  const group: VerbGroup = { first: at, be: false, have: false, had: false, modal: false, not: false };
  for (let i = at - 1; i >= 0 && at - i <= 8; i--) {
    const { low } = words[i] as Word;
    const next = words[i + 1] as Word;
    if (next.apart && !(i + 1 < at && lists.insertions.has(next.low))) break;
    if (lists.be.has(low)) {
      group.be = true;
      group.modal ||= lists.toBe.has(low);
    } else if (lists.have.has(low)) {
      group.have = true;
      group.had ||= lists.had.has(low);
    } else if (lists.modals.has(low) || lists.to.has(low)) group.modal = true;
    else if (lists.everybody.has(low) && !group.be && !lists.be.has(words[i - 1]?.low ?? '')) break;
    else if (!isAdverb(low) && !lists.negations.has(low)) break;
    group.not ||= lists.negations.has(low);
    group.first = i;
  }
  return group;
}

/** "If the Board, having met, agrees …" does not; "if the Board agrees" does. */
function hangsOnCondition(lead: readonly Word[], verb: Word | undefined): boolean {
  const reach = verb === undefined ? lead : [...lead, verb];
  return lead.some(
    ({ low }, i) =>
      lists.wideConditions.has(low) &&
      !reach.slice(i + 1).some((word) => word.apart || lists.conditionEnds.has(word.low)),
  );
}

/** "the agreed plan" */
function describes(words: readonly Word[], at: number, kind: VerbKind, { be, have }: VerbGroup): boolean {
  const before = words[at - 1];
  const verb = words[at] as Word;
  return !be && !have && before !== undefined && !verb.apart && lists.determiners.has(before.low) && kind !== 'noun';
}

/** The clause that a sentence is judged by: done rather than to be done, by a group rather than by somebody. */
export function mainClause(clauses: readonly Clause[]): Clause | null {
  const rank = (c: Clause): number =>
    (c.kind === 'decided' ? 4 : c.kind === 'decides' ? 3 : c.kind === 'noun' ? 2 : 0) +
    (c.strong ? 1 : 0) +
    (c.subject === 'group' || c.subject === 'it'
      ? 3
      : c.subject === 'matter' || c.subject === 'none'
        ? 2
        : c.subject === 'thing'
          ? 1
          : 0) -
    (c.modal || c.conditional || c.adjective || c.relative || c.pastPerfect ? 6 : 0) -
    (c.negated ? 1 : 0);
  let best: Clause | null = null;
  for (const clause of clauses) if (best === null || rank(clause) > rank(best)) best = clause;
  return best;
}
