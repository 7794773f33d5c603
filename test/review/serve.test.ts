/** `minutes review --serve`: saves and reads again; refuses everybody but the page itself; ends by itself. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { serveReview } from '../../src/io/review-server.ts';
import type { Register } from '../../src/model/register.ts';
import { run } from '../cli/run-main.ts';
import { browserPath, openBrowser, withoutBrowser } from './browser.ts';
import { buildPage } from './build-page.ts';

/** Sends a request as anybody could, with whatever headers. */
function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('the server', () => {
  const saved: unknown[] = [];
  const stop = new AbortController();
  const start = (more: { patience?: number; grace?: number } = {}) =>
    serveReview({
      page: async () => '<!doctype html>ours',
      save: async (body) => {
        saved.push(body);
        return 'saved';
      },
      port: 0,
      signal: stop.signal,
      ...more,
    });
  afterAll(() => stop.abort());

  test('gives the page to who knows its address, on this machine only', async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    const page = await ask(url);
    expect(page).toMatchObject({ status: 200, text: '<!doctype html>ours' });
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
    expect(page.headers).not.toHaveProperty('access-control-allow-origin');
    const other = await start();
    expect(other.url.split('/')[3]).not.toBe(url.split('/')[3]);
  });

  test('refuses other paths, hosts, origins, sites, methods and types', async () => {
    const { url } = await start();
    const { origin, port } = new URL(url);
    const json = { origin, 'content-type': 'application/json' };
    const post = (headers: Record<string, string>, path = 'corrections') =>
      ask(`${url}${path}`, { method: 'POST', headers, body: '[]' });
    const refused = [
      [404, ask(`${origin}/`)],
      [404, ask(`${origin}/${'x'.repeat(32)}/`)],
      [404, ask(`${url}other`)],
      [404, ask(`${url}../../etc/passwd`)],
      [404, ask(`${url}corrections/more`)],
      [404, ask(`${url}corrections`)],
      [403, ask(url, { headers: { host: `minutes.example:${port}` } })],
      [403, ask(url, { headers: { host: `localhost:${port}` } })],
      [403, ask(url, { headers: { origin: 'https://example.org' } })],
      [403, ask(url, { headers: { 'sec-fetch-site': 'cross-site' } })],
      [405, ask(url, { method: 'PUT', headers: json })],
      [403, post({ ...json, origin: 'https://example.org' })],
      [403, post({ ...json, origin: 'null' })],
      [403, post({ 'content-type': 'application/json' })],
      [415, post({ origin, 'content-type': 'text/plain' })],
    ] as const;
    for (const [status, answer] of refused) expect((await answer).status).toBe(status);
    expect(saved).toEqual([]);
    expect(await post(json)).toMatchObject({ status: 200, text: 'saved' });
    expect(saved).toEqual([[]]);
    const bad = await ask(`${url}corrections`, { method: 'POST', headers: json, body: '{' });
    expect(bad).toMatchObject({ status: 400, text: 'This is not JSON.' });
    const large = await ask(`${url}corrections`, { method: 'POST', headers: json, body: '1'.repeat(5_000_000) }).catch(
      () => ({ status: 400 }),
    );
    expect(large.status).toBe(400);
  });

  test('ends when the page is closed, when nothing is heard of it, and when it is told to', async () => {
    const closed = await start({ grace: 10 });
    await ask(`${closed.url}bye`, { method: 'POST', headers: { origin: new URL(closed.url).origin } });
    await closed.ended;
    const forgotten = await start({ patience: 10 });
    await forgotten.ended;
    const stopped = await start();
    stop.abort();
    await stopped.ended;
    await expect(ask(stopped.url)).rejects.toThrow();
  });
});

describe.skipIf(browserPath === null)(`review --serve in a browser${withoutBrowser}`, () => {
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
