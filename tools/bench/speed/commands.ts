/** Whole commands, as somebody starts them: processor time of a process and all that it starts, the median of several runs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocx } from '../../../test/support/make-docx.ts';
import { makePdf } from '../../../test/support/make-pdf.ts';
import { pagesOfMinutes } from './texts.ts';

const RUNS = 5;

interface Command {
  name: string;
  argv: string[];
  /** What does some of the same beside it. */
  beside: string | null;
}

/** Prints what each command takes, and how that compares with a tool that does a part of the work. */
export async function benchCommands(project: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-bench-'));
  const paths = { docx: join(folder, 'five.docx'), pdf: join(folder, 'five.pdf'), txt: join(folder, 'five.txt') };
  const text = pagesOfMinutes(5);
  writeFileSync(paths.txt, text);
  const paragraphs = text.split('\n\n');
  writeFileSync(paths.docx, makeDocx({ body: paragraphs }));
  writeFileSync(paths.pdf, await makePdf({ elements: paragraphs.map((words) => ({ kind: 'text', text: words })) }));
  const minutes = (...words: string[]) => [process.execPath, join(project, 'bin/minutes.js'), ...words];
  const commands: Command[] = [
    { name: 'node -e 0', argv: [process.execPath, '-e', '0'], beside: null },
    { name: 'pandoc five.docx', argv: ['pandoc', '-t', 'plain', paths.docx], beside: null },
    { name: 'pdftotext five.pdf', argv: ['pdftotext', paths.pdf, '-'], beside: null },
    { name: 'minutes --help', argv: minutes('--help'), beside: 'node -e 0' },
    { name: 'minutes parse five.txt', argv: minutes('parse', paths.txt), beside: 'node -e 0' },
    { name: 'minutes parse five.docx', argv: minutes('parse', paths.docx), beside: 'pandoc five.docx' },
    { name: 'minutes parse five.pdf', argv: minutes('parse', paths.pdf), beside: 'pdftotext five.pdf' },
  ];
  console.log(`Whole commands, five pages; seconds of processor time, medians of ${RUNS}\n`);
  const taken = new Map<string, number>();
  for (const { name, argv, beside } of commands) {
    const seconds = medianOf(argv);
    if (seconds === null) {
      console.log(`${name.padEnd(26)} not installed`);
      continue;
    }
    taken.set(name, seconds);
    const other = beside === null ? undefined : taken.get(beside);
    const ratio = other === undefined ? '' : `${(seconds / other).toFixed(2)} × ${beside}`;
    console.log(`${name.padEnd(26)} ${seconds.toFixed(3).padStart(7)}   ${ratio}`.trimEnd());
  }
  rmSync(folder, { recursive: true });
}

function medianOf(argv: readonly string[]): number | null {
  const all: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const seconds = secondsOf(argv);
    if (seconds === null) return null;
    all.push(seconds);
  }
  return all.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? null;
}

/** Processor time of a command with all that it starts, as the shell counts it; null where there is no such command. */
export function secondsOf(argv: readonly string[]): number | null {
  const script = 'command -v "$1" >/dev/null || exit 127; "$@" >/dev/null 2>&1; times';
  try {
    const said = execFileSync('sh', ['-c', script, 'sh', ...argv], { encoding: 'utf8' });
    // The second line is that of the children: "0m0.120s 0m0.020s".
    const children = said.trim().split('\n').at(-1) ?? '';
    const parts = [...children.matchAll(/(?<minutes>\d{1,5})m(?<seconds>\d{1,3}(?:\.\d{1,6})?)s/g)];
    return parts.reduce((sum, { groups }) => sum + Number(groups?.minutes) * 60 + Number(groups?.seconds), 0);
  } catch {
    return null;
  }
}
