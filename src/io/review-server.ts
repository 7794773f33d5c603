/**
 * A server for one person on one machine: gives the review page and takes corrections, on 127.0.0.1 only. Its address
 * holds a random word that nobody else knows; requests of other hosts (a name that leads here), of other pages and of
 * other paths are refused. It ends by itself when the page is closed or nothing is heard of it.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReviewServerOptions {
  /** The page as it is now. */
  page(): Promise<string>;
  /** Takes what a page sends; the words that it answers are shown. Throws `Refused` for what is wrong with it. */
  save(body: unknown): Promise<string>;
  /** 0: any that is free. */
  port: number;
  /** Ended by Ctrl-C. */
  signal: AbortSignal;
  /** Milliseconds without a word of the page after which it ends. */
  patience?: number;
  /** Milliseconds that a page has to come back when it was closed or loaded anew. */
  grace?: number;
}

export interface ReviewServer {
  url: string;
  /** Kept when it ends. */
  ended: Promise<void>;
}

/** What a request is refused for, in words for who sent it. */
export class Refused extends Error {}

/** Bytes of corrections; some ten thousand. */
const MOST = 4 * 1024 * 1024;
/** A page tells that it is there more often than that, also in a tab that sleeps. */
const PATIENCE = 5 * 60_000;
const GRACE = 3_000;

/** Starts it. Throws what the system says if the port is taken. */
export async function serveReview(options: ReviewServerOptions): Promise<ReviewServer> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 });
  let timer: NodeJS.Timeout | undefined;
  const endIn = (time: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => stop(server), time);
  };
  const patience = options.patience ?? PATIENCE;
  const port = await listen(server, options.port);
  server.on('request', (request, response) => {
    const route = routeOf(request, token, port);
    if (typeof route === 'number') return void answer(response, route, 'Refused.');
    endIn(route === 'bye' ? (options.grace ?? GRACE) : patience);
    respond(route, request, response, options).catch((error: unknown) => {
      const refused = error instanceof Refused;
      answer(response, refused ? 400 : 500, refused ? error.message : 'minutes failed; see the terminal.');
      if (!refused) server.emit('fault', error);
    });
  });
  const ended = new Promise<void>((resolve, reject) => {
    server.on('close', resolve);
    server.on('fault', reject);
  }).finally(() => {
    clearTimeout(timer);
    stop(server);
  });
  options.signal.addEventListener('abort', () => stop(server), { once: true });
  endIn(patience);
  return { url: `http://127.0.0.1:${port}/${token}/`, ended };
}

type Route = 'page' | 'save' | 'here' | 'bye';

/** What is asked for, or the status of the refusal. */
function routeOf({ method, url = '', headers }: IncomingMessage, token: string, port: number): Route | number {
  const origin = `http://127.0.0.1:${port}`;
  // A name of somebody else's that leads to this machine comes with that name as its host.
  if (headers.host !== `127.0.0.1:${port}`) return 403;
  if (headers.origin !== undefined && headers.origin !== origin) return 403;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'none' && site !== 'same-origin') return 403;
  const [, given = '', rest = '', ...more] = url.split('/');
  if (!isSame(given, token) || more.length > 0) return 404;
  if (method === 'GET' && rest === '') return 'page';
  if (method !== 'POST') return rest === '' ? 405 : 404;
  // Only a page sends an origin; this one, as was seen above.
  if (headers.origin === undefined) return 403;
  if (rest === 'here' || rest === 'bye') return rest;
  if (rest !== 'corrections') return 404;
  return headers['content-type'] === 'application/json' ? 'save' : 415;
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

async function respond(
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  { page, save }: ReviewServerOptions,
): Promise<void> {
  if (route === 'page') answer(response, 200, await page(), 'text/html; charset=utf-8');
  else if (route === 'save') answer(response, 200, await save(await bodyOf(request)));
  else answer(response, 200, '');
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST) throw new Refused('That is too much to save at once.');
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refused('This is not JSON.');
  }
}

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(text);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): void {
  server.close();
  server.closeAllConnections();
}
