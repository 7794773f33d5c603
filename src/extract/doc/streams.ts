/** The streams of an OLE2 container whose chains end (`faultOfChains`). Offsets as in [MS-CFB], 2.2 to 2.6. */
import { Bytes } from './bytes.ts';
import { allocationTable, chainOf } from './compound-file.ts';

/** Bytes of one entry of the directory. */
const ENTRY = 128;
const SHORT_SECTOR = 64;

/** Looks a stream up by its name; null where there is none. */
export type FindStream = (name: string) => Bytes | null;

export function streamsOf(file: Buffer): FindStream {
  const head = new Bytes(file);
  const size = 1 << head.u16(30);
  const sector = (n: number) => file.subarray((n + 1) * size, (n + 2) * size);
  const table = allocationTable(file);
  const chained = (start: number) => Buffer.concat(chainOf(table, start).map(sector));
  const directory = new Bytes(chained(head.i32(48)));
  const shorts = new Bytes(chained(head.i32(60)));
  const shortTable = Array.from({ length: Math.floor(shorts.length / 4) }, (_, i) => shorts.i32(4 * i));
  const shortest = head.u32(56);
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i) =>
    directory.part(i * ENTRY, ENTRY),
  );
  const root = entries[0];
  const container = root ? chained(root.i32(116)) : Buffer.alloc(0);
  const short = (n: number) => container.subarray(n * SHORT_SECTOR, (n + 1) * SHORT_SECTOR);
  return (name) => {
    const entry = entries.find((one) => one.u8(66) === 2 && one.letters(0, one.u16(64) / 2 - 1) === name);
    if (!entry) return null;
    const [start, length] = [entry.i32(116), entry.u32(120)];
    const data = length < shortest ? Buffer.concat(chainOf(shortTable, start).map(short)) : chained(start);
    return new Bytes(data.subarray(0, length));
  };
}
