/**
 * How fast documents are read: `npm run bench [folder …]`. Reading is compared with the library below it, which gives
 * less: mammoth's HTML for docx, pdf-parse's text for pdf. Takes the fixtures, and `../shared/corpus` where it is.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import { main } from '../src/cli/main.ts';
import { findDocuments } from '../src/io/find-documents.ts';
import { readDocument } from '../src/io/read-document.ts';
import { processDocument } from '../src/pipeline/process-document.ts';

interface Loaded {
  path: string;
  bytes: Uint8Array;
}

const project = join(import.meta.dirname, '..');
const beside = join(project, '../shared/corpus');
const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(project, 'fixtures/documents')];
if (process.argv.length <= 2 && existsSync(beside)) folders.push(beside);

const { files } = await findDocuments(folders);
const documents: Loaded[] = [];
for (const { path, file } of files) documents.push({ path, bytes: await readDocument(file) });
const named = (ending: string) => documents.filter(({ path }) => path.toLowerCase().endsWith(ending));

const read = async ({ path, bytes }: Loaded) => void (await processDocument({ path, bytes: bytes.slice() }));
const readers: [string, Loaded[], (document: Loaded) => Promise<void>][] = [
  [
    'docx: mammoth alone',
    named('.docx'),
    async ({ bytes }) => void (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })),
  ],
  ['docx: minutes', named('.docx'), read],
  ['pdf: pdf-parse getText', named('.pdf'), parsePdf],
  ['pdf: minutes', named('.pdf'), read],
  ['text, markdown, html: minutes', documents.filter(({ path }) => !/\.(?:docx|pdf)$/i.test(path)), read],
];

console.log(`${documents.length} documents in ${folders.join(', ')}; CPU time, one process\n`);
console.log('                                 docs      MB   seconds   docs/s    MB/s');
for (const [name, chosen, run] of readers) {
  if (chosen[0]) await run(chosen[0]).catch(() => undefined); // loads the library
  const start = process.cpuUsage();
  for (const document of chosen) await run(document).catch(() => undefined);
  tell(name, chosen, secondsSince(start));
}
await benchIngest();

async function parsePdf({ bytes }: Loaded): Promise<void> {
  const parser = new PDFParse({ data: bytes.slice() });
  await parser.getText();
  await parser.destroy();
}

/** The whole command: finding, reading, consolidation, writing. */
async function benchIngest(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'minutes-bench-'));
  const silent = () => new PassThrough().resume();
  const start = process.cpuUsage();
  await main(['ingest', ...folders, '--out', out, '--jobs', '1', '--quiet'], {
    stdin: new PassThrough(),
    stdout: silent(),
    stderr: silent(),
    env: {},
  });
  tell('ingest, everything', documents, secondsSince(start));
  await rm(out, { recursive: true });
}

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function tell(name: string, chosen: readonly Loaded[], seconds: number): void {
  const megabytes = chosen.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const figures = [
    chosen.length,
    megabytes.toFixed(2),
    seconds.toFixed(2),
    (chosen.length / seconds).toFixed(1),
    (megabytes / seconds).toFixed(2),
  ];
  console.log(`${name.padEnd(30)} ${figures.map((figure) => String(figure).padStart(7)).join('  ')}`);
}
