/** The shape of a language: its tables of words, all in lower case, and its grammar. */
import type { DecidingGrammar } from './grammar/deciding.ts';
import type { DueGrammar } from './grammar/due.ts';
import type { MotionGrammar } from './grammar/motions.ts';
import type { UndertakingGrammar } from './grammar/undertakings.ts';

/** Nouns by which bodies are known; lists of words apart by one blank. */
export interface BodyNouns {
  /** Bodies that meet: what a document is the minutes of. */
  meet: string;
  /** The same by their initials, which may be somebody's where a name is not asked for. */
  initials: string;
  /** Those who sit on them, in the plural: "trustees". */
  people: string;
  /** What bodies belong to, and bodies of other kinds. */
  organisations: string;
  /** What a body comes together for, or what is handed out: the name of a document where no body is named. */
  occasions: string;
  /** "Town of …", "Friends of …": what a body is when "of" follows. */
  beforeOf: string;
}

export interface Language {
  /** BCP 47. */
  language: string;
  months: Record<string, number>;
  /** 0 is Sunday. */
  weekdays: Record<string, number>;
  honorifics: string[];
  roles: string[];
  /** What comes before a role and belongs to it: "deputy" clerk, "police" chief. */
  roleKinds: string[];
  /** Nouns for what somebody is employed or elected to be; with words before them they are roles: "water engineer". */
  jobs: string[];
  /** Words that mean everybody. */
  groups: string[];
  attendanceLabels: Record<'present' | 'invited' | 'inAttendance' | 'apologies' | 'absent', string[]>;
  fieldLabels: Record<'date' | 'time' | 'end' | 'location' | 'title' | 'nextMeeting', string[]>;
  agendaTitles: string[];
  genericTitles: string[];
  actionHeadings: string[];
  previousActionHeadings: string[];
  /** Common words that other languages do not have, by which a text is told to be in this one. */
  commonWords: ReadonlySet<string>;
  /** What a line opens with on which somebody signs, or that says who wrote the minutes. */
  signatures: string[];
  bodies: BodyNouns;
  deciding: DecidingGrammar;
  /** Left out where nobody has written it yet. */
  undertakings?: UndertakingGrammar;
  motions?: MotionGrammar;
  due?: DueGrammar;
}
