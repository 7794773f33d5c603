/** A made table set as text with tabs, Markdown, HTML, Word or PDF, in a short report. */
import { makeDocx } from '../make-docx.ts';
import { makePdf, type PdfElement } from '../make-pdf.ts';
import type { MadeCell, MadeTable } from './table.ts';

export const formats = ['txt', 'md', 'html', 'docx', 'pdf'] as const;
export type Format = (typeof formats)[number];

export interface Report {
  title: string;
  /** "(1 November 2020 – 31 May 2021)" */
  period: string;
  intro: string;
  table: MadeTable;
  source: string;
}

const textOf = (cell: MadeCell) => (typeof cell === 'string' ? cell : cell.text);
/** A spanning cell, and the blanks that it covers. */
const spread = (cells: readonly MadeCell[]) =>
  cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : [cell.text, ...Array<string>(cell.span - 1).fill('')]));

export async function render(report: Report, format: Format): Promise<Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text);
  if (format === 'docx') return renderDocx(report);
  if (format === 'pdf') return renderPdf(report);
  return encode(format === 'txt' ? renderText(report) : format === 'md' ? renderMarkdown(report) : renderHtml(report));
}

function renderText({ title, period, intro, table, source }: Report): string {
  const rows = [...table.header, ...table.rows].map((cells) => spread(cells).join('\t'));
  return [title, period, intro, table.lead, rows.join('\n'), `Source: ${source}`]
    .filter((part) => part !== null)
    .join('\n\n');
}

function renderMarkdown({ title, period, intro, table, source }: Report): string {
  const width = spread(table.rows[0] ?? []).length;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text) => text.replaceAll('|', '\\|').replace(/^\*$/, '\\*')).join(' | ')} |`;
  const [head = Array<string>(width).fill(''), ...rest] = [...table.header.map(spread)];
  const rows = [
    line(head),
    line(Array<string>(width).fill('---')),
    ...rest.map(line),
    ...table.rows.map((cells) => line(spread(cells))),
  ];
  return [`# ${title}`, period, intro, table.lead, rows.join('\n'), `Source: ${source}`]
    .filter((part) => part !== null)
    .join('\n\n');
}

function renderHtml({ title, period, intro, table, source }: Report): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cells = (list: readonly MadeCell[], tag: string) =>
    list
      .map(
        (cell) =>
          `<${tag}${typeof cell === 'string' ? '' : ` colspan="${cell.span}"`}>${escaped(textOf(cell))}</${tag}>`,
      )
      .join('');
  const head =
    table.header.length > 0
      ? `<thead>${table.header.map((list) => `<tr>${cells(list, 'th')}</tr>`).join('')}</thead>`
      : '';
  const body = table.rows.map((list) => `<tr>${cells(list, 'td')}</tr>`).join('\n');
  const lead = table.lead === null ? '' : `<p>${escaped(table.lead)}</p>`;
  return `<!doctype html><html lang="en"><body><h1>${escaped(title)}</h1><p>${escaped(period)}</p><p>${escaped(intro)}</p>${lead}<table>${head}<tbody>${body}</tbody></table><p>Source: ${escaped(source)}</p></body></html>`;
}

function renderDocx({ title, period, intro, table, source }: Report): Uint8Array {
  const cell = (made: MadeCell) => (typeof made === 'string' ? made : { blocks: [made.text], colSpan: made.span });
  const rows = [
    ...table.header.map((cells) => ({ cells: cells.map(cell), header: true })),
    ...table.rows.map((cells) => ({ cells: cells.map(cell) })),
  ];
  return makeDocx({
    body: [
      { text: title, style: 'Heading1' },
      period,
      intro,
      ...(table.lead === null ? [] : [table.lead]),
      { rows },
      `Source: ${source}`,
    ],
  });
}

function renderPdf({ title, period, intro, table, source }: Report): Promise<Uint8Array> {
  const width = spread(table.rows[0] ?? []).length;
  const figures = Math.min(90, Math.floor(560 / Math.max(1, width - 1)));
  const rows = [...table.header, ...table.rows].map((cells) => [...cells]);
  const elements: PdfElement[] = [
    { kind: 'heading', text: title },
    { kind: 'text', text: period },
    { kind: 'text', text: intro },
    ...(table.lead === null ? [] : [{ kind: 'text' as const, text: table.lead }]),
    {
      kind: 'table',
      rows,
      widths: [130, ...Array<number>(width - 1).fill(figures)],
      rules: 'stroke',
      boldHeader: table.header.length > 0,
    },
    { kind: 'text', text: `Source: ${source}` },
  ];
  // Landscape A4: ten months must stand side by side.
  return makePdf({ elements, size: [842, 595] });
}
