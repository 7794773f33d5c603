/** The directory of a zip package and its packed parts, by yauzl and Node's zlib. */
import { inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { UnreadableDocument } from '../../model/diagnostic.ts';
import { damaged, outsideOfPackage, tooManyEntries } from './faults.ts';

export { crc32 } from 'node:zlib';

export interface ZipEntry {
  fileName: string;
  /** How it is packed: 0 not at all, 8 deflated. */
  method: number;
  encrypted: boolean;
  crc32: number;
  /** As they lie in the package. */
  packedBytes(): Promise<Uint8Array>;
}

/** All entries in the order of the directory. Throws `UnreadableDocument`, also where there are more than `most`. */
export async function readDirectory(buffer: Buffer, most: number): Promise<ZipEntry[]> {
  const zip = await openZip(buffer);
  if (zip.entryCount > most) throw tooManyEntries(zip.entryCount, most);
  return new Promise((resolve, reject) => {
    const entries: ZipEntry[] = [];
    zip.on('error', (error: Error) => reject(unreadable(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entryOf(entry, zip, buffer));
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Null if the part is larger than there is room for; throws if it is damaged. */
export function inflateRaw(packed: Uint8Array, room: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: room });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}

async function openZip(buffer: Buffer): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl');
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(unreadable(error)) : resolve(zip)));
  });
}

function entryOf(entry: Entry, zip: ZipFile, buffer: Buffer): ZipEntry {
  return {
    fileName: entry.fileName,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    crc32: entry.crc32,
    async packedBytes() {
      const start = await new Promise<number>((resolve, reject) => {
        zip.readLocalFileHeader(entry, { minimal: true }, (error, header) =>
          error ? reject(unreadable(error)) : resolve(header.fileDataStart),
        );
      });
      const end = start + entry.compressedSize;
      if (end > buffer.length) throw damaged(`${entry.fileName} is cut off`);
      return buffer.subarray(start, end);
    },
  };
}

/** yauzl names what is wrong in its message ("invalid relative path: ../x"), in words that are not ours to show. */
function unreadable(error: Error): UnreadableDocument {
  if (/relative path|absolute path/.test(error.message)) return outsideOfPackage();
  if (/multi-disk/.test(error.message)) return damaged('it is one part of several');
  return damaged(/end of central directory/i.test(error.message) ? 'its end is missing' : 'its directory is wrong');
}
