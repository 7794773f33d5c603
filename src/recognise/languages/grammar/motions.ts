/** The shape of a language's grammar of motions: who moves and seconds, what came of it, and how the votes went. */
import type { Motion } from '../../../model/document.ts';
import type { MotionPhrases, NameReaders } from './motion-phrases.ts';

type Result = NonNullable<Motion['result']>;
type Votes = Motion['votes'];

/** A word that says that something is moved or seconded, where it stands in a sentence. */
export interface MotionCue {
  word: string;
  start: number;
  end: number;
}

/** One sentence, as printed and in lower case, with the readers of names beside a word. */
export interface MotionSentence {
  text: string;
  low: string;
  names: NameReaders;
}

export interface MotionGrammar {
  /** Words that a phrase hangs on, in lower case; all of them in a sentence are read in turn. */
  cue: RegExp;
  /** Reads the phrase around a cue into `found`. */
  readCue(sentence: MotionSentence, cue: MotionCue, found: MotionPhrases): void;
  /** What is read of the whole sentence after its cues, if anything. */
  readRest?(sentence: MotionSentence, found: MotionPhrases): void;
  /** Words of names that say what somebody is or how they are addressed, and words that end a name or are not one. */
  names: Partial<NameLists>;
  /** An office that is somebody without a name, in lower case: "the chair". */
  officer?: RegExp;
  /** Words that say what came of a motion, and words with which they say something else; both in lower case. */
  results: Partial<Record<Result, { says: RegExp; unless?: RegExp }>>;
  votes: VoteWords;
  /** What a sentence after a motion says of it. */
  tails: Partial<TailPhrases>;
  /** What is cut off what is moved. */
  content: Partial<ContentPhrases>;
}

export interface NameLists {
  /** Offices that come before a surname. */
  offices: string;
  particles: string;
  /** Words with a capital that begin or follow a name without being part of it. */
  stops: string;
  definite: string;
}

export interface VoteWords {
  /** "4 in favour", "against: 2": the number is the group `n` or `m`. */
  counts: Readonly<Record<keyof Votes, RegExp>>;
  /** "carried 4-0": groups `for`, `against`, `abstained`, or `by` and `not`. */
  score?: RegExp;
  /** Numbers in words from one on. */
  numbers: string;
  /** What one voter says. */
  words: Readonly<Partial<Record<keyof Votes, string>>>;
  /** Labels of lists of voters, the label itself in the group `label`, and which of them count what. */
  label: RegExp;
  labels: Readonly<Record<keyof Votes, string>>;
  /** "none" */
  nobody: RegExp;
  /** Titles at the head of a name. */
  title: RegExp;
  /** What joins two names of a list, or comes before the last. */
  joint: RegExp;
  and: RegExp;
}

/** Each reads a sentence in lower case from its start. */
export interface TailPhrases {
  vote: RegExp;
  result: RegExp;
  /** Says outright that it speaks of a motion. */
  ofMotion: RegExp;
  /** A result that names what was moved. */
  namedResult: RegExp;
  told: RegExp;
  /** After the word of a result: how, by whom, by how many. */
  how: RegExp;
}

export interface ContentPhrases {
  /** The result at the end of a sentence, its word in the group `word`; and what comes before it where it is none. */
  resultAtEnd: RegExp;
  notResult: RegExp;
  before: RegExp;
  lastWords: RegExp;
  /** "as correct", "without dissent": says how it was put or how it went. */
  manner: RegExp;
  /** "that the Clerk write", "to write": opens what is moved. */
  opening: RegExp;
}
