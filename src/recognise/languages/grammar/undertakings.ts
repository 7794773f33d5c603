/**
 * The shape of a language's grammar of undertaking: how its sentences say that somebody is to do something. Lists are one string, their
 * words in lower case and apart by one blank (`_` for a blank within an entry).
 */

/** What single words of a sentence are a sign of; none of them alone decides. */
export type Sign =
  | 'will'
  | 'should'
  | 'needs'
  | 'would'
  | 'can'
  | 'wants'
  | 'asks'
  | 'promises'
  | 'please'
  | 'ongoing'
  | 'later'
  | 'perhaps'
  | 'past'
  | 'vote'
  | 'resolved'
  | 'session'
  | 'norm'
  | 'event'
  | 'feeling'
  | 'if'
  | 'says';

/** Words by which the forms of a sentence are told; a language may have none of a kind. */
export interface SentenceForms {
  /** Before an infinitive, and before one without it: "to write", "will write". */
  to: string;
  will: string;
  /** Verbs of being and saying: a sentence that holds one of them is whole, and "to" in it hangs on that. */
  finite: string;
  /** After a verb in its base form these show that it was a noun: "Report of the Clerk", "Update from Ann". */
  afterNoun: string;
  /** Verbs that are nouns as often: at the head of a line they say something only with an object. */
  oftenNoun: string;
  /** What an object opens with. */
  objectOpeners: string;
  copulas: string;
}

/** Verbs of tasks: what people undertake to do, each form as it is written in a text, in any case. */
export interface TaskVerbs {
  /** "write" */
  isBase(word: string): boolean;
  /** "written": what will be done to things by somebody. */
  isParticiple(word: string): boolean;
  /** "writing" */
  isGerund(word: string): boolean;
}

/** Whether words in the place of an owner mean somebody: surely, maybe (a name that the document does not explain), or not. */
export type IsSomebody = (words: string) => 'sure' | 'maybe' | null;

/** Who the words at the head of a clause name; null if nobody. */
export type Who = (lead: string) => { owners: string[]; sure: boolean } | null;

/** What a way of saying an undertaking finds in a sentence. */
export interface FoundWay {
  owners: string[];
  weight: number;
  /** Offset of the clause that says it. */
  start: number;
  /** Offset of the verb, to judge what comes before it. */
  at: number;
}

/** One way of saying that something is to be done. */
export interface Way {
  name: string;
  find(sentence: string, who: Who): FoundWay[];
}

/** What may stand around an undertaking and speaks for or against it. */
export type Circumstance = 'deadline' | 'condition' | 'opinion' | 'motion' | 'last time' | 'past';

export interface UndertakingGrammar {
  signs: Readonly<Partial<Record<Sign, string>>>;
  forms: SentenceForms;
  /** A participle or past that is not a verb of tasks, by its form. */
  done?: RegExp;
  verbs: TaskVerbs;
  ways: readonly Way[];
  /** What comes between the owners at the head of an action and what they are to do: "Ann ⟨to⟩ write". */
  ownerLink: RegExp;
  /** What stands around the words that have their verb at `at`, within a clause that begins at `start`. */
  circumstances(sentence: string, start: number, at: number): Circumstance[];
  /** The words that name somebody at the head of a clause, without what goes with them ("also", "both"); null if they name nobody. */
  subjectWords(lead: string): string | null;
}
