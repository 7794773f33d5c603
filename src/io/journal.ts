/**
 * What a run has read, kept beside the results as it comes: after a kill, a full disk or a power cut the next run with the
 * same options goes on from there. Each line holds one file's records with a checksum, so that a line that was cut off
 * costs itself only, and two runs may write at the same time.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  createReadStream,
  fsync,
  lstatSync,
  mkdirSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { MinutesDocument } from '../model/document.ts';
import { recordsOf } from '../pipeline/meetings-of-file.ts';
import type { FoundFile } from './find-documents.ts';
import { type RecordResult, withoutBlocks } from './process-file.ts';
import { readDocument } from './read-document.ts';
import type { CacheKey } from './record-cache.ts';
import { asUnusable, JOURNAL } from './save-files.ts';

const HEAD = '# What a run of minutes has read; the same command continues from here, and removes this file.\n';
/** More than a second's reading is lost to a power cut only. */
const SYNC_EVERY_MILLISECONDS = 1000;
/** Records are text full of repeated keys: more effort takes three times as long and gains a tenth. */
const EFFORT = 1;

/** The journal of one run. Nothing is on the disk before the first file is read. */
export class Journal {
  /** How many files are kept, with those of earlier runs. */
  kept: number;
  /** Why no more can be kept. */
  fault: Error | null = null;
  readonly #out: string;
  readonly #key: string;
  #fd: number | null = null;
  #synced = 0;

  constructor(out: string, key: CacheKey, kept: number) {
    this.kept = kept;
    this.#out = out;
    this.#key = key.reading.slice(0, 16);
  }

  /** Keeps what one file led to. What could not be read is tried again by the next run. False if nothing more can be kept. */
  add(result: RecordResult): boolean {
    if (this.fault !== null) return false;
    if (result.outcome === 'failed') return true;
    const packed = deflateRawSync(JSON.stringify(withoutBlocks(result)), { level: EFFORT }).toString('base64');
    try {
      this.#fd ??= this.#open();
      writeSync(this.#fd, `${this.#key} ${checksum(packed)} ${packed}\n`);
      this.#sync();
      this.kept += 1;
      return true;
    } catch (error) {
      this.fault = asUnusable(this.#out, error);
      return false;
    }
  }

  /** Writes no more; the file stays until the results are in place. */
  close(): void {
    if (this.#fd !== null) closeSync(this.#fd);
    this.#fd = null;
    this.fault ??= new Error('the journal is closed');
  }

  #open(): number {
    mkdirSync(this.#out, { recursive: true });
    const file = join(this.#out, JOURNAL);
    const before = lstatSync(file, { throwIfNoEntry: false });
    // Through a link it would grow in a place that nobody named.
    if (before !== undefined && !before.isFile()) rmSync(file, { recursive: true, force: true });
    const fd = openSync(file, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT, 0o666);
    // The last line of a run that was killed may have no end.
    writeSync(fd, before === undefined ? HEAD : '\n');
    return fd;
  }

  #sync(): void {
    const now = performance.now();
    if (this.#fd === null || now - this.#synced < SYNC_EVERY_MILLISECONDS) return;
    this.#synced = now;
    // A disk that fails says so to the next write, too.
    fsync(this.#fd, () => undefined);
  }
}

/** What earlier runs kept whose files are as they were, by path. */
export async function readJournal<Kept>(
  out: string,
  key: CacheKey,
  files: readonly FoundFile[],
  maxBytes: number,
  keep: (result: RecordResult) => Kept,
): Promise<Map<string, Kept>> {
  const wanted = new Map(files.map((file) => [file.path, file.file]));
  const found = new Map<string, Kept>();
  for await (const result of linesOf(join(out, JOURNAL), key.reading.slice(0, 16))) {
    const { path, sha256 } = result.source;
    const file = wanted.get(path);
    const bytes = file === undefined ? null : await readDocument(file, maxBytes).catch(() => null);
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) found.set(path, keep(result));
  }
  return found;
}

async function* linesOf(file: string, key: string): AsyncGenerator<RecordResult> {
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [ofKey, sum, packed] = line.split(' ');
    if (ofKey !== key || packed === undefined || checksum(packed) !== sum) continue;
    const result = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as RecordResult;
    if (recordsOf(result).every((record) => MinutesDocument.safeParse(record).success)) yield result;
  }
}

/** Takes the journal away: the results are in place. */
export function clearJournal(out: string): void {
  rmSync(join(out, JOURNAL), { force: true });
}

const checksum = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
