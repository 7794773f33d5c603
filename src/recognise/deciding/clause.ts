/**
 * What a sentence says of deciding: its verb, who or what the subject is, and how it is put: done, to be done, under a
 * condition, told of another time. Reads word by word; what it finds is weighed elsewhere.
 */
import { type Subject, subjectBefore } from './subject.ts';
import { kindOf, madeBefore, mayDecide, taggedWords, type VerbKind, type Word } from './verbs.ts';
import {
  ADVERBS,
  BE,
  CONDITIONS,
  DETERMINERS,
  ELECTING,
  GROUPS,
  HAVE,
  IMPERSONAL,
  MODALS,
  NEGATIONS,
  STRONG,
} from './words.ts';

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
  const at = word.low === 'decision' ? (madeBefore(words, where) ?? where) : where;
  const seen = { be: false, have: false, had: false, modal: false, not: false };
  let i = at - 1;
  let first = at;
  // Back over what is between subject and verb.
  for (; i >= 0 && at - i <= 8; i--) {
    const one = words[i] as Word;
    const next = words[i + 1] as Word;
    if (next.apart && !(i + 1 < at && /^(?:however|therefore|then|also)$/.test(next.low))) break;
    if (BE.has(one.low)) seen.be = true;
    else if (HAVE.has(one.low)) {
      seen.have = true;
      if (one.low === 'had') seen.had = true;
    } else if (MODALS.has(one.low)) seen.modal = true;
    else if (one.low === 'to' || one.low === 'be') seen.modal = true;
    else if (one.low === 'all' && !seen.be && !BE.has(words[i - 1]?.low ?? '')) break;
    else if (!ADVERBS.has(one.low) && !/^[\p{L}]{3,14}ly$/u.test(one.low) && !NEGATIONS.has(one.low)) break;
    if (one.low === 'be' || one.low === 'being') seen.modal ||= one.low === 'be';
    if (NEGATIONS.has(one.low)) seen.not = true;
    first = i;
  }
  // "The consensus was to wait", "a decision was taken": nobody is named.
  const impersonal = IMPERSONAL.has(word.low) || (kind === 'noun' && (at === where || word.low !== 'decision'));
  const opening = impersonal
    ? { subject: 'it' as const, subjectText: '', shared: false }
    : subjectBefore(words, first, kind);
  const before = words[first - 1];
  const direct = words[at - 1];
  const shared = opening.shared;
  const passive =
    seen.be ||
    (shared && words.slice(Math.max(0, first - 9), first).some(({ low }, k, all) => BE.has(low) && k < all.length));
  const rest = words.slice(where + 1, where + 3);
  return {
    verb: word.low,
    kind,
    start: word.start,
    end: word.end,
    at: where,
    ...opening,
    strong: STRONG.has(word.low),
    electing: ELECTING.has(word.low),
    passive,
    perfect: seen.have && !seen.had,
    pastPerfect: seen.had,
    // "Ann was declared to be elected"
    modal:
      seen.modal && !words.slice(Math.max(0, first - 5), first).some(({ low }) => /^(?:declared|deemed)$/.test(low)),
    negated: seen.not,
    conditional:
      (before !== undefined && CONDITIONS.has(before.low) && !(words[first] as Word).apart) ||
      words
        .slice(Math.max(0, first - 9), first)
        .some(
          ({ low }, k, all) =>
            /^(?:if|once|when|until|unless|whether|before|should)$/.test(low) &&
            !words
              .slice(Math.max(0, first - 9) + k + 1, first + 1)
              .some((w) => w.apart || /^(?:and|but|so)$/.test(w.low)) &&
            k < all.length,
        ),
    adjective:
      !seen.be && !seen.have && direct !== undefined && !word.apart && DETERMINERS.has(direct.low) && kind !== 'noun',
    relative: before !== undefined && /^(?:who|which|whom|whose)$/.test(before.low),
    shouted: /^\p{Lu}{4,}$/u.test(word.text) && /\p{Ll}{3}/u.test(sentence),
    next: rest[0] && !rest[0].apart ? rest[0].low : '',
    closing:
      word.apart &&
      where > 0 &&
      (words.length - where <= 7 || /^(?:subject|with|as|provided|for)$/.test(rest[0]?.low ?? '')) &&
      !seen.be &&
      !shared,
    byPerson:
      rest[0]?.low === 'by' &&
      /^\p{Lu}/u.test(rest[1]?.text ?? '') &&
      !words.slice(where + 2, where + 7).some(({ low }) => GROUPS.has(low)),
    shared,
  };
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
