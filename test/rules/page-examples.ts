/** The examples of a rule's page, as the files that a minute-taker would have: markdown, and Word made from it. */
import { type BlockSpec, makeDocx, type RunSpec } from '../../scripts/make-docx.ts';

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
