/**
 * OLE2 containers, which hold Word's old files: chains of sectors in allocation tables. A chain is followed to its end, and
 * one that runs in a circle has none. Offsets as in [MS-CFB], 2.2 to 2.4.
 */

/** The signature of OLE2 containers: old Office files, and encrypted new ones. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Entries of the table of tables that are in the header itself. */
const IN_HEADER = 109;
const HEADER_BYTES = 512;

/** What is wrong with the tables of a container that begins with its signature; null if chains end. */
export function faultOfChains(bytes: Uint8Array): string | null {
  if (bytes.length < HEADER_BYTES) return 'its header is cut off';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return 'its sectors have a size that Word never writes';
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size);
  const [tables, shortStart, shortTables, more] = [44, 60, 64, 72].map((at) => view.getInt32(at, true));
  if ([tables, shortTables, more].some((count) => count === undefined || count < 0 || count > sectors))
    return 'it counts more sectors than it has';
  const table = allocationTable(bytes);
  if (runsInCircle(table)) return 'its sectors form a loop';
  const short = chainOf(table, shortStart ?? -1).flatMap((at) => sectorNumbers(bytes, at));
  return runsInCircle(short) ? 'its short sectors form a loop' : null;
}

/** For each sector the one that follows it. The counts of the header must be sound. */
export function allocationTable(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = Array.from({ length: IN_HEADER }, (_, i) => view.getInt32(76 + 4 * i, true));
  for (let i = 0, at = view.getInt32(68, true); i < view.getInt32(72, true); i += 1) {
    const numbers = sectorNumbers(bytes, at);
    for (const number of numbers.slice(0, -1)) places.push(number);
    at = numbers.at(-1) ?? -1;
  }
  return places.slice(0, view.getInt32(44, true)).flatMap((at) => sectorNumbers(bytes, at));
}

/** Numbers of one sector; zeros where the file has ended. */
function sectorNumbers(bytes: Uint8Array, sector: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(30, true);
  const from = (sector + 1) * size;
  return Array.from({ length: size / 4 }, (_, i) => {
    const at = from + 4 * i;
    return at >= 0 && at + 4 <= bytes.length ? view.getInt32(at, true) : 0;
  });
}

/** The sectors of a chain in a table whose chains end. */
export function chainOf(table: readonly number[], start: number): number[] {
  const chain: number[] = [];
  for (let at = start; at >= 0 && at < table.length; at = table[at] ?? -1) {
    chain.push(at);
    if (table[at] === at) break;
  }
  return chain;
}

/** True if some chain comes back to where it was; a sector that only names itself is an end. */
function runsInCircle(table: readonly number[]): boolean {
  // The chain on which each sector was first met.
  const met = new Int32Array(table.length).fill(-1);
  for (let start = 0; start < table.length; start += 1) {
    let at = start;
    while (at >= 0 && at < table.length && met[at] === -1) {
      met[at] = start;
      const next = table[at] ?? -1;
      if (next === at) break;
      at = next;
      if (at >= 0 && at < table.length && met[at] === start) return true;
    }
  }
  return false;
}
