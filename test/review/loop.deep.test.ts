/** The whole loop, whichever way the corrections are made: read, correct two owners and a status, read again, and again later. */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Register, RegisterAction } from '../../src/index.ts';
import { run } from '../cli/run-main.ts';
import { needs } from '../support/needs.ts';
import { some } from '../support/some.ts';
import { workingFolder } from '../support/temporary-folder.ts';
import { browserPath, openBrowser } from './browser.ts';
import { buildPage } from './build-page.ts';

const corpus = new URL('../../fixtures/corpora/childrens-services-partnership-board/', import.meta.url);
beforeEach(() => {
  workingFolder();
  cpSync(corpus, 'notes', { recursive: true, filter: (path) => !/gold|expected/.test(path) });
});
const ingest = () => run(['ingest', 'notes', '--out', 'out']);
const actions = (): RegisterAction[] => (JSON.parse(readFileSync('out/register.json', 'utf8')) as Register).actions;

/** By the ref of the action: what its column is changed to. */
type Edits = Record<string, { owners: string } | { status: string }>;
const EDITS: Edits = { 38: { owners: 'LP' }, 36: { owners: 'JT; NB' }, 34: { status: 'closed' } };
const HOLDS: Record<string, object> = {
  38: { owners: [{ text: 'LP' }], certainty: 'corrected', read: { owners: [{ text: 'EV' }] } },
  36: { owners: [{ text: 'JT' }, { text: 'NB' }], certainty: 'corrected', read: { owners: [{ text: 'KD' }] } },
  34: { status: { value: 'closed' }, certainty: 'corrected', read: { status: { value: 'ongoing' } } },
};

async function inWorkbook(list: readonly RegisterAction[]): Promise<void> {
  const { sheets } = await readXlsx(readFileSync('out/actions.xlsx'));
  for (const { name, rows } of sheets) {
    if (name !== 'Actions') continue;
    const column = (title: string) => rows[0]?.indexOf(title) ?? -1;
    for (const [ref, edit] of Object.entries(EDITS)) {
      const id = list.find((action) => action.ref === ref)?.id;
      const row = rows.find((cells) => cells[column('Action id')] === id);
      if (row && 'owners' in edit) row[column('Owners')] = edit.owners;
      else if (row && 'status' in edit) row[column('Status')] = edit.status;
    }
  }
  writeFileSync('out/actions.xlsx', await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
  expect(await run(['apply', 'out/actions.xlsx', '--from', 'out'])).toMatchObject({ status: 0, stderr: '' });
}

async function onThePage(list: readonly RegisterAction[]): Promise<void> {
  await buildPage();
  expect((await run(['review', 'out', '-q'])).status).toBe(0);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1300, height: 800 }, acceptDownloads: true });
    await page.goto(pathToFileURL('out/review.html').href);
    await page.getByLabel('Show').selectOption('all');
    for (const [ref, edit] of Object.entries(EDITS)) {
      const text = list.find((action) => action.ref === ref)?.text ?? '';
      await page.getByRole('button', { name: text, exact: true }).click();
      if ('owners' in edit) await page.locator('input[name=owner]').fill(edit.owners);
      else await page.locator('select[name=status]').selectOption(edit.status);
      await page.getByRole('button', { name: 'Keep correction' }).click();
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save 3 corrections' }).click(),
    ]);
    await download.saveAs('notes/minutes.corrections.yaml');
  } finally {
    await browser.close();
  }
}

describe.each([
  { way: 'in the workbook', correct: inWorkbook, isHere: true },
  { way: 'on the page in Chromium', correct: onThePage, isHere: browserPath !== null },
])('corrected $way', ({ correct, isHere }) => {
  test('two owners and a status hold from then on', { ...needs({ Chromium: isHere }), timeout: 150_000 }, async () => {
    await ingest();
    const plain = actions();
    const touched = plain.filter(({ ref }) => ref !== null && ref in EDITS);
    expect(touched).toHaveLength(3);
    const hold = (how: string) => {
      for (const { text, ref } of some(touched))
        expect(
          actions().filter((action) => action.text === text),
          how,
        ).toMatchObject([HOLDS[ref ?? '']]);
    };

    await correct(plain);
    expect(await ingest()).toMatchObject({ status: 0, stdout: expect.stringContaining('3 corrections hold\n') });
    hold('the next run');
    const others = (list: RegisterAction[]) => list.filter(({ id }) => !touched.some((one) => one.id === id));
    expect(others(actions())).toEqual(others(plain));
    expect(actions().map(({ id }) => id)).toEqual(plain.map(({ id }) => id));

    const board = plain[0]?.body;
    const next = `${board}\n\nMinutes of the meeting held on 10 December 2024\n\nPresent: Janet Tolley (JT)\n\n1. Welcome\n\nAction: JT to book the hall.\n`;
    writeFileSync('notes/december.txt', next);
    await ingest();
    expect(actions()).toHaveLength(plain.length + 1);
    hold('a new meeting');

    renameSync('notes/2024-09-10.docx', 'notes/autumn.docx');
    await ingest();
    hold('a renamed file');

    const { stdout: text } = await run(['text', 'notes/autumn.docx']);
    writeFileSync('notes/autumn.txt', text);
    rmSync('notes/autumn.docx');
    await ingest();
    hold('another format');

    rmSync('notes/autumn.txt');
    rmSync('notes/2024-05-14.docx');
    const gone = await ingest();
    const lost = gone.stderr.split('warning[correction-unmatched]').length - 1;
    expect(lost).toBeGreaterThan(0);
    expect(gone.stdout).toContain(`match${lost === 1 ? 'es' : ''} nothing`);
    for (const { text } of some(touched.slice(0, 2)))
      expect(actions().some((action) => action.text === text)).toBe(false);
  });
});
