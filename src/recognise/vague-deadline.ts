/** Words that say when something is due and give no date: "ASAP", "by the next meeting", "before Easter", "within two weeks". */

const VAGUE =
  /\b(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|practicable)|immediately|with immediate effect|in due course|(?:by|before|at|for|until|in time for) (?:the |our )?(?:next|following) (?:\w{1,14} )?(?:meeting|call|session|agm|board|committee)|(?:by|before|until) (?:the )?(?:end|start|beginning|middle|close) of (?:the |this |next )?(?:day|week|month|term|year|quarter|season|financial year|school year|semester|summer|spring|autumn|winter|play|business)|(?:by|before|after|over|in time for) (?:the )?(?:easter|christmas|new year|summer(?: holidays?)?|half[- ]term|xmas|thanksgiving|agm)|(?:within|in the next|over the next) (?:a |the next )?(?:\d{1,2}|one|two|three|four|five|six|seven|ten|few|couple of)? ?(?:hours|days?|weeks?|months?|fortnight)|(?:by|before) (?:this|next) (?:week|weekend|month|term|year)|next (?:week|month)|this (?:week|weekend|month)|tomorrow)(?![a-z])/;

/** The first such words. */
export function vagueDeadline(text: string): { start: number; end: number; text: string } | null {
  const lower = text.toLowerCase();
  const match = lower.length === text.length ? VAGUE.exec(lower) : null;
  if (!match) return null;
  const end = match.index + match[0].length;
  return { start: match.index, end, text: text.slice(match.index, end) };
}
