/** Decisions that a word marks: "RESOLVED: That …", "Decision: …", "AGREED – …", with their parts "(a) … (b) …". */
import { matchesOf } from '../../model/matches.ts';
import { findSentences } from '../../recognise/sentences.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';

export interface Marked {
  /** Range in the text. */
  start: number;
  end: number;
  /** `marked`: comes after a mark · `part`: one of several parts · `rest`: goes on after the marked sentence. */
  source: 'marked' | 'part' | 'rest';
}

export interface MarkedText {
  found: Marked[];
  /** Where the first mark stands: before it nothing is marked. */
  from: number;
  /** Parts go on in lines of their own. */
  openEnded: boolean;
}

const MARK =
  /(?:^|[.!?;)]\s{1,4}|\t|\n)\**(?<mark>(?:IT WAS\s)?(?:RESOLVED|AGREED|DECISION|DECIDED|RESOLUTION|APPROVED|Decisions?|Resolution|Resolved|Agreed|Agreement|Outcome|Conclusion|Consensus|#agreed|#accepted|#resolved|Penderfyniad|PENDERFYNWYD)(?:\s(?:taken|made|reached|No\.?))?(?:\s#?\d{1,4}(?:[./-]\d{1,4}){0,2})?)\**\s{0,2}(?<closer>[:;,]|[-–—]\s|(?=\s(?:that|to|unanimously|That|TO|THAT)\b)|(?<=#[a-z]{6,8})(?=\s))\s{0,4}/g;

/** "b) …", "(ii) …", "(2) …" */
export const PART = /^(?:\(?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)]\)?|\(\d{1,2}\))\s{1,14}(?=\S)/i;
const PARTS_WITHIN =
  /(?:^|[;.,:]\s{0,3}|\s(?:and\s)?|\n)(?:\(?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)]\)?|\(\d{1,2}\))\s{1,4}(?=\S)/gi;
/** "that" before parts, with nothing said yet. */
const NOTHING_YET = /^(?:that|to)?[\s:–-]*$/i;

/** Null if no word marks anything in the text. */
export function readMarks(text: string, lexicon: Lexicon): MarkedText | null {
  const house = lexicon.markerLength('decision', text);
  if (house > 0) {
    const first = findSentences(text.slice(house))[0];
    const found = first ? [{ start: house + first.start, end: house + first.end, source: 'marked' as const }] : [];
    return { found, from: 0, openEnded: false };
  }
  const hits = matchesOf(text, MARK).filter((match) => isMark(match, text));
  if (hits.length === 0) return null;
  const found: Marked[] = [];
  let openEnded = false;
  for (const [i, hit] of hits.entries()) {
    const begin = hit.index + hit[0].length;
    const body = text.slice(begin, hits[i + 1]?.index ?? text.length);
    // "RESOLVED, that" over a list of parts
    if (NOTHING_YET.test(body)) {
      openEnded = true;
      continue;
    }
    const parts = partsOf(body);
    if (parts.length > 0) {
      for (const { start, end } of parts) found.push({ start: begin + start, end: begin + end, source: 'part' });
      openEnded = true;
      continue;
    }
    findSentences(body).forEach(({ start, end }, n) => {
      found.push({ start: begin + start, end: begin + end, source: n === 0 ? 'marked' : 'rest' });
    });
    openEnded = /:\s*$/.test(body);
  }
  return { found, from: hits[0]?.index ?? 0, openEnded };
}

/** "(a) that the lane be closed; (b) that a sign be bought": the first sentence of each; empty if there are no parts. */
function partsOf(body: string): { start: number; end: number }[] {
  const marks = matchesOf(body, PARTS_WITHIN);
  const first = marks[0];
  if (!first || !(marks.length > 1 || NOTHING_YET.test(body.slice(0, first.index)))) return [];
  return marks.flatMap((mark, n) => {
    const from = mark.index + mark[0].length;
    const sentence = findSentences(body.slice(from, marks[n + 1]?.index ?? body.length))[0];
    return sentence ? [{ start: from + sentence.start, end: from + sentence.end }] : [];
  });
}

function isMark(match: RegExpExecArray, text: string): boolean {
  const mark = match.groups?.mark ?? '';
  const rest = text.slice(match.index + match[0].length);
  // "Agreed, but …" in prose is not a mark; "Decision: None" states nothing.
  if (/^(?:Agreed|Resolved|Outcome|Conclusion|Consensus)$/.test(mark) && match.groups?.closer === ',') return false;
  if (/^(?:none|n\/?a|no decision|tbc|tbd|pending)\b/i.test(rest)) return false;
  // "Agreed unanimously." says of the sentence before it how it was agreed.
  if (/^\s*unanimously[.!\s]*$/i.test(rest)) return false;
  // "Resolution No. 24-14 – Water Main Replacement" names what is talked about.
  if (/^resolution\s.*\d/i.test(mark) && isTitle(rest)) return false;
  if (/^Con(?:sensus|clusion)/.test(mark) && !/[:–—-]/.test(match.groups?.closer ?? '')) return false;
  if (mark === 'APPROVED' && match.groups?.closer !== ':') return false;
  return rest.trim() !== '' || /^[A-Z ]+$/.test(mark);
}

/** "Water Main Replacement": every word but the small ones has a capital, and no sentence ends. */
function isTitle(text: string): boolean {
  return /^(?:(?:\p{Lu}[\p{L}’'-]*|\d[\d,.]*|of|the|and|for|in|on|at|an?|&)(?:\s|$)){1,14}$/u.test(text.trim());
}
