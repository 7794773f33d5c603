/** The directory of a zip package and its packed parts without Node: read here, inflated by fflate. */
import { Inflate } from 'fflate';
import { damaged, outsideOfPackage, tooManyEntries } from './faults.ts';
import type { ZipEntry } from './zip-file.ts';

export type { ZipEntry } from './zip-file.ts';

const END = 'PK\u0005\u0006';
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;

/** All entries in the order of the directory. Throws `UnreadableDocument`, also where there are more than `most`. */
export async function readDirectory(buffer: Buffer, most: number): Promise<ZipEntry[]> {
  const end = buffer.lastIndexOf(END, undefined, 'latin1');
  if (end < 0 || end + 22 > buffer.length) throw damaged('its end is missing');
  if (buffer.readUInt16LE(end + 4) !== 0) throw damaged('it is one part of several');
  const count = buffer.readUInt16LE(end + 10);
  if (count > most) throw tooManyEntries(count, most);
  const entries: ZipEntry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || buffer.readUInt32LE(at) !== CENTRAL) throw damaged('its directory is wrong');
    const length = buffer.readUInt16LE(at + 28);
    const fileName = buffer.toString('utf8', at + 46, at + 46 + length).replaceAll('\\', '/');
    if (/^(?:[a-zA-Z]:|\/)/.test(fileName) || fileName.split('/').includes('..')) throw outsideOfPackage();
    entries.push(entryAt(buffer, at, fileName));
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(buffer: Buffer, at: number, fileName: string): ZipEntry {
  const [packedLength, local] = [buffer.readUInt32LE(at + 20), buffer.readUInt32LE(at + 42)];
  return {
    fileName,
    method: buffer.readUInt16LE(at + 10),
    encrypted: (buffer.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    crc32: buffer.readUInt32LE(at + 16),
    async packedBytes() {
      if (local + 30 > buffer.length || buffer.readUInt32LE(local) !== LOCAL) throw damaged('its directory is wrong');
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
      if (start + packedLength > buffer.length) throw damaged(`${fileName} is cut off`);
      return buffer.subarray(start, start + packedLength);
    },
  };
}

/** A thousand times as much is the most that such a piece can inflate to before it is counted. */
const PIECE_BYTES = 16 * 1024;

/** Null if the part is larger than there is room for; throws if it is damaged. */
export function inflateRaw(packed: Uint8Array, room: number): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  let at = 0;
  do {
    const next = Math.min(at + PIECE_BYTES, packed.length);
    inflate.push(packed.subarray(at, next), next === packed.length);
    if (length > room) return null;
    at = next;
  } while (at < packed.length);
  return Buffer.concat(chunks, length);
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The check sum that zip packages carry for each part. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
