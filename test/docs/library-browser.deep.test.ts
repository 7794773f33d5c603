/// <reference lib="dom" />
/** The library in a browser: the build for browsers, read as a program's own script. The page that shows it is of `site.deep.test.ts`. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processDocument } from '../../src/index.ts';
import { browserPath, openBrowser, withoutBrowser } from '../review/browser.ts';
import { makeDoc } from '../support/make-doc.ts';
import { makeOdt } from '../support/make-odt.ts';
import { needs } from '../support/needs.ts';
import { root } from './examples.ts';

const built = existsSync(join(root, 'dist/browser/index.js'));
const why = built ? withoutBrowser : ' (skipped: not built; npm run build)';

const LINES = [
  'Harbour Board',
  '5 March 2024',
  'Present: Ann Lee, Bo Oak',
  'Action: Bo Oak to order 2 chains by 3 May 2024.',
];
const made: Readonly<Record<string, () => Uint8Array>> = {
  doc: () => makeDoc({ body: LINES }),
  odt: () => makeOdt({ body: LINES.map((line) => `<text:p>${line}</text:p>`).join('') }),
  rtf: () => new TextEncoder().encode(`{\\rtf1\\ansi ${LINES.join('\\par ')}\\par}`),
};

/** A document of the project's own in each format: one of the fixtures, or one that is made. */
const documents = join(root, 'fixtures/documents');
const sourceOf = (ending: string) => {
  const name = readdirSync(documents).find((one) => existsSync(join(documents, one, `source.${ending}`)));
  return name === undefined ? null : join(documents, name, `source.${ending}`);
};
const bytesOf = (ending: string): Uint8Array => {
  const file = sourceOf(ending);
  return file === null ? (made[ending]?.() ?? new Uint8Array()) : readFileSync(file);
};
const formats = ['txt', 'md', 'html', 'docx', 'odt', 'rtf', 'doc', 'eml', 'mht', 'xlsx', 'ods', 'csv', 'tsv'];

describe(`in a browser${why}`, needs({ 'npm run build': built, Chromium: browserPath !== null }), () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    server = serverOf(join(root, 'dist/browser'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('the build gives the same records as Node, in every format', async () => {
    const { port } = server.address() as AddressInfo;
    const page = await browser.newPage();
    const said: string[] = [];
    const own = /^http:\/\/127\.0\.0\.1/;
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => !own.test(request.url()) && said.push(request.url()));
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'load' });
    await page.waitForFunction(() => 'library' in globalThis);
    for (const ending of formats) {
      const inNode = await processDocument({ path: `a.${ending}`, bytes: bytesOf(ending) });
      expect([ending, inNode.outcome]).toEqual([ending, 'ok']);
      const bytes = [...bytesOf(ending)];
      const inBrowser = await page.evaluate(
        async ({ path, bytes }) => {
          const { processDocument } = (globalThis as unknown as { library: Library }).library;
          return processDocument({ path, bytes: new Uint8Array(bytes) });
        },
        { path: `a.${ending}`, bytes },
      );
      expect({ ending, ...inBrowser, blocks: null }).toEqual({ ending, ...inNode, blocks: null });
    }
    expect(said).toEqual([]);
  });
});

type Library = typeof import('../../src/index.ts');

/** As a program would load it; what it exports stands where the test can reach it. */
const PAGE = `<!doctype html><title>minutes</title>
<script type="module">import * as library from '/index.js'; globalThis.library = library;</script>`;

/** Files of a folder, and that page. */
function serverOf(folder: string): Server {
  const types: Record<string, string> = { '.js': 'text/javascript' };
  return createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/';
    const file = join(folder, path);
    if (path === '/favicon.ico') response.writeHead(204).end();
    else if (path === '/') response.setHeader('content-type', 'text/html').end(PAGE);
    else if (!/^\/[\w.-]+$/.test(path) || !existsSync(file)) response.writeHead(404).end();
    else response.setHeader('content-type', types[extname(file)] ?? 'text/plain').end(readFileSync(file));
  });
}
