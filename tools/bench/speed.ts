/**
 * How fast documents are read: `npm run bench [-- --most N] [folder …]`, in processor time, since wall time says nothing on a
 * machine that does other things too. Whole commands beside pandoc, pdftotext and Node alone (medians of five); reading in one
 * process, warm, beside the libraries below it (medians of three rounds behind one that warms up); how cost grows with size
 * (`--most 10000` for the largest series). Takes the fixtures, and `../shared/corpus/real` where it is.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { main } from '../../src/cli/main.ts';
import { defaultLimits } from '../../src/extract/extractor.ts';
import { extract } from '../../src/extract/index.ts';
import { findDocuments } from '../../src/io/find-documents.ts';
import { readDocument } from '../../src/io/read-document.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { benchCommands } from './speed/commands.ts';
import { benchGrowth } from './speed/growth.ts';

interface Loaded {
  path: string;
  bytes: Uint8Array;
}

const project = join(import.meta.dirname, '../..');
const beside = join(project, '../shared/corpus/real');
const { values, positionals } = parseArgs({ options: { most: { type: 'string' } }, allowPositionals: true });
const folders = positionals.length > 0 ? positionals : [join(project, 'fixtures/documents')];
if (positionals.length === 0 && existsSync(beside)) folders.push(beside);
// As the command does.
setFlagsFromString('--regexp-tier-up-ticks=0');
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000');

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
const ROUNDS = 3;

if (existsSync(join(project, 'dist/bin/main.js'))) await benchCommands(project);
else console.log('Whole commands are left out: run "npm run build" first');
console.log(`\n${documents.length} documents in ${folders.join(', ')}; processor time, one process, warm\n`);
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
if (existsSync(join(project, 'dist/bin/main.js'))) benchGrowth(project, Number(values.most ?? 100));

/** Processor time of reading all documents, the median of the rounds behind the first, which warms up. */
async function timeOf(chosen: readonly Loaded[], run: (document: Loaded) => Promise<void>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = process.cpuUsage();
    for (const document of chosen) await run(document).catch(() => undefined);
    if (round > 0) all.push(secondsSince(start));
  }
  return all.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
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
    apart: false,
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
