/** English: when something is due. */
import type { DueGrammar } from '../grammar/due.ts';

export const due: DueGrammar = {
  lead: /\b(?:by|before|no later than|not later than|until|due(?: date| on| by)?|deadline(?: is| of)?|prior to|in time for|for completion by|on or (?:before|about)|w\/c|week (?:commencing|beginning|of))\s{0,2}[:–-]?\s{0,2}(?:w\/c\s)?(?:(?:noon|midday|midnight|cob|eod|close of (?:business|play)|\d{1,2}(?:[:.]\d\d)?\s?[ap]m)\s(?:on\s)?)?(?:the\s)?(?:(?<edge>end|start|beginning|close|middle) of\s)?(?:the\s)?/gi,
  shares: /^by\s/i,
  lastDay: 'end close',
  nextMeeting: /^(?:our\s|our\snext\s|next\s|following\s){1,2}(?:\w{1,12}\s)?(?:meeting|call|session)\b/i,
  vague:
    /\b(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|practicable)|immediately|with immediate effect|in due course|(?:by|before|at|for|until|in time for) (?:the |our )?(?:next|following) (?:\w{1,14} )?(?:meeting|call|session|agm|board|committee)|(?:by|before|until) (?:the )?(?:end|start|beginning|middle|close) of (?:the |this |next )?(?:day|week|month|term|year|quarter|season|financial year|school year|semester|summer|spring|autumn|winter|play|business)|(?:by|before|after|over|in time for) (?:the )?(?:easter|christmas|new year|summer(?: holidays?)?|half[- ]term|xmas|thanksgiving|agm)|(?:within|in the next|over the next) (?:a |the next )?(?:\d{1,2}|one|two|three|four|five|six|seven|ten|few|couple of)? ?(?:hours|days?|weeks?|months?|fortnight)|(?:by|before) (?:this|next) (?:week|weekend|month|term|year)|next (?:week|month)|this (?:week|weekend|month)|tomorrow)(?![a-z])/,
};
