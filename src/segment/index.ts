/** THE ORDERED LIST of segmenters: blocks of one document → the fields of its record. */

import { fitted } from '../judge/weights.ts';
import type { BlockDocument, Table } from '../model/block.ts';
import type { DiagnosticCodeId } from '../model/diagnostic-codes.ts';
import { matchesOf } from '../model/matches.ts';
import type { HouseStyle } from '../recognise/words/house-style.ts';
import { Lexicon } from '../recognise/words/lexicon.ts';
import { actions } from './actions/index.ts';
import { agendaItems } from './agenda-items.ts';
import { attendance } from './attendance/index.ts';
import { emptyDraft, type Judging, type SegmentContext, type Segmenter } from './context.ts';
import { dataTables } from './data-tables/index.ts';
import { decisions } from './decisions/index.ts';
import { meetingHeader } from './header/index.ts';
import { findHeadings } from './headings/index.ts';
import { applyInitials } from './house-style.ts';
import { isIrcLog, readIrcLog } from './irc-log.ts';
import { documentKind } from './kind/index.ts';
import { unknownLanguage } from './language.ts';
import { type Line, linesOfBlock } from './line.ts';
import { actionLog } from './log/index.ts';
import { motions } from './motions/index.ts';
import { nextMeeting } from './next-meeting/index.ts';
import { isItemColumn, judgeTable } from './table-kind.ts';

export const segmenters: readonly Segmenter[] = [
  meetingHeader, // first: the meeting's date gives other dates their year
  attendance, // before all that names people
  actionLog, // before the kind: a document may be nothing but a log
  documentKind, // before the agenda: a report has headings but no items
  agendaItems, // before actions and decisions, which are under items
  nextMeeting, // before actions: "by the next meeting"
  actions, // before decisions: what is marked as an action is not a decision too
  motions, // before decisions: what came of a motion is one
  decisions,
  dataTables,
];

/** Runs all segmenters over a document. */
export function segment(
  document: BlockDocument,
  report: (code: DiagnosticCodeId, message: string) => void,
  style: HouseStyle | null = null,
  judging: Judging = { weights: fitted, trace: null },
): SegmentContext {
  const context = prepare(document, report, new Lexicon(style), judging);
  if (style?.dateOrder) {
    context.monthFirst = style.dateOrder === 'month-first';
    context.lexicon.note(`dateOrder ${style.dateOrder}`);
  }
  const foreign = unknownLanguage(document);
  if (foreign && !teachesWords(style)) {
    report(
      'unknown-language',
      `The text is in ${foreign.name}, whose words minutes does not know: nothing was taken from it.`,
    );
    return context;
  }
  for (const segmenter of segmenters) {
    segmenter.segment(context);
    if (segmenter === attendance) applyInitials(context, style);
  }
  return context;
}

/** A project that says how its labels and markers read knows what it does. */
function teachesWords(style: HouseStyle | null): boolean {
  return style?.labels !== undefined || style?.markers !== undefined || style?.columns !== undefined;
}

/** Lines, tables and headings: what every segmenter looks at. */
function prepare(
  document: BlockDocument,
  report: SegmentContext['report'],
  lexicon: Lexicon,
  judging: Judging,
): SegmentContext {
  const lines: Line[] = [];
  const tables: SegmentContext['tables'] = new Map();
  for (const block of document.body) {
    if (block.type === 'table') {
      const reading = judgeTable(block, headingAbove(lines), lexicon);
      tables.set(block.id, { table: block, reading, lineIndex: lines.length });
      if (!/^(?:layout|fields)$/.test(reading.kind)) continue;
    }
    for (const line of linesOfBlock(block, lexicon)) lines.push({ index: lines.length, ...line });
  }
  const irc = isIrcLog(lines) ? readIrcLog(lines) : null;
  const context: SegmentContext = {
    document,
    lines,
    tables,
    headings: [],
    outline: { candidates: [], printed: [], series: [], owners: new Set() },
    irc,
    draft: emptyDraft(),
    claims: new Map(),
    taken: new Map(),
    year: null,
    monthFirst: writesMonthFirst(document),
    lexicon,
    judging,
    report,
  };
  const fields = new Set([...tables.values()].filter((t) => t.reading.kind === 'fields').map((t): Table => t.table));
  if (irc) {
    context.headings = irc.topics.map((topic) => ({
      ...topic,
      number: null,
      level: 1,
      generic: false,
      bodyStart: null,
    }));
    return context;
  }
  const found = findHeadings(
    lines,
    (line) => {
      const header = line.cell !== null && line.cell.row < (tables.get(line.block.id)?.reading.headerRows ?? 0);
      return line.text.length > 3000 || header || fields.has(line.block as Table);
    },
    (line) => {
      const reading = tables.get(line.block.id)?.reading;
      return line.first && line.cell !== null && reading !== undefined && isItemColumn(reading, line.cell.column);
    },
    lexicon,
  );
  context.headings = found.headings;
  context.outline = found.outline;
  return context;
}

function headingAbove(lines: readonly Line[]): string {
  return lines.at(-1)?.text.slice(0, 120) ?? '';
}

/**
 * "4/25/2021" somewhere, and no "25/4/2021" anywhere: the document writes the month first. So it does where "11/07/2024"
 * is beside "2024-11-07".
 */
function writesMonthFirst(document: BlockDocument): boolean {
  let monthFirst = 0;
  let dayFirst = 0;
  const days = new Set(
    document.body.flatMap(({ text }) =>
      matchesOf(text, /(?<![\d/.-])((?:19|20)\d{2})[-/]([01]\d)[-/]([0-3]\d)(?!\d)/g).map(
        ([, year, month, day]) => `${year} ${Number(month)} ${Number(day)}`,
      ),
    ),
  );
  for (const { text } of document.body) {
    for (const match of matchesOf(text, /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g)) {
      const [first, second, year] = [Number(match[1]), Number(match[2]), match[3]?.padStart(4, '20')];
      if (first === second) continue;
      if ((first > 12 && second <= 12) || days.has(`${year} ${second} ${first}`)) dayFirst++;
      if ((second > 12 && first <= 12) || days.has(`${year} ${first} ${second}`)) monthFirst++;
    }
  }
  return monthFirst > dayFirst;
}
