import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDocx } from '../support/make-docx.ts';
import { makePdf } from '../support/make-pdf.ts';
import { run } from './run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'minutes-inspect-'));
const [pdf, docx] = [join(folder, 'board.pdf'), join(folder, 'board.docx')];

beforeAll(async () => {
  const rows = [
    ['Account', 'Spent'],
    ['Hall & <garden>', '310.50'],
  ];
  const bytes = await makePdf({
    elements: [
      { kind: 'heading', text: '1. Finance' },
      { kind: 'text', text: 'The treasurer <script>alert(1)</script> reported "well" & left.' },
      { kind: 'table', rows, widths: [160, 80], rules: 'stroke', boldHeader: true },
      { kind: 'newPage' },
      { kind: 'text', text: 'The end.' },
      { kind: 'at', text: 'sideways', x: 300, y: 400, turn: -90 },
    ],
  });
  writeFileSync(pdf, bytes);
  writeFileSync(docx, makeDocx({ body: ['Present: A. Lee', { text: 'Finance', style: 'Heading1' }, 'All is well.'] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const inspect = (...argv: string[]) => run(['inspect', ...argv]);

describe('stages', () => {
  test('words and lines, page by page', async () => {
    const words = await inspect(pdf, '--stage', 'words', '--page', '1');
    expect(words).toMatchObject({ status: 0, stderr: '' });
    expect(words.stdout).toMatch(/^page 1: \d+ words\n {2}72,\S+ · size 14 · bold · "1\."\n/);
    const lines = await inspect(pdf, '--stage', 'lines');
    expect(lines.stdout).toContain('· baseline');
    expect(lines.stdout).toContain('"1. Finance"');
    expect(lines.stdout).toMatch(/table by rules: 2 rows, 2 columns at 72,/);
    expect(lines.stdout).toContain('page 2\n');
  });

  test('blocks are the default: id, type, place, marks, text', async () => {
    const { status, stdout } = await inspect(pdf);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^b1 heading 1 · page 1 at 72,\S+ · size 14 · bold 0–10 · "1\. Finance"$/);
    expect(lines[2]).toMatch(/^b3 table 2×2 header 1 · page 1 at 72,/);
    expect((await inspect(docx)).stdout).toContain('b2 heading 1 · body 2 · size 11 · style heading 1 · "Finance"');
  });

  test('blocks and tables of one page', async () => {
    const second = await inspect(pdf, '--page', '2');
    expect(second.stdout).toContain('"The end."');
    expect(second.stdout).not.toContain('Finance');
    expect((await inspect(pdf, '--page', '2', '--stage', 'tables')).stdout).toBe('no tables\n');
  });

  test('tables as grids', async () => {
    const { stdout } = await inspect(pdf, '--stage', 'tables');
    expect(stdout).toBe(
      'b3 table, 1 header row\n  0: "Account" ⟨bold⟩ | "Spent" ⟨bold⟩\n  1: "Hall & <garden>" | "310.50"\n',
    );
  });

  test('candidates: headings, tables, what nothing claims', async () => {
    const minutes = join(folder, 'minutes.docx');
    const items = ['1. Apologies', '2. Finance', '3. Any other business'];
    const table = {
      rows: [
        ['Account', 'Spent'],
        ['Hall', '310.50'],
        ['Field', '12.00'],
      ],
    };
    const body = [
      'Hill Parish Council',
      ...items.flatMap((text) => [{ text, style: 'Heading1' }, 'All is well.']),
      table,
    ];
    writeFileSync(minutes, makeDocx({ body }));
    const { status, stdout } = await inspect(minutes, '--stage', 'candidates');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^headings \(3\)\n {2}b2 · level 1 · number 1 · h1 · "Apologies"\n/);
    expect(stdout).toMatch(/tables \(1\)\n {2}b8 · data · /);
    expect(stdout).toMatch(/unclaimed \(\d+ of \d+ blocks\)\n/);
  });
});

test('a file of several meetings is listed, and parsed, meeting by meeting', async () => {
  const notes = join(folder, 'notes.md');
  const day = (iso: string) => `## ${iso}\n\nPresent: Ann Lee, Bo Roe\n\nAll is well.\n\n`;
  writeFileSync(notes, `# Boathouse team\n\n${day('2024-03-12')}${day('2024-03-05')}`);
  const because =
    '(2 of 2 heads have an attendance list; the heads are nothing but a date or a number; each part has a day of its own)';
  const { stdout } = await inspect(notes, '--stage', 'classes');
  expect(stdout).toMatch(/^meeting 1 of 2: b1 to b4 \(/);
  expect(stdout).toContain(`\nmeeting 2 of 2: b5 to b7 ${because}\n\nb1 record · title · "Boathouse team"\n`);
  const all = JSON.parse((await run(['parse', notes])).stdout) as { date: { iso: string } }[];
  expect(all.map(({ date }) => date.iso)).toEqual(['2024-03-12', '2024-03-05']);
  const second = JSON.parse((await run(['parse', notes, '--meeting', '2'])).stdout);
  expect(second).toEqual(all[1]);
  const none = await run(['parse', notes, '--meeting', '3']);
  expect(none).toMatchObject({ status: 2, stdout: '' });
  expect(none.stderr).toContain('there is no meeting 3; the file contains 2');
});

test('--svg draws a page, its texts escaped', async () => {
  const target = join(folder, 'page.svg');
  expect(await inspect(pdf, '--page', '1', '--svg', target)).toMatchObject({ status: 0, stdout: '' });
  const svg = readFileSync(target, 'utf8');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(svg).not.toMatch(/<script|javascript:|href|on\w+=/);
  for (const part of ['class="cell"', 'class="rule"', 'class="line"', 'class="table"']) expect(svg).toContain(part);
  await inspect(pdf, '--page', '2', '--svg', target);
  expect(readFileSync(target, 'utf8')).toMatch(/transform="rotate\(-90 \S+ \S+\)">sideways</);
});

describe('wrong usage', () => {
  const usage = async (argv: string[], message: string | RegExp) => {
    const { status, stdout, stderr } = await inspect(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  };
  test('says what goes together', async () => {
    await usage([docx, '--stage', 'words'], /only a pdf has pages, and this is docx/);
    await usage([docx, '--page', '1'], /only a pdf has pages/);
    await usage([pdf, '--page', '9', '--stage', 'lines'], /there is no page 9; the document has 2/);
    await usage([pdf, '--page', '1', '--stage', 'candidates'], /--page does not work with --stage candidates/);
    await usage([pdf, '--svg', join(folder, 'x.svg')], /--svg needs --page N/);
    await usage(['-'], /inspect reads a file/);
    await usage([pdf, '--stage', 'cells'], /words, lines, blocks, tables, candidates/);
  });
  test('a file that is not there, or no document', async () => {
    await usage([join(folder, 'none.pdf')], /missing-path/);
    const broken = join(folder, 'broken.pdf');
    writeFileSync(broken, 'no pdf, %PDF- only in name');
    await usage([broken, '--stage', 'words'], /corrupt-file/);
  });
});
