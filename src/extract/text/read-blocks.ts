/** The spine of the text reader: lines in, blocks out. */
import type { Block } from '../../model/block.ts';
import { heading, listItem, paragraph } from '../../model/build-blocks.ts';
import { readSuppressionComment } from '../../recognise/suppression-comment.ts';
import { type MarkedText, tableOfMarked, trimMarked } from '../marked-text.ts';
import { bulletOf } from './bullets.ts';
import { headingAt, isRule } from './headings.ts';
import { readInlineMarks } from './inline-marks.ts';
import { decideLayout, type Layout } from './layout.ts';
import { placeOf, splitLines, type TextLine } from './lines.ts';
import { ListDepths } from './list-depths.ts';
import { takeParagraph } from './paragraphs.ts';
import { TableFinder } from './tables/find-table.ts';
import type { FoundTable } from './tables/found-table.ts';

export interface TextReading {
  /** Number of the first line, where the text is a part of a longer one. */
  firstLine?: number;
  /** Read `**bold**` and the like as marks; by default the text itself decides. */
  marked?: boolean;
  /** Lines are cut near one width; by default the text itself decides. */
  wrapped?: boolean;
  /** Cells that one table may have. */
  tableCells?: number;
  /** Called when a table was cut. */
  onCut?: (message: string) => void;
}

/** Reads a text (line ends `\n`) as headings, paragraphs, list items and tables. */
export function readTextBlocks(text: string, reading: TextReading = {}): Block[] {
  // Comments for `minutes check` are not part of the minutes, and nothing stands apart because of them.
  const lines = splitLines(text, reading.firstLine ?? 1).filter((line) => readSuppressionComment(line.text) === null);
  const decided = decideLayout(lines);
  const layout: Layout = {
    ...decided,
    marked: reading.marked ?? decided.marked,
    wrapped: reading.wrapped ?? decided.wrapped,
  };
  const blocks: Block[] = [];
  const depths = new ListDepths();
  const tables = new TableFinder(lines);
  const stop = (at: number) => headingAt(lines, at) !== null || isRule(lines[at]!) || tables.at(at) !== null;
  let gap = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const table = tables.at(at);
    if (!table && (line.text === '' || isRule(line))) {
      gap = true;
      at++;
      continue;
    }
    const title = table ? null : headingAt(lines, at);
    const style = line.quoted ? 'quote' : null;
    if (table) {
      blocks.push(tableBlock(lines, at, table, layout, reading, gap));
      at = table.to;
    } else if (title) {
      const { text, marks } = marksOf(title.text, layout);
      blocks.push(
        heading(text, title.level, [placeOf(line, lines[title.to - 1])], {
          marks,
          indent: line.indent,
          gapBefore: gap,
          style,
        }),
      );
      at = title.to;
    } else {
      let to = takeParagraph(lines, at, layout, stop);
      const bullet = bulletOf(line);
      if (bullet && bullet.length >= line.text.length && to < lines.length && isItemText(lines[to]!)) {
        to = takeParagraph(lines, to, layout, stop);
      }
      const run = lines.slice(at, to);
      const source = run
        .map((l) => l.text)
        .join('\n')
        .slice(bullet?.length ?? 0);
      const { text, marks } = marksOf(source, layout);
      const hints = { marks, indent: line.indent, gapBefore: gap, style };
      const places = [placeOf(line, run.at(-1))];
      if (bullet && text !== '') {
        blocks.push(listItem(text, { depth: depths.of(line.indent, bullet.marker), ...bullet }, places, hints));
      } else if (text !== '') {
        depths.leave(line.indent, gap);
        blocks.push(paragraph(text, places, hints));
      }
      at = to;
    }
    gap = false;
  }
  return blocks;
}

function isItemText(line: TextLine): boolean {
  return !line.blank && line.text !== '' && bulletOf(line) === null;
}

function marksOf(source: string, layout: Layout): MarkedText {
  return trimMarked(layout.marked ? readInlineMarks(source) : { text: source, marks: [] });
}

function tableBlock(
  lines: readonly TextLine[],
  at: number,
  found: FoundTable,
  layout: Layout,
  reading: TextReading,
  gapBefore: boolean,
): Block {
  const width = found.rows.reduce((most, r) => Math.max(most, r.length), 1);
  const most = Math.max(1, Math.floor((reading.tableCells ?? Infinity) / width));
  if (found.rows.length > most)
    reading.onCut?.(`Only the first ${most} rows of the table at line ${lines[at]!.number} were read.`);
  const rows = found.rows.slice(0, most).map((row, r) =>
    row.map((cell) => ({
      ...marksOf(cell.text, layout),
      places: [{ kind: 'line' as const, line: cell.line, column: cell.column, endLine: cell.endLine }],
      header: r < found.headerRows,
    })),
  );
  const first = lines[at]!;
  return tableOfMarked(rows, [placeOf(first, lines[found.to - 1])], {
    headerRows: found.headerRows,
    indent: first.indent,
    gapBefore,
    style: first.quoted ? 'quote' : null,
  });
}
