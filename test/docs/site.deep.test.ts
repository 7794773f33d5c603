/// <reference lib="dom" />
/** The documentation as a site: whole, without dead links, and searched in a browser that asks for nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, deadLinks } from '../../tools/generate/site/build.ts';
import { renderPage } from '../../tools/generate/site/render.ts';
import { browserPath, openBrowser, withoutBrowser } from '../review/browser.ts';
import { needs } from '../support/needs.ts';
import { readRecord } from '../support/read-record.ts';
import { some } from '../support/some.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = temporaryFolder();
const read = (page: string) => readFileSync(join(site, page), 'utf8');
beforeAll(() => buildSite(root, site));

test('has every page, with links among them', () => {
  const sources = readdirSync(join(root, 'docs'), { recursive: true }) as string[];
  for (const source of some(sources.filter((name) => name.endsWith('.md'))))
    expect(existsSync(join(site, source.replace(/\.md$/, '.html'))), source).toBe(true);
  expect(read('corrections.html')).toContain('href="schema/corrections.schema.json"');
  expect(existsSync(join(site, 'schema/corrections.schema.json'))).toBe(true);
  expect(read('rules/overdue-action.html')).toContain('href="../index.html"');
  // Of the sources, which are not there, the names stay.
  expect(read('architecture.html')).toContain('<code>src/pipeline/process-document.ts</code>');
  expect(read('architecture.html')).not.toContain('href="../src');
});

test.each(['secretary', 'analyst', 'developer', 'archivist', 'contributor'])(
  'the page for the %s begins with the task and its command',
  (name) => {
    const page = readFileSync(join(root, `docs/for/${name}.md`), 'utf8');
    expect(page).toMatch(/^# For the \w+\n\n\*\*You .{20,200}\*\*/);
    expect(page.split('\n## ')[0]).toMatch(/\n```(?:sh|ts)\n|Drag the folder/);
    // Before all others in the contents.
    const contents = read('index.html').split('<main')[0] ?? '';
    expect(contents.indexOf(`for/${name}.html`)).toBeLessThan(contents.indexOf('commands.html'));
  },
);

test('links that lead nowhere are found', async () => {
  const page = { source: 'docs/a.md', target: 'a.html' };
  const other = { source: 'docs/b.md', target: 'b.html' };
  const pages = new Map([page, other].map((one) => [one.source, one]));
  const a = await renderPage(
    page,
    '# A\n\n[b](b.md) [c](b.md#here) [d](b.md#gone) [e](#a) [f](#lost) [g](../src/x.ts)\n',
    pages,
  );
  const b = await renderPage(other, '# B\n\n## Here\n\n![p](none.png)\n', pages);
  const rendered = new Map([
    ['a.html', a],
    ['b.html', b],
  ]);
  expect(deadLinks(rendered)).toEqual(['a.html: b.html#gone', 'a.html: #lost']);
  expect(a.html).toContain(' g</p>');
  expect([...b.files]).toEqual([['docs/none.png', 'none.png']]);
});

describe(`in a browser${withoutBrowser}`, needs({ Chromium: browserPath !== null }), () => {
  let browser: Browser;
  /** What the page logged, and what it asked for beside files. */
  let said: string[];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  const opened = async (file: string) => {
    const page = await browser.newPage();
    said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => !request.url().startsWith('file:') && said.push(request.url()));
    await page.goto(pathToFileURL(join(site, file)).href);
    return page;
  };

  test('is searched from a file, and axe finds no fault', async () => {
    const page = await opened('rules/overdue-action.html');
    await page.keyboard.press('/');
    await page.keyboard.type('hidden sheet written');
    await page.locator('#found a').first().click();
    // The new page must have loaded: its script answers what is typed.
    await page.waitForURL(/\/corrections\.html/, { waitUntil: 'load' });
    await page.getByLabel('Search').fill('zzzzzz');
    await expect.poll(() => page.locator('#count').textContent()).toBe('0 found');
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate('axe.run({ preload: false })')) as { violations: Violation[] };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([]);
    expect(said).toEqual([]);
  });

  test('the page of the documentation reads files, from a file itself', async () => {
    const page = await opened('try.html');
    for (const ending of ['txt', 'md', 'html', 'docx']) {
      const documents = join(root, 'fixtures/documents');
      const name = readdirSync(documents).find((one) => existsSync(join(documents, one, `source.${ending}`)));
      const file = join(documents, name ?? '', `source.${ending}`);
      const { record } = await readRecord({ path: file, bytes: readFileSync(file) });
      await page.getByLabel('Minutes', { exact: true }).setInputFiles(file);
      const first = record.actions[0]?.text ?? '';
      await expect.poll(() => page.locator('#about').textContent()).toBe(`${record.actions.length} actions`);
      await expect.poll(() => page.locator('#actions').textContent()).toContain(first);
    }
    await page
      .getByLabel('Minutes', { exact: true })
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') });
    await expect.poll(() => page.locator('#about').textContent()).toContain('PDF files cannot be read in a browser.');
    expect(said).toEqual([]);
  });
});

interface Violation {
  id: string;
  nodes: { html: string }[];
}
