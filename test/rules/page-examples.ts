/** The examples of a rule's page, as the files that a minute-taker would have: markdown, and Word and PDF made from it. */
import { type BlockSpec, makeDocx, type RunSpec } from '../support/make-docx.ts';
import { makePdf, type PdfElement } from '../support/make-pdf.ts';

export interface PageExample {
  outcome: 'fails' | 'passes';
  /** Day of `--as-of`; null without. */
  asOf: string | null;
  /** Shown for Word files only. */
  wordOnly: boolean;
  /** A file that minutes wrote, as it is. */
  own: boolean;
  files: { name: string; text: string }[];
}

const FENCE = /^```minutes (fails|passes)([^\n]*)\n([\s\S]*?)^```$/gm;

/** A line `=== january.md` begins a file; an example without one is a single file. */
export function examplesOf(page: string): PageExample[] {
  return [...page.matchAll(FENCE)].map(([, outcome, info = '', text = '']) => {
    const parts = text.split(/^=== (\S+)\n/m);
    const files: PageExample['files'] = [];
    for (let i = 1; i < parts.length; i += 2) files.push({ name: parts[i] ?? '', text: parts[i + 1] ?? '' });
    if (files.length === 0) files.push({ name: 'example.md', text });
    return {
      outcome: outcome as PageExample['outcome'],
      asOf: /as-of=(\S+)/.exec(info)?.[1] ?? null,
      wordOnly: /\bdocx\b/.test(info),
      own: /\bown\b/.test(info),
      files,
    };
  });
}

/** Headings, paragraphs, items and tables of an example as a Word file; `{++…++}` is a tracked insertion. */
export function asDocx(markdown: string): Uint8Array {
  const body: BlockSpec[] = [];
  for (const chunk of markdown.trim().split(/\n{2,}/)) {
    const lines = chunk.split('\n');
    const heading = /^(#{1,3}) (.*)$/.exec(lines[0] ?? '');
    if (heading) body.push({ text: heading[2] ?? '', style: `Heading${heading[1]?.length}` });
    else if (lines[0]?.startsWith('|'))
      body.push({ rows: lines.filter((line) => !/^\|[ |:-]+\|$/.test(line)).map(cellsOf) });
    else body.push({ runs: runsOf(lines.join(' ')) });
  }
  return makeDocx({ body });
}

/** The same as a PDF file with ruled tables. */
export function asPdf(markdown: string): Promise<Uint8Array> {
  const elements: PdfElement[] = [];
  for (const chunk of markdown.trim().split(/\n{2,}/)) {
    const lines = chunk.split('\n');
    const heading = /^(#{1,3}) (.*)$/.exec(lines[0] ?? '');
    if (heading) elements.push({ kind: 'heading', text: heading[2] ?? '', size: 20 - 3 * (heading[1]?.length ?? 1) });
    else if (lines[0]?.startsWith('|')) {
      const rows = lines.filter((line) => !/^\|[ |:-]+\|$/.test(line)).map(cellsOf);
      elements.push({ kind: 'table', rows, widths: widthsOf(rows), rules: 'stroke', boldHeader: true });
    } else if (lines.every((line) => line.startsWith('- '))) {
      elements.push({ kind: 'bullets', items: lines.map((line) => line.slice(2)) });
    } else elements.push({ kind: 'text', text: lines.join(' ') });
  }
  return makePdf({ elements });
}

/** Points for each column of a page, by its longest cell. */
function widthsOf(rows: readonly string[][]): number[] {
  const longest = (rows[0] ?? []).map((_, c) => Math.min(40, Math.max(6, ...rows.map((row) => row[c]?.length ?? 0))));
  const all = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => (450 * length) / all);
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function runsOf(text: string): RunSpec[] {
  return text.split(/(\{\+\+.*?\+\+\})/).flatMap((part): RunSpec[] => {
    if (part === '') return [];
    return part.startsWith('{++') ? [{ text: part.slice(3, -3), change: 'ins' }] : [{ text: part }];
  });
}
