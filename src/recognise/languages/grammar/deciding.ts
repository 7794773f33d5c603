/**
 * The shape of a language's grammar of deciding: how its sentences say that something was decided. A list is one string, its words
 * in lower case and apart by one blank; `_` stands for a blank within an entry.
 */

/** `decided`: past or participle · `decides`: present · `weak`: may be a decision · `noun`. */
export type VerbKind = 'decided' | 'decides' | 'weak' | 'noun';

/** What a word of deciding means beside certain others. The first idiom that holds is taken, before the lists of verbs. */
export interface DecidingIdiom {
  words: string;
  /** The word before, or the two before, are one of these … */
  before?: string;
  /** … or the word after is one of these. Without either the word is enough. */
  after?: string;
  /** … or a mark of punctuation follows. */
  apart?: boolean;
  /** Null: it is not one of deciding here. */
  kind: VerbKind | null;
}

/** Words by which a sentence of deciding is understood. */
export interface DecidingLists {
  /** Past and participle; they mean the same in "The Board agreed" and "it was agreed". */
  decided: string;
  /** "The Board approves", "it is resolved": minutes in the present. */
  decides: string;
  /** "Members agree to …": in the base form it depends on the words beside them, which the idioms tell. */
  base: string;
  /** Verbs that decide where a group is said to have done it, and otherwise as often do not. */
  weak: string;
  /** Verbs that name nobody: "Penderfynwyd …" is "It was resolved …". */
  impersonal: string;
  /** Verbs that say outright that something was decided. */
  strong: string;
  electing: string;
  /** Nouns that are one of deciding where it is made: "made the decision", "the decision was taken". */
  makeable: string;
  /** What makes them, before or after. */
  makes: string;
  made: string;
  /** "The decision was to wait." */
  copulas: string;
  /** Those who decide together, beside bodies and their members (`Language.bodies`). */
  groups: string;
  /** Things that minutes approve. */
  matters: string;
  pronouns: string;
  /** Subjects that name nobody: "it", "these"; and those of them that do so at the head of a sentence. */
  it: string;
  itFirst: string;
  articles: string;
  /** Of them, the definite one: "the TSC" is somebody. */
  definite: string;
  /** "Members of the club", "the minutes from May": what ties a noun to the one before. */
  ties: string;
  be: string;
  /** Of them, the infinitive, with which nothing is done yet. */
  toBe: string;
  have: string;
  had: string;
  modals: string;
  to: string;
  negations: string;
  /** Small words between a subject and its verb. */
  adverbs: string;
  /** Of them, those that may be set off by commas: "The Board, however, agreed …". */
  insertions: string;
  /** "all" is an adverb only after a form of "be": "were all agreed", but "all agreed". */
  everybody: string;
  /** "Ann was declared to be elected" */
  declaring: string;
  conditions: string;
  /** Of them, those that reach over a whole clause. */
  wideConditions: string;
  /** Words that join a verb to the one before. */
  joiners: string;
  /** Words with which a condition is over. */
  conditionEnds: string;
  relatives: string;
  /** Words that end the stretch in which a subject is looked for. */
  boundaries: string;
  /** Of them, those that may as well join two nouns: "Members and officers". */
  nounJoiners: string;
  /** Words that open a clause within a sentence. */
  clauseOpeners: string;
  /** Before a participle that merely describes: "the agreed plan", "an approved list". */
  determiners: string;
  by: string;
  /** What may follow a result at the end of a line: "Fence – approved subject to …". */
  afterResult: string;
}

export interface DecidingGrammar {
  lists: Partial<DecidingLists>;
  idioms?: readonly DecidingIdiom[];
  /** Adverbs and participles that are not listed, by their form. */
  adverb?: RegExp;
  participle?: RegExp;
}
