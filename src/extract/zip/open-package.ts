/**
 * A zip package (docx, odt) read with suspicion: what the directory says is checked before anything is inflated, and
 * only the parts that are asked for are inflated, under limits that do not trust the sizes the package declares.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractLimits } from '../extractor.ts';

/** No honest part above this size was seen to be packed 100 times smaller than it is; below it, some are. */
const RATIO_FLOOR_BYTES = 8 * 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

export interface ZipPackage {
  /** Names of all entries that are files, in the order of the directory. */
  names: readonly string[];
  has(name: string): boolean;
  /** The bytes of one part; null if the package has no such part. Names are compared without regard to case. */
  read(name: string): Promise<Uint8Array | null>;
}

/** Opens a package and checks its directory. Throws `UnreadableDocument`. */
export async function openPackage(bytes: Uint8Array, limits: ExtractLimits): Promise<ZipPackage> {
  const buffer = upToItsEnd(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const zip = await openZip(buffer);
  const entries = await listEntries(zip, limits);
  let inflatedTotal = 0;
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    async read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const room = Math.min(limits.inflatedPartBytes, limits.inflatedTotalBytes - inflatedTotal);
      const part = inflate(await packedBytes(zip, buffer, entry), entry, { room, ratio: limits.inflateRatio });
      inflatedTotal += part.length;
      return part;
    },
  };
}

/** The length of the record at the end of a package, without its comment. */
const END_RECORD = 22;

/** Bytes that a download or a mail gateway left behind the package are read over, as other programs do. */
function upToItsEnd(buffer: Buffer): Buffer {
  const at = buffer.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (at < 0 || at + END_RECORD > buffer.length) return buffer;
  const comment = buffer.readUInt16LE(at + END_RECORD - 2);
  const behind = buffer.length - at - END_RECORD;
  if (comment <= behind) return buffer.subarray(0, at + END_RECORD + comment);
  const cut = Buffer.from(buffer);
  cut.writeUInt16LE(behind, at + END_RECORD - 2);
  return cut;
}

async function openZip(buffer: Buffer): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl');
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(unreadable(error)) : resolve(zip)));
  });
}

function listEntries(zip: ZipFile, limits: ExtractLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.zipEntries) {
    throw suspicious(`it holds ${zip.entryCount} entries, more than ${limits.zipEntries}`);
  }
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', (error: Error) => reject(unreadable(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const key = entry.fileName.toLowerCase();
      if (entries.has(key)) return reject(suspicious(`two entries are called ${JSON.stringify(entry.fileName)}`));
      if (!key.endsWith('/')) entries.set(key, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function packedBytes(zip: ZipFile, buffer: Buffer, entry: Entry): Promise<Buffer> {
  const start = await new Promise<number>((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) =>
      error ? reject(unreadable(error)) : resolve(header.fileDataStart),
    );
  });
  const end = start + entry.compressedSize;
  if (end > buffer.length) throw damaged(`${entry.fileName} is cut off`);
  return buffer.subarray(start, end);
}

function inflate(packed: Buffer, entry: Entry, { room, ratio }: { room: number; ratio: number }): Uint8Array {
  if (entry.isEncrypted()) {
    throw new UnreadableDocument('password-required', `The part ${entry.fileName} is protected by a password.`);
  }
  const part = unpack(packed, entry, room);
  if (part.length > RATIO_FLOOR_BYTES && part.length > packed.length * ratio) {
    throw suspicious(`${entry.fileName} inflates to more than ${ratio} times its size`);
  }
  if (crc32(part) !== entry.crc32) throw damaged(`the check sum of ${entry.fileName} is wrong`);
  return part;
}

function unpack(packed: Buffer, entry: Entry, room: number): Uint8Array {
  const tooLarge = () => suspicious(`${entry.fileName} inflates to more than ${Math.max(room, 0)} bytes`);
  if (entry.compressionMethod === STORED) {
    if (packed.length > room) throw tooLarge();
    return packed;
  }
  if (entry.compressionMethod !== DEFLATED) throw damaged(`${entry.fileName} is packed in an unknown way`);
  if (room <= 0) throw tooLarge();
  try {
    return inflateRawSync(packed, { maxOutputLength: room });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw damaged(`${entry.fileName} cannot be inflated`);
  }
}

/** yauzl names what is wrong in its message ("invalid relative path: ../x"), in words that are not ours to show. */
function unreadable(error: Error): UnreadableDocument {
  if (/relative path|absolute path/.test(error.message)) return suspicious('an entry would lie outside of it');
  if (/multi-disk/.test(error.message)) return damaged('it is one part of several');
  return damaged(/end of central directory/i.test(error.message) ? 'its end is missing' : 'its directory is wrong');
}

function suspicious(reason: string): UnreadableDocument {
  return new UnreadableDocument('suspicious-archive', `The zip package was not read: ${reason}.`);
}

function damaged(reason: string): UnreadableDocument {
  return new UnreadableDocument('corrupt-file', `The zip package is damaged: ${reason}.`);
}
