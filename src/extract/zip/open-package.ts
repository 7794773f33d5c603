/**
 * A zip package (docx, odt) read with suspicion: what the directory says is checked before anything is inflated, and
 * only the parts that are asked for are inflated, under limits that do not trust the sizes the package declares.
 */
import { UnreadableDocument } from '../../model/diagnostic.ts';
import type { ExtractLimits } from '../extractor.ts';
import { damaged, suspicious } from './faults.ts';
import { crc32, inflateRaw, readDirectory, type ZipEntry } from './zip-file.ts';

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
  const entries = await listEntries(buffer, limits);
  let inflatedTotal = 0;
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    async read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const room = Math.min(limits.inflatedPartBytes, limits.inflatedTotalBytes - inflatedTotal);
      const part = inflate(await entry.packedBytes(), entry, { room, ratio: limits.inflateRatio });
      inflatedTotal += part.length;
      return part;
    },
  };
}

/** The length of the record at the end of a package, without its comment. */
const END_RECORD = 22;

/** Bytes that a download or a mail gateway left after the package are read over, as other programs do. */
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

async function listEntries(buffer: Buffer, limits: ExtractLimits): Promise<Map<string, ZipEntry>> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of await readDirectory(buffer, limits.zipEntries)) {
    const key = entry.fileName.toLowerCase();
    if (entries.has(key)) throw suspicious(`two entries are called ${JSON.stringify(entry.fileName)}`);
    if (!key.endsWith('/')) entries.set(key, entry);
  }
  return entries;
}

function inflate(packed: Uint8Array, entry: ZipEntry, { room, ratio }: { room: number; ratio: number }): Uint8Array {
  if (entry.encrypted) {
    throw new UnreadableDocument('password-required', `The part ${entry.fileName} is protected by a password.`);
  }
  const part = unpack(packed, entry, room);
  if (part.length > RATIO_FLOOR_BYTES && part.length > packed.length * ratio) {
    throw suspicious(`${entry.fileName} inflates to more than ${ratio} times its size`);
  }
  if (crc32(part) !== entry.crc32) throw damaged(`the checksum of ${entry.fileName} is wrong`);
  return part;
}

function unpack(packed: Uint8Array, entry: ZipEntry, room: number): Uint8Array {
  const tooLarge = () => suspicious(`${entry.fileName} inflates to more than ${Math.max(room, 0)} bytes`);
  if (entry.method === STORED) {
    if (packed.length > room) throw tooLarge();
    return packed;
  }
  if (entry.method !== DEFLATED) throw damaged(`${entry.fileName} is packed in an unknown way`);
  if (room <= 0) throw tooLarge();
  let part: Uint8Array | null;
  try {
    part = inflateRaw(packed, room);
  } catch {
    throw damaged(`${entry.fileName} cannot be inflated`);
  }
  if (part === null) throw tooLarge();
  return part;
}
