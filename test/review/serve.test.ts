/** The server of `minutes review --serve`: refuses everybody but the page itself; ends by itself. */
import { request } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { serveReview } from '../../src/io/review-server.ts';

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

  test('ends when the page is closed, when nothing is heard of it, and when it is asked to', async () => {
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
