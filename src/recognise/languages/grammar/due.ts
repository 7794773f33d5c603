/** The shape of a language's grammar of deadlines. */
export interface DueGrammar {
  /** Words before a deadline, in any case: "by", "no later than the"; `end of` gives the group `edge`. Global. */
  lead: RegExp;
  /** A lead after which "3/4" may be a share: "cut it by 3/4". */
  shares?: RegExp;
  /** Edges of a month that are its last day, one blank apart. */
  lastDay: string;
  /** "our next meeting", at the head of what follows a lead. */
  nextMeeting?: RegExp;
  /** Words in lower case that say when and give no date: "asap", "before easter". */
  vague?: RegExp;
}
