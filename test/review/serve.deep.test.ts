/** `minutes review --serve` in a browser: what is corrected there is saved, and all is read again. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Register } from '../../src/model/register.ts';
import { run } from '../cli/run-main.ts';
import { needs } from '../support/needs.ts';
import { browserPath, openBrowser, withoutBrowser } from './browser.ts';
import { buildPage } from './build-page.ts';

describe(`review --serve in a browser${withoutBrowser}`, needs({ Chromium: browserPath !== null }), () => {
  const before = process.cwd();
  let root: string;
  beforeAll(async () => {
    await buildPage();
    root = mkdtempSync(join(tmpdir(), 'minutes-serve-'));
    const board = join(import.meta.dirname, '../../fixtures/corpora/childrens-services-partnership-board');
    cpSync(board, join(root, 'notes'), { recursive: true, filter: (path) => !path.endsWith('.json') });
    process.chdir(root);
    await run(['ingest', 'notes', '--out', 'out', '-q']);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(root, { recursive: true, force: true });
  });

  test('a correction is saved, everything is read again, and the page shows it', async () => {
    const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
    const told = new Promise<string>((resolve) =>
      streams.stdout.once('data', (chunk) => resolve(String(chunk).trim())),
    );
    const ended = main(['review', 'out', '--serve'], { ...streams, env: {} });
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(await told);
      const registerNow = (): Register => JSON.parse(readFileSync('out/register.json', 'utf8'));
      const action = registerNow().actions.find(({ status }) => status?.value === 'open');
      await page.getByRole('button', { name: action?.text ?? '', exact: true }).click();
      await page.locator('input[name=owner]').fill('Samir Aziz');
      await page.locator('textarea[name=text]').fill('Write to the county about the ferry');
      await page.getByRole('button', { name: 'Keep correction' }).click();
      await page.getByRole('button', { name: 'Save 1 correction' }).click();
      await page.getByText('1 correction saved to notes/minutes.corrections.yaml').waitFor();
      // The page was loaded anew, where it was.
      const detail = page.locator('aside');
      await detail.getByRole('heading', { name: 'Write to the county about the ferry' }).waitFor();
      expect(await detail.innerText()).toContain('Samir Aziz');
      expect(await detail.innerText()).toMatch(/How sure\s+corrected/);
      expect(readFileSync('notes/minutes.corrections.yaml', 'utf8')).toContain('Write to the county about the ferry');
      const corrected = registerNow().actions.find(({ id }) => id === action?.id);
      expect(corrected).toMatchObject({ text: 'Write to the county about the ferry', certainty: 'corrected' });
      expect(said).toEqual([]);
      // A log that somebody has open and changed is not written over, and the page says so.
      appendFileSync('out/actions.csv', 'mine');
      await page.locator('input[name=ref]').fill('99');
      await page.getByRole('button', { name: 'Keep correction' }).click();
      await page.getByRole('button', { name: 'Save 1 correction' }).click();
      await page.getByText('nothing was read again').waitFor();
      expect(readFileSync('out/actions.csv', 'utf8')).toMatch(/mine$/);
      await page.getByRole('button', { name: 'Take back' }).first().click();
      await page.close({ runBeforeUnload: true });
      expect(await ended).toBe(0);
    } finally {
      await browser.close();
    }
  }, 150_000);
});
