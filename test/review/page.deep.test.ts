/// <reference lib="dom" />
/** The review page in a real browser, from a file: nothing but itself is asked for, and a correction comes back. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCorrections } from '../../src/corrections/parse-corrections.ts';
import type { Register } from '../../src/model/register.ts';
import { run } from '../cli/run-main.ts';
import { needs } from '../support/needs.ts';
import { some } from '../support/some.ts';
import { browserPath, openBrowser, withoutBrowser } from './browser.ts';
import { buildPage } from './build-page.ts';
import { manyActions } from './many-actions.ts';

const before = process.cwd();
const board = join(import.meta.dirname, '../../fixtures/corpora/childrens-services-partnership-board');
let root: string;
let browser: Browser;
let page: Page;
/** What the page logged, and what it asked for beside itself. */
let said: string[];

const registerNow = (): Register => JSON.parse(readFileSync('out/register.json', 'utf8'));
const open = async (file: string) => {
  page = await browser.newPage({ viewport: { width: 1300, height: 800 }, acceptDownloads: true });
  said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => !/^(?:file|blob):/.test(request.url()) && said.push(request.url()));
  await page.goto(pathToFileURL(file).href);
};

describe(`the page in a browser${withoutBrowser}`, needs({ Chromium: browserPath !== null }), () => {
  beforeAll(async () => {
    await buildPage();
    root = mkdtempSync(join(tmpdir(), 'minutes-review-'));
    cpSync(board, join(root, 'notes'), { recursive: true, filter: (path) => !path.endsWith('.json') });
    process.chdir(root);
    await run(['ingest', 'notes', '--out', 'out', '-q']);
    expect(await run(['review', 'out'])).toMatchObject({ status: 0, stdout: 'written to out/review.html\n' });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    process.chdir(before);
    rmSync(root, { recursive: true, force: true });
  });
  beforeEach(() => open('out/review.html'));

  test('opens from a file, asks for nothing, and says nothing on the console', async () => {
    const { actions } = registerNow();
    const counts = await page.locator('.counts').innerText();
    expect(counts).toContain(`${actions.length} actions in all`);
    expect(await page.evaluate(() => fetch('https://example.org').catch(() => 'refused'))).toBe('refused');
    expect(said.filter((text) => !/example\.org/.test(text))).toEqual([]);
    expect(await page.title()).toBe('Review of minutes');
  });

  test('search, filter and sort', async () => {
    const rows = page.locator('.actions tbody tr');
    await page.getByLabel('Show').selectOption('all');
    const all = await rows.count();
    await page.getByLabel('Search').fill('camhs WAITING');
    const found = await rows.count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    for (const text of some(await rows.allInnerTexts()))
      expect(text.toLowerCase()).toMatch(/camhs[\s\S]*waiting|waiting[\s\S]*camhs/);
    await page.getByLabel('Search').fill('');
    await page.getByRole('button', { name: 'Ref', exact: true }).click();
    const refs = (await page.locator('.actions tbody td:first-child').allInnerTexts()).filter((text) => text !== '');
    expect(refs.map(Number)).toEqual(refs.map(Number).sort((a, b) => a - b));
    expect(await page.locator('th[aria-sort="ascending"]').innerText()).toContain('Ref');
  });

  test('a value opens beside its document, with its words marked, its reasons and its history', async () => {
    const action = registerNow().actions.find(({ mentions }) => new Set(mentions.map((m) => m.documentId)).size > 1);
    await page.getByLabel('Show').selectOption('all');
    await page.getByRole('button', { name: action?.text ?? '', exact: true }).click();
    const detail = page.locator('aside');
    const last = action?.mentions.at(-1);
    // A row of a log is marked cell by cell.
    const marked = (await detail.locator('mark').allInnerTexts()).join('\t');
    expect(marked.replaceAll(/\s+/g, ' ')).toBe(
      last?.spans
        .map(({ quote }) => quote)
        .join('\t')
        .replaceAll(/\s+/g, ' '),
    );
    expect(await detail.locator('.history li').count()).toBe(action?.mentions.length);
    expect(await detail.innerText()).toContain(last?.because?.[0] ?? '-');
    await detail.locator('.history button').first().click();
    expect((await detail.locator('mark').allInnerTexts()).join(' ')).toContain(action?.mentions[0]?.spans[0]?.quote);
    const shown = await detail
      .locator('.paper mark')
      .first()
      .evaluate((mark) => {
        const [own, paper] = [mark.getBoundingClientRect(), mark.closest('.paper')?.getBoundingClientRect()];
        return paper !== undefined && own.top >= paper.top && own.bottom <= paper.bottom;
      });
    expect(shown).toBe(true);
  });

  test('what is corrected is downloaded, and holds in the next ingest', async () => {
    const action = registerNow().actions.find(({ status }) => status?.value === 'open');
    const decision = registerNow().decisions[0];
    await page.getByRole('button', { name: action?.text ?? '', exact: true }).click();
    await page.getByLabel('Owner').last().fill('Pauline Bexon');
    await page.locator('input[name=due]').fill('2031-03-01');
    await page.locator('select[name=status]').selectOption('ongoing');
    await page.getByLabel('Why (optional)').fill('she said: "I will" – é');
    await page.getByRole('button', { name: 'Keep correction' }).click();
    expect(await page.locator('tr.corrected').innerText()).toContain('Pauline Bexon');
    await page.getByRole('button', { name: 'Decisions' }).click();
    await page.getByRole('button', { name: decision?.text ?? '', exact: true }).click();
    await page.getByRole('button', { name: 'This is no decision' }).click();
    await page.getByRole('button', { name: 'Corrections (2)' }).click();
    expect(await page.locator('.pending').innerText()).toContain('owner is “Pauline Bexon”');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save 2 corrections' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('minutes.corrections.yaml');
    await download.saveAs('notes/minutes.corrections.yaml');
    expect((await parseCorrections(readFileSync('notes/minutes.corrections.yaml', 'utf8'))).problems).toEqual([]);

    await run(['ingest', 'notes', '--out', 'out', '-q']);
    const now = registerNow();
    expect(now.actions.find(({ id }) => id === action?.id)).toMatchObject({
      owners: [{ personId: 'pauline-bexon' }],
      due: { iso: '2031-03-01' },
      status: { value: 'ongoing' },
      certainty: 'corrected',
    });
    expect(now.decisions.some(({ id }) => id === decision?.id)).toBe(false);

    // The next page goes on from the file that is there, comments and all.
    const file = 'notes/minutes.corrections.yaml';
    writeFileSync(file, `# Ours\n${readFileSync(file, 'utf8')}`);
    await run(['review', 'out', '-q']);
    await open('out/review.html');
    await page.getByRole('button', { name: action?.text ?? '', exact: true }).click();
    expect(await page.locator('aside').innerText()).toContain('corrected');
    await page.getByRole('button', { name: 'It is right' }).click();
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save 1 correction' }).click(),
    ]);
    await again.saveAs(file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('# Ours\n');
    expect((await parseCorrections(text)).corrections).toHaveLength(3);
    rmSync(file);
    await run(['ingest', 'notes', '--out', 'out', '-q']);
    await run(['review', 'out', '-q']);
  });

  test('words that were not taken for an action are made one', async () => {
    const meeting = registerNow().meetings.find(({ kind }) => kind === 'minutes');
    await page.getByRole('button', { name: 'By body and meeting' }).click();
    await page.getByRole('row', { name: meeting?.path }).locator('.open').click();
    const words = await page.locator('.paper p').last().innerText();
    await page.locator('.paper p').last().selectText();
    await page.getByRole('button', { name: 'Take the selected words' }).click();
    expect(await page.locator('textarea[name=words]').inputValue()).toBe(words);
    await page.locator('input[name=added-owner]').fill('Samir Aziz');
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByRole('button', { name: 'Corrections (1)' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save 1 correction' }).click(),
    ]);
    const file = 'notes/minutes.corrections.yaml';
    await download.saveAs(file);
    await run(['ingest', 'notes', '--out', 'out', '-q']);
    expect(registerNow().actions.find(({ certainty }) => certainty === 'corrected')).toMatchObject({
      text: words,
      owners: [{ personId: 'samir-aziz' }],
    });
    rmSync(file);
    await run(['ingest', 'notes', '--out', 'out', '-q']);
  });

  test('the keyboard alone reaches and does everything', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('ref 36 camhs'.slice(7));
    const rows = page.locator('.actions tbody tr');
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    const first = rows.nth(0).locator('.open');
    for (let i = 0; i < 30 && !(await first.evaluate((one) => one === document.activeElement)); i += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(
      await rows
        .nth(1)
        .locator('.open')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('detail-title');
    for (
      let i = 0;
      i < 40 && (await page.evaluate(() => document.activeElement?.getAttribute('name'))) !== 'ref';
      i += 1
    )
      await page.keyboard.press('Tab');
    await page.keyboard.type('K9');
    await page.keyboard.press('Enter');
    expect(await page.locator('tr.corrected').innerText()).toContain('K9');
    await page.keyboard.press('Escape');
    expect(await page.locator('aside').count()).toBe(0);
    expect(
      await rows
        .nth(1)
        .locator('.open')
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
  });

  test.each(['light', 'dark'] as const)('axe finds no fault in any view, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    const views = ['Actions', 'By owner', 'By body and meeting', 'Decisions', 'Wants a look', 'Corrections'];
    const faults: string[] = [];
    const look = async (where: string) => {
      const { violations } = await page.evaluate('axe.run()').then((result) => result as { violations: Violation[] });
      faults.push(
        ...violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ html }) => html).join(', ')}`),
      );
    };
    for (const name of views) {
      await page.locator('nav').getByRole('button', { name }).click();
      await look(name);
      const row = page.locator('main .list .open').first();
      if ((await row.count()) === 0 || name === 'By owner') continue;
      await row.click();
      if ((await page.locator('aside').count()) === 0) continue;
      await look(`${name}, opened`);
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
  });

  test('the page of a PDF is shown as it is drawn, with the words framed, or as text', async () => {
    const pdf = join(import.meta.dirname, '../../fixtures/documents/construction-site-progress/source.pdf');
    cpSync(pdf, 'site/minutes.pdf');
    await run(['ingest', 'site', '--out', 'site-out', '-q']);
    await run(['review', 'site-out', '-q']);
    await open('site-out/review.html');
    await page.locator('.actions .open').first().click();
    const picture = page.locator('.sheet img');
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(300);
    const [frame, sheet] = [await page.locator('.frame').first().boundingBox(), await picture.boundingBox()];
    expect(frame && sheet && frame.y > sheet.y && frame.y + frame.height < sheet.y + sheet.height).toBe(true);
    await page.getByRole('button', { name: 'Its text' }).click();
    expect(await page.locator('.paper mark').count()).toBeGreaterThan(0);
    await run(['review', 'site-out', '-q', '--drawings', '0']);
    await open('site-out/review.html');
    await page.locator('.actions .open').first().click();
    expect(await page.locator('.sheet').count()).toBe(0);
    expect(await page.locator('.paper mark').count()).toBeGreaterThan(0);
    expect(said).toEqual([]);
  });

  test('paper gets all rows; 5,000 actions are filtered at once', async () => {
    writeFileSync('many.html', await manyActions(5000));
    await open('many.html');
    const rows = page.locator('.actions tbody tr');
    expect(await rows.count()).toBe(50);
    // By their words, which take longest to sort.
    await page.getByRole('button', { name: 'Action', exact: true }).click();
    const spent = await costOfKeys(page, ['harbour gate', 'pump 12', 'owner 3', 'survey']);
    console.log(
      `5,000 actions: ${spent.median.toFixed(1)} ms of processor per key, at most ${spent.most.toFixed(1)} ms`,
    );
    expect(spent.keys).toBeGreaterThan(30);
    expect(spent.median).toBeLessThan(50);
    expect(spent.most).toBeLessThan(100);
    await page.getByLabel('Search').fill('');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => rows.count()).toBe(5000);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(() => rows.count()).toBe(50);
    expect(said).toEqual([]);
  });
});

/**
 * What a key costs in the search: the time that the page's thread computed for it (script, styles, layout), not what the
 * clock says, which on a busy machine tells of the others.
 */
async function costOfKeys(page: Page, searches: readonly string[]) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const sum = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const costs: number[] = [];
  for (const words of some(searches)) {
    await page.getByLabel('Search').fill('');
    for (const key of words) {
      const before = await sum();
      await page.keyboard.press(key);
      // Drawn, and laid out.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      costs.push((await sum()) - before);
    }
    expect(await page.getByLabel('Search').inputValue()).toBe(words);
  }
  await session.detach();
  costs.sort((a, b) => a - b);
  // Not the longest: the collector comes with one of them.
  return { keys: costs.length, median: costs[costs.length >> 1] ?? NaN, most: costs.at(-2) ?? NaN };
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}
