/** The picture of the review page in README.md: `npm run picture`. The page is that of the documents that come with the project. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { main } from '../../src/cli/main.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Some days after the last meeting of the board that is shown. */
const DAY = '2024-10-01';
const SHOWN = 'KD to raise CAMHS waiting times with the ICB';

async function run(...argv: string[]): Promise<void> {
  const quiet = () => new PassThrough().resume();
  const status = await main(argv, {
    stdin: new PassThrough(),
    stdout: quiet(),
    stderr: quiet(),
    env: {},
    apart: false,
  });
  if (status !== 0) throw new Error(`minutes ${argv[0]} ended with ${status}`);
}

const folder = mkdtempSync(join(tmpdir(), 'minutes-picture-'));
try {
  for (const name of ['corpora', 'documents'])
    cpSync(join(ROOT, 'fixtures', name), join(folder, 'notes', name), { recursive: true });
  process.chdir(folder);
  await run('ingest', 'notes', '--out', 'out');
  await run('review', 'out', '--as-of', DAY);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await page.goto(pathToFileURL('out/review.html').href);
  await page.locator('.tools select').last().selectOption('Saltmarch Children’s Services Partnership Board');
  await page.getByRole('button', { name: SHOWN, exact: true }).first().click();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(ROOT, 'docs/review.png') });
  await browser.close();
} finally {
  process.chdir(ROOT);
  rmSync(folder, { recursive: true, force: true });
}
