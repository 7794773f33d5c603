/// <reference lib="dom" />
/** The documentation as a site, searched in a browser that asks for nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../tools/generate/site/build.ts';
import { browserPath, openBrowser, withoutBrowser } from '../review/browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = mkdtempSync(join(tmpdir(), 'minutes-site-'));
beforeAll(() => buildSite(root, site));
afterAll(() => rmSync(site, { recursive: true, force: true }));

describe.skipIf(browserPath === null)(`in a browser${withoutBrowser}`, () => {
  test('is searched from a file, and axe finds no fault', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => !request.url().startsWith('file:') && said.push(request.url()));
      await page.goto(pathToFileURL(join(site, 'rules/overdue-action.html')).href);
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
    } finally {
      await browser.close();
    }
  });
});

interface Violation {
  id: string;
  nodes: { html: string }[];
}
