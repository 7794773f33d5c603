/** Zip files whose every field can lie. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  name: string | Buffer;
  data: string | Uint8Array;
  /** 8 unless said otherwise; 0 stores. */
  method?: number;
  flags?: number;
  crc?: number;
  /** What the headers say in place of the true sizes. */
  size?: number;
  packedSize?: number;
  /** Bytes as they are in the file, in place of the deflated data. */
  packed?: Uint8Array;
  localName?: string;
  /** Where the directory says that the entry begins. */
  offset?: number;
  attributes?: number;
}

export function rawZip(
  entries: readonly RawEntry[],
  end: { count?: number; comment?: Buffer; offset?: number } = {},
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const data = Buffer.from(entry.data as string);
    const method = entry.method ?? 8;
    const packed = Buffer.from(entry.packed ?? (method === 8 ? deflateRawSync(data) : data));
    const fields = (signature: number, lead: number, rest: number, localName = name) => {
      const head = Buffer.alloc(rest);
      head.writeUInt32LE(signature, 0);
      head.writeUInt16LE(20, lead);
      head.writeUInt16LE(entry.flags ?? 0, lead + 2);
      head.writeUInt16LE(method, lead + 4);
      head.writeUInt32LE(0x50210000, lead + 6);
      head.writeUInt32LE(entry.crc ?? crc32(data), lead + 10);
      head.writeUInt32LE(entry.packedSize ?? packed.length, lead + 14);
      head.writeUInt32LE(entry.size ?? data.length, lead + 18);
      head.writeUInt16LE(localName.length, lead + 22);
      return head;
    };
    const localName = Buffer.from(entry.localName ?? name);
    const local = Buffer.concat([fields(0x04034b50, 4, 30, localName), localName, packed]);
    const central = fields(0x02014b50, 6, 46);
    central.writeUInt32LE(entry.attributes ?? 0, 38);
    central.writeUInt32LE(entry.offset ?? at, 42);
    directory.push(central, name);
    files.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const comment = end.comment ?? Buffer.alloc(0);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? entries.length, 8);
  tail.writeUInt16LE(end.count ?? entries.length, 10);
  tail.writeUInt32LE(central.length, 12);
  tail.writeUInt32LE(end.offset ?? at, 16);
  tail.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...files, central, tail, comment]);
}

/** A deflate stream of `megabytes` MB of blanks, some KB long for each 1000. */
export function blankStream(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: megabytes }, () => block), deflateRawSync(Buffer.alloc(0))]);
}
