/**
 * Statements that something was agreed, approved or resolved, one sentence each: marked ("RESOLVED: …", "Decision: …",
 * a Decision column) or said by a group ("The Board agreed …", "It was resolved …", "The minutes were approved.").
 */
import type { Action } from '../model/actions.ts';
import { addTo } from '../model/add-to.ts';
import type { Decision } from '../model/document.ts';
import { oncePer } from '../model/once-per.ts';
import type { Span } from '../model/place.ts';
import { isDecision } from '../recognise/decisions.ts';
import { readItemNumber } from '../recognise/item-number.ts';
import { findSentences } from '../recognise/sentences.ts';
import { houseMarkerLength } from '../recognise/words/house-style.ts';
import { itemAt } from './agenda-items.ts';
import { headingOf, type SegmentContext, type Segmenter } from './context.ts';
import { clean, type Line, spanOf } from './line.ts';

/** "b) …", "(ii) …", "(2) …": a part of what a line above opens. */
const PART = /^(?:\(?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)]\)?|\(\d{1,2}\))\s{1,14}(?=\S)/i;

/** "It was agreed that:" says nothing without its parts. */
const OPENS_PARTS =
  /\b(?:resolved|agreed|decided)(?:\s(?:that|to|unanimously|as follows|the following)){0,3}\s?:\s{0,9}$/i;

interface Found {
  line: Line;
  start: number;
  end: number;
}

export const decisions: Segmenter = {
  name: 'decisions',
  segment(context) {
    if (context.draft.kind === 'report') return;
    const found: Found[] = [];
    const { lines } = context;
    const decided = decisionCells(context);
    let lettered = false;
    for (const [at, line] of lines.entries()) {
      if (/attendance|meeting-header|action-log/.test(context.taken.get(line) ?? '')) continue;
      // "Officer | Elected" over its columns
      const head = line.cell !== null && line.cell.row < (context.tables.get(line.block.id)?.reading.headerRows ?? 0);
      if (head && line.text.split(/\s+/).length <= 3) continue;
      const heading = headingOf(context, line);
      const label = readItemNumber(line.text);
      const plain = label && /^(?:integer|decimal|reference|lettered|item)$/.test(label.style) ? label.end : 0;
      const from = heading
        ? heading.bodyStart === null
          ? headingDecision(line, heading.start - line.start, heading.end - line.start)
          : heading.bodyStart - line.start
        : plain;
      if (from === null) {
        lettered = false;
        continue;
      }
      if (decided.has(line)) {
        for (const range of findSentences(line.text)) found.push({ line, start: range.start, end: range.end });
        continue;
      }
      const house = houseMarkerLength('decision', line.text.slice(from));
      if (house > 0) {
        const first = findSentences(line.text.slice(from + house))[0];
        if (first) found.push({ line, start: from + house + first.start, end: from + house + first.end });
        continue;
      }
      const marked = readMarked(line, from);
      if (marked) {
        found.push(...marked.found);
        lettered = marked.openEnded;
        continue;
      }
      // "RESOLVED: a) …" goes on in lines of their own: "b) …", "ii. …".
      const part = PART.exec(line.text);
      if (lettered && !part && /^(?:that|to)\s/i.test(line.text)) {
        const first = findSentences(line.text)[0];
        if (first) found.push({ line, start: first.start, end: first.end });
        continue;
      }
      if (lettered && part) {
        const first = findSentences(line.text.slice(part[0].length))[0];
        if (first) found.push({ line, start: part[0].length + first.start, end: part[0].length + first.end });
        continue;
      }
      // "It was RESOLVED that:" opens a list of parts, and is no decision without them.
      lettered = /\b(?:resolved|agreed|decided)\b[^.]{0,60}:\s*$/i.test(line.text);
      const said = readSentences(line, from);
      found.push(...(OPENS_PARTS.test(line.text) && PART.test(lines[at + 1]?.text ?? '') ? said.slice(0, -1) : said));
    }
    context.draft.decisions = found
      .filter((f) => !isAction(context, f))
      .map(
        (f, i): Decision => ({
          id: `decision-${i + 1}`,
          text: clean(f.line.text.slice(f.start, f.end)),
          agendaItemId: itemAt(context, f.line),
          certainty: 'stated',
          spans: [spanOf(f.line.block, f.line.start + f.start, f.line.start + f.end)],
        }),
      );
  },
};

