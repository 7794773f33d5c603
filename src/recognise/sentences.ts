/** Sentences of a text as ranges. Full stops of titles, initials, numbers and addresses do not end one. */
import { matchesOf } from '../model/matches.ts';

export interface Range {
  start: number;
  end: number;
}

const ABBREVIATION =
  /(?:^|[\s([“"/]|(?<![a-zà-öø-ɏ])')(?:mr|mrs|ms|dr|prof|cllr|cllrs|clr|cncllr|st|rev|revd|hon|no|nos|vs|etc|e\.?g|i\.?e|approx|dept|inc|ltd|co|jr|sr|rd|ave|fig|ref|app|para|min|max|tel|ext|ca|cf|al|a\.m|p\.m|[a-z]|[a-z]\.[a-z]|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|admin|sec|prop|approx|dept|pres|treas|capt|sgt|col|lt|gen|govt|cttee|comm|org|incl|excl|subj|mtg|mins)$/i;

/** "… ropes, chains etc. It was agreed to wait.": words that begin a sentence after what may end one. */
const OPENER = /^["“‘'([]?(?:It|This|That|These|The|There|They|He|She|We|Members|Cllr|Councillor)\s/;

/**
 * Splits at `.`, `?` or `!` followed by a blank and something that can begin a sentence, and at `;` never.
 * Ranges are trimmed; together they hold every visible character.
 */
export function findSentences(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  const stop = /[.?!…]{1,3}["”’')\]]{0,2}(?=\s)/g;
  for (const match of matchesOf(text, stop)) {
    const end = match.index + match[0].length;
    const next = text.slice(end, end + 40).trimStart();
    if (!/^["“‘'([]?[\p{Lu}\d•·\-–@#£$]/u.test(next)) continue;
    const listed = /\betc$/i.test(text.slice(Math.max(from, match.index - 4), match.index)) && OPENER.test(next);
    if (
      match[0].startsWith('.') &&
      !listed &&
      ABBREVIATION.test(text.slice(Math.max(from, match.index - 12), match.index))
    ) {
      // "…with Mr. Smith" goes on; "…by the WI." ends all the same: a capital pair is not a title.
      if (!/\p{Lu}\p{Lu}$/u.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    }
    // "No. 5", "4. Finance": a number before the stop at the very start is a label.
    if (
      /^\s*(?:\(?\w{1,3}\)?)$/.test(text.slice(from, match.index)) &&
      /^\d|^[a-z]$|^[ivx]+$/i.test(text.slice(from, match.index).trim())
    )
      continue;
    push(ranges, text, from, end);
    from = end;
  }
  push(ranges, text, from, text.length);
  return ranges;
}

function push(ranges: Range[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (end > start) ranges.push({ start, end });
}
