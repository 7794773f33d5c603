/** The title of the document and the body that met: candidates from the head, each weighed by words, setting and place. */

import type { Block } from '../../model/block.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { readPersonList } from '../../recognise/people/person-list.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { type SegmentContext, take } from '../context.ts';
import { type Field, fieldName } from '../fields.ts';
import { isFieldLabel } from '../headings/heading.ts';
import { clean, type Line, spanOf } from '../line.ts';
import { readTitle } from '../meeting-title.ts';
import { furnitureLines } from './furniture.ts';

/** "Committee meeting", "Full Council": names nobody where another line does. */
const NAMES_NOBODY =
  /^(?:(?:(?:the|annual|monthly|weekly|regular|ordinary|special|full|members|general|business|executive)\s){0,2}(?:committee|board|council|general|group|team|staff|business|club|project|exec|trustees|governors|pta|ptfa|ppg)?\s?(?:general\s)?(?:meeting|mtg)|full\s(?:council|board|committee|governing body))$/i;

/** "meeting was called to order", "committee would sit in June": a sentence, whatever body it names. */
const SAYS_WHAT_HAPPENED =
  /\b(?:meeting|committee|board|council|group|team|society|association|club|members|president|chair\p{L}{0,6})\s(?:was|were|is|are|has|have|had|will|would|shall|began|opened|closed|welcomed|thanked)\s(?!\p{Lu})/u;

export function readHeadTitle(context: SegmentContext, head: Line[], fields: Field[]): void {
  const { draft } = context;
  const candidates: { score: number; title: string; namesBody: boolean; line: Line; start: number; end: number }[] = [];
  const add = (line: Line, from: number, to: number, bonus: number) => {
    // "HEALTH AND SAFETY COMMITTEE          Page 1 of 2": columns are read apart.
    let at = from;
    for (const piece of line.block.text.slice(from, to).split(/(\t+|[ ]{4,})/)) {
      if (/\S/.test(piece)) addPiece(line, at, at + piece.length, bonus);
      at += piece.length;
    }
  };
  const addPiece = (line: Line, start: number, end: number, bonus: number) => {
    const text = line.block.text.slice(start, end);
    if (text.length > 250) return;
    const names = /^[^:]{2,40}:\s(?<names>.{3,})$/.exec(text)?.groups?.names;
    if (names && readPersonList(names).length >= 2) return;
    const reading = readTitle(text);
    if (!reading || reading.title.length > 140) return;
    const words = reading.title.split(/\s+/).length;
    const sentence = (/[.!?]$/.test(text.trim()) && words > 8) || SAYS_WHAT_HAPPENED.test(reading.title);
    let score = bonus;
    if (/^(?:in|at|on|via|by|from|for|held)\s/i.test(reading.title)) score -= 5;
    if (reading.namesBody && words > 1) score += reading.meets ? 4.6 : 3.4;
    else if (reading.namesOccasion) score += 2;
    if (line.block.type === 'heading') score += line.block.level === 1 ? 2.5 : 1;
    if (line.bold) score += 0.5;
    if (line.block.type === 'listItem') score -= 3;
    if (/\bminutes\b|\bnotes\b|\bmeeting\b/i.test(text)) score += 1.5;
    if (sentence || words > 16) score -= 4;
    else if (/[.!?]$/.test(text.trim()) && text.split(/\s+/).length >= 10) score -= 2.2;
    if (NAMES_NOBODY.test(reading.title) && !/annual general/i.test(reading.title)) score -= 2.5;
    if (/[,:;]$/.test(reading.title)) score -= 1;
    // "1a) The yearly letter of the trustees", "Action item: review the comments of the forum"
    const number = readItemNumber(text.trim());
    if (number !== null && /^(?:lettered|letter|decimal|roman)$/.test(number.style)) score -= 6;
    if (/^\p{Lu}\p{Ll}{1,15}\s(?:to|will)\s\p{Ll}/u.test(text)) score -= 6;
    if (/^(?:from|to|cc|bcc|sent|reply-to)\s?:/i.test(text)) score -= 6;
    if (/^(?:action|agreed|resolved|resolution|decision|motion|todo)\b[^:]{0,20}:\s/i.test(text.trim())) score -= 6;
    const label = normaliseLabel(text.split(/[:\t]/)[0] ?? '');
    if (isFieldLabel(label) && fieldName(label) !== 'title') score -= 6;
    candidates.push({
      score,
      title: reading.title,
      namesBody: reading.namesBody && words > 1,
      line,
      start: start + reading.start,
      end: start + reading.end,
    });
  };
  head.slice(0, 12).forEach((line, i) => {
    // "Meeting title: …": the words behind the label stand as a field below.
    const taken = fields.find((f) => f.line === line && (f.name !== 'title' || f.start > line.start));
    if (
      taken ||
      isOnLaterPage(line, context) ||
      context.draft.location === clean(line.text) ||
      context.headings.some((h) => h.line === line && h.number !== null)
    )
      return;
    if (/^(?:present|attendees|invitees|apolog|in attendance)/i.test(line.text)) return;
    add(line, line.start, line.end, 2.5 - i * 0.45);
  });
  const named = context.irc?.title;
  if (named) add(named.line, named.start, named.end, 4);
  for (const field of fields) if (field.name === 'title') add(field.line, field.start, field.end, 1);
  for (const line of furnitureLines(context).slice(0, 6)) add(line, line.start, line.end, -2);
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates[0];
  const frontMatter = context.document.properties.title;
  if (best && best.score >= 2.5) {
    draft.title = clean(best.title);
    draft.body = best.namesBody ? clean(best.title) : null;
    draft.fieldSpans.title = spanOf(best.line.block, best.start, best.end);
    if (context.lines.includes(best.line)) take(context, best.line, 'meeting-header');
  } else if (frontMatter && context.document.format === 'markdown') {
    const reading = readTitle(frontMatter);
    if (reading) {
      draft.title = reading.title;
      draft.body = reading.namesBody ? reading.title : null;
    }
  }
  draft.body ??= candidates.filter((c) => c.namesBody && c.score >= 2.5)[0]?.title ?? null;
}

/** True for a line of a PDF that stands below the first page: what heads its second table is not the document's title. */
function isOnLaterPage(line: Line, context: SegmentContext): boolean {
  const page = (block: Block | undefined) => (block?.places[0]?.kind === 'page' ? block.places[0].page : 0);
  return page(line.block) > page(context.document.body[0]);
}