/** A heading that is a whole sentence can be a decision: "3. The minutes were agreed as a true record." */
function headingDecision(line: Line, start: number, end: number): number | null {
  // Text goes on behind the title on the same line.
  if (line.text.length > end + 25) return end;
  return /\b(?:were|was)\b/.test(line.text) && /[.]\s*$/.test(line.text) ? start : null;
}

/** Lines of cells in a column headed "Decision". */
function decisionCells(context: SegmentContext): Set<Line> {
  const cells = new Set<Line>();
  for (const line of context.lines) {
    if (!line.cell) continue;
    const reading = context.tables.get(line.block.id)?.reading;
    if (reading?.kind !== 'layout' || line.cell.row < reading.headerRows) continue;
    if (reading.roles[line.cell.column] === 'decision' && !/^(?:n\/?a|none|-|–|tbc)\.?$/i.test(line.text))
      cells.add(line);
  }
  return cells;
}

const MARK =
  /(?:^|[.!?;)]\s{1,4}|\t|\n)\**(?<mark>(?:IT WAS\s)?(?:RESOLVED|AGREED|DECISION|DECIDED|RESOLUTION|Decisions?|Resolution|Resolved|Agreed|Agreement|Outcome|#agreed|#accepted|#resolved|Penderfyniad|PENDERFYNWYD)(?:\s(?:taken|made|No\.?))?(?:\s#?\d{1,4}(?:[./-]\d{1,4}){0,2})?)\**\s{0,2}(?<closer>[:;,]|[-–—]\s|(?=\s(?:that|to|unanimously|That|TO|THAT)\b))\s{0,4}/g;

/** "RESOLVED: That …", "RESOLVED, that …", "Decision: …", "AGREED – …". Null if the line has no mark. */
function readMarked(line: Line, from: number): { found: Found[]; openEnded: boolean } | null {
  const text = line.text.slice(from);
  const hits = [...text.matchAll(MARK)].filter((m) => accepted(m, text));
  if (hits.length === 0) return null;
  const found: Found[] = [];
  let openEnded = false;
  const before = text.slice(0, hits[0]?.index ?? 0);
  found.push(...readSentences(line, from, before.length));
  for (const [i, hit] of hits.entries()) {
    const begin = hit.index + hit[0].length;
    const until = hits[i + 1]?.index ?? text.length;
    const body = text.slice(begin, until);
    // "RESOLVED, that" over a list of parts
    if (/^(?:that|to)?[\s:–-]*$/i.test(body)) {
      openEnded = true;
      continue;
    }
    const parts = [
      ...body.matchAll(
        /(?:^|[;.,:]\s{0,3}|\s(?:and\s)?|\n)(?:\(?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)]\)?|\(\d{1,2}\))\s{1,4}(?=\S)/gi,
      ),
    ];
    const first = parts[0];
    if (first && (parts.length > 1 || /^(?:that|to)?[\s:–-]*$/i.test(body.slice(0, first.index)))) {
      for (const [p, part] of parts.entries()) {
        const start = part.index + part[0].length;
        const end = parts[p + 1]?.index ?? body.length;
        const sentence = findSentences(body.slice(start, end))[0];
        if (sentence)
          found.push({ line, start: from + begin + start + sentence.start, end: from + begin + start + sentence.end });
      }
      openEnded = true;
      continue;
    }
    const sentences = findSentences(body);
    const sentence = sentences[0];
    if (sentence) found.push({ line, start: from + begin + sentence.start, end: from + begin + sentence.end });
    openEnded = /:\s*$/.test(body);
    for (const rest of sentences.slice(1))
      if (isDecision(body.slice(rest.start, rest.end)))
        found.push({ line, start: from + begin + rest.start, end: from + begin + rest.end });
  }
  return { found, openEnded };
}

