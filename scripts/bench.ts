/**
 * How fast documents are read: `npm run bench [folder …]`. Reading is compared with the library below it, which gives
 * less: mammoth's HTML for docx, pdf-parse's text for pdf; CPU time, in one process, the better of two rounds. Takes the fixtures, and `../shared/corpus` where it is.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { main } from '../src/cli/main.ts';
import { defaultLimits } from '../src/extract/extractor.ts';
import { extract } from '../src/extract/index.ts';
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

/** Reading alone, as the libraries do it; what the text means is the other half of the work. */
const extractOne = async ({ path, bytes }: Loaded) =>
  void (await extract(path, bytes.slice(), { limits: defaultLimits, password: null, changes: 'accept', report() {} }));
const read = async ({ path, bytes }: Loaded) => void (await processDocument({ path, bytes: bytes.slice() }));
const docx = named('.docx');
const pdf = named('.pdf');
const plain = documents.filter(({ path }) => !/\.(?:docx|pdf)$/i.test(path));
/** Ours first: pdf-parse takes a copy of pdf.js along that replaces Array.prototype.push, which slows all that follows. */
const readers: [string, Loaded[], (document: Loaded) => Promise<void>][] = [
  ['docx: minutes, reading', docx, extractOne],
  ['pdf: minutes, reading', pdf, extractOne],
  ['docx: minutes', docx, read],
  ['pdf: minutes', pdf, read],
  ['text, markdown, html: minutes', plain, read],
  ['docx: mammoth alone', docx, parseDocx],
  ['pdf: pdf-parse getText', pdf, parsePdf],
];

console.log(`${documents.length} documents in ${folders.join(', ')}; CPU time, one process\n`);
console.log('                                 docs      MB   seconds   docs/s    MB/s  peak MB');
const seconds: Record<string, number> = {};
for (const [name, chosen, run] of readers) {
  if (name === 'docx: mammoth alone') await benchIngest();
  seconds[name] = await timeOf(chosen, run);
  tell(name, chosen, seconds[name]);
}
for (const [ours, theirs] of [
  ['docx: minutes, reading', 'docx: mammoth alone'],
  ['pdf: minutes, reading', 'pdf: pdf-parse getText'],
] as const)
  console.log(`${ours} takes ${(seconds[ours]! / seconds[theirs]!).toFixed(2)} times as long as ${theirs}`);
/** CPU time of reading all documents, the better of two rounds: the first one warms up. */
async function timeOf(chosen: readonly Loaded[], run: (document: Loaded) => Promise<void>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const start = process.cpuUsage();
    for (const document of chosen) await run(document).catch(() => undefined);
    best = Math.min(best, secondsSince(start));
  }
  return best;
}

async function parseDocx({ bytes }: Loaded): Promise<void> {
  const { default: mammoth } = await import('mammoth');
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
}

async function parsePdf({ bytes }: Loaded): Promise<void> {
  const { PDFParse } = await import('pdf-parse');
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
    (process.resourceUsage().maxRSS / 1024).toFixed(0), // of the process so far
  ];
  console.log(`${name.padEnd(30)} ${figures.map((figure) => String(figure).padStart(7)).join('  ')}`);
}
