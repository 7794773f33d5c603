/** What the judge is told of a sentence that could be a decision. */
import type { Motion } from '../../model/document.ts';
import type { Clause } from '../../recognise/deciding/clause.ts';

/** How a sentence came to be looked at. */
export type DecisionSource = 'marked' | 'part' | 'rest' | 'cell' | 'listed' | 'motion' | 'bare' | 'sentence';

export interface DecisionSubject {
  source: DecisionSource;
  /** Small letters, blanks collapsed. */
  low: string;
  clause: Clause | null;
  result: Motion['result'];
  /** Reported by somebody: "Ann said that the council agreed …". */
  reported: boolean;
  /** A body other than this one decides. */
  otherBody: boolean;
  /** The subject is this body by its name. */
  ownName: boolean;
  /** The subject is called by a name with its article, and is not an office: "The Choir". */
  named: boolean;
  /** The bare result is joined to a sentence that it speaks of. */
  joined: boolean;
  heading: boolean;
  /** Before the first item of the agenda. */
  preamble: boolean;
  /** Below a heading such as "Decisions". */
  underDecisions: boolean;
  /** Below "Matters arising", "Actions from last meeting" and the like. */
  underEarlier: boolean;
  /** After the signatures, in an appendix. */
  behindEnd: boolean;
  /** Marked as an action by a word. */
  isAction: boolean;
  /** The document is a report or something else that is not minutes. */
  inReport: boolean;
  /** Opens with somebody's name and a colon. */
  speaker: boolean;
  /** Other sentences of the document are marked as decisions. */
  marksElsewhere: boolean;
}