function accepted(match: RegExpExecArray, text: string): boolean {
  const mark = match.groups?.mark ?? '';
  const rest = text.slice(match.index + match[0].length);
  // "Agreed, but …" in prose is no mark; "Decision: None" states nothing.
  if (/^(?:Agreed|Resolved|Outcome)$/.test(mark) && match.groups?.closer === ',') return false;
  if (/^(?:none|n\/?a|no decision|tbc)\b/i.test(rest)) return false;
  // "Agreed unanimously." says of the sentence before it how it was agreed.
  if (/^\s*unanimously[.!\s]*$/i.test(rest)) return false;
  // "Resolution No. 24-14 – Water Main Replacement" names what is talked about.
  if (/^resolution\s.*\d/i.test(mark) && isTitle(rest)) return false;
  return rest.trim() !== '' || /^[A-Z ]+$/.test(mark);
}

/** "Water Main Replacement": every word but the small ones has a capital, and no sentence ends. */
function isTitle(text: string): boolean {
  return /^(?:(?:\p{Lu}[\p{L}’'-]*|\d[\d,.]*|of|the|and|for|in|on|at|an?|&)(?:\s|$)){1,14}$/u.test(text.trim());
}

/** Decisions among the sentences of a line. A bare "Agreed." takes the mover's sentence before it along. */
function readSentences(line: Line, from: number, length = line.text.length - from): Found[] {
  const text = line.text.slice(from, from + length);
  const found: Found[] = [];
  const sentences = findSentences(text);
  for (const [i, range] of sentences.entries()) {
    const sentence = text.slice(range.start, range.end);
    if (!isDecision(sentence)) continue;
    const previous = sentences[i - 1];
    const before = previous ? text.slice(previous.start, previous.end) : '';
    const bare =
      (/^[*\s]*(?:(?:unanimously|all)\s)?(?:agreed|approved|accepted|carried|adopted|passed|lost)(?:\sunanimously)?[.!*\s]*$/i.test(
        sentence,
      ) &&
        before.split(/\s+/).length <= 22) ||
      /^[*\s]*(?:agreed|approved|carried|passed),?\s\d/i.test(sentence) ||
      // "Bo suggested that the dues be raised. This was agreed by the committee."
      (/^this was (?:also |then |unanimously )?(?:agreed|approved|accepted)(?: by [^.]{3,40})?\.?$/i.test(sentence) &&
        before.split(/\s+/).length <= 40);
    if (bare && previous) {
      let first = i;
      for (let k = i - 1; k >= 0 && k >= i - 3; k--) {
        const earlier = text.slice(sentences[k]?.start, sentences[k]?.end);
        const named = /\b(?:propos|second|mov(?:ed|er)|2nd|suggest)/i.test(earlier);
        const incomplete = /^(?:proposed|moved|seconded|2nd|second)\b/i.test(text.slice(sentences[first]?.start));
        if (!named && !(incomplete && first < i)) break;
        first = k;
      }
      const start = sentences[first]?.start ?? range.start;
      while (found.length > 0 && found.at(-1)?.line === line && (found.at(-1)?.start ?? 0) >= from + start) found.pop();
      found.push({ line, start: from + start, end: from + range.end });
    } else found.push({ line, start: from + range.start, end: from + range.end });
  }
  return found;
}

/** What is marked as an action is no decision as well. */
function isAction(context: SegmentContext, f: Found): boolean {
  const start = f.line.start + f.start;
  const end = f.line.start + f.end;
  return (
    statedByBlock(context.draft.actions)
      .get(f.line.block.id)
      ?.some((s) => s.start < end && start < s.end) ?? false
  );
}

/** Spans of the actions that are stated, by their block. */
const statedByBlock = oncePer((actions: readonly Action[]) => {
  const spans = new Map<string, Span[]>();
  for (const action of actions)
    if (action.certainty === 'stated') for (const span of action.spans) addTo(spans, span.node, span);
  return spans;
});
