/** Inputs that cannot be read: a coded message, the exit status of the contract, and the neighbours are written. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../cli/run-main.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const GOOD =
  '# Minutes of the Harbour Board\n\n5 March 2024\n\nPresent: Ada Brook\n\nAction: Ada Brook to order a chain.\n';

async function pdf(text: string | null, userPassword?: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', ...(userPassword ? { userPassword, pdfVersion: '1.7' } : {}) });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  if (text === null) document.rect(72, 72, 200, 200).fill('#888888');
  else document.text(text);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

describe('an input that cannot be read', () => {
  const root = temporaryFolder();
  const locked = join(root, 'locked');

  beforeAll(async () => {
    mkdirSync(join(root, 'no-documents'));
    writeFileSync(join(root, 'no-documents/picture.png'), 'x');
    mkdirSync(locked);
    const word = new URL('../../fixtures/documents/parish-council-resolved-payments/source.docx', import.meta.url);
    writeFileSync(join(root, 'truncated.docx'), readFileSync(word).subarray(0, 5000));
    writeFileSync(join(root, 'empty.txt'), '');
    writeFileSync(join(root, 'scan.pdf'), await pdf(null));
    writeFileSync(join(locked, 'locked.pdf'), await pdf('Minutes of the Harbour Board, 5 March 2024', 'haven'));
    writeFileSync(join(root, 'good.md'), GOOD);
  });

  const cases: [string, string, string][] = [
    ['an empty file', 'empty.txt', 'empty-file'],
    ['a truncated docx', 'truncated.docx', 'corrupt-file'],
    ['a pdf with no text', 'scan.pdf', 'no-text-layer'],
    ['a pdf with a password', 'locked/locked.pdf', 'password-required'],
    ['a missing path', 'nowhere.docx', 'missing-path'],
    ['a folder without documents', 'no-documents', 'no-documents'],
  ];

  test.each(cases)('%s', async (_, name, code) => {
    const out = join(root, 'out', code);
    const { status, stderr } = await run(['ingest', join(root, name), join(root, 'good.md'), '--out', out]);
    expect(stderr).toMatch(
      new RegExp(`^error\\[${code}\\] .*${name}: .+\\. .+\\.\n(?:note: skipped in folders: 1 \\.png\n)?$`),
    );
    expect(status).toBe(2);
    const account = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
    const outcomes = account.inputs.map((input: { outcome: string }) => input.outcome).sort();
    expect(outcomes).toEqual(['failed', 'ok']);
    expect(existsSync(join(out, 'documents/2024-03-05-harbour-board.json'))).toBe(true);
    expect(readFileSync(join(out, 'actions.csv'), 'utf8')).toContain('to order a chain');
  });

  test('with the password the pdf is read', async () => {
    const { status, stdout } = await run(['text', join(locked, 'locked.pdf'), '--password', 'haven']);
    expect(stdout).toContain('Minutes of the Harbour Board');
    expect(status).toBe(0);
  });

  test('check says so in its form for machines, too', async () => {
    const { status, stdout } = await run(['check', join(root, 'scan.pdf'), '--format', 'json']);
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'no-text-layer', severity: 'error' }]);
    expect(status).toBe(2);
  });
});
