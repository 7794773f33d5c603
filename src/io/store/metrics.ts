/** What a worker and its queue are at, as Prometheus reads it: `--metrics 127.0.0.1:9464`. */
import { createServer } from 'node:http';
import { UsageError } from '../usage-error.ts';
import type { Database } from './database.ts';
import { countJobs } from './jobs.ts';

/** What this worker did. */
export interface WorkerCounts {
  read: number;
  failed: number;
  links: number;
  /** Spent on documents. */
  seconds: number;
}

export async function serveMetrics(
  address: string,
  database: Database,
  counts: WorkerCounts,
): Promise<{ close(): Promise<void> }> {
  const [, host, port] = /^(?:\[?([\w.:-]{1,255}?)\]?:)?(\d{1,5})$/.exec(address) ?? [];
  if (port === undefined) throw new UsageError('--metrics takes an address such as 127.0.0.1:9464');
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end('The figures are at /metrics.\n');
      return;
    }
    metricsText(database, counts).then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
      () => response.writeHead(503).end('The store cannot be reached.\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port), host ?? '127.0.0.1', () => resolve());
  }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--metrics ${address} cannot be opened (${error.code}); choose another port`);
  });
  server.unref();
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function metricsText(database: Database, counts: WorkerCounts): Promise<string> {
  const { queued, active, done, failed, dead } = await countJobs(database);
  const lines = (name: string, type: string, help: string, values: readonly string[]) =>
    [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...values.map((value) => `${name}${value}`), ''].join('\n');
  const states = Object.entries({ queued, active, done, failed, dead });
  return [
    lines(
      'minutes_documents',
      'gauge',
      'Documents of the store by state.',
      states.map(([state, n]) => `{state="${state}"} ${n}`),
    ),
    lines('minutes_worker_documents_total', 'counter', 'Documents that this worker read.', [
      `{outcome="read"} ${counts.read - counts.failed}`,
      `{outcome="failed"} ${counts.failed}`,
    ]),
    lines('minutes_worker_links_total', 'counter', 'How often this worker linked the meetings.', [` ${counts.links}`]),
    lines('minutes_worker_busy_seconds_total', 'counter', 'Time spent on documents.', [
      ` ${counts.seconds.toFixed(3)}`,
    ]),
    lines('minutes_worker_resident_bytes', 'gauge', 'Memory of this worker.', [` ${process.memoryUsage().rss}`]),
  ].join('');
}
