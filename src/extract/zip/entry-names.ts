/** Names of the entries of a zip package, quickly and without trust: to tell what the package is, not to read it. */
import { oncePer } from '../../model/once-per.ts';

const LOCAL = 'PK\u0003\u0004';
const CENTRAL = 'PK\u0001\u0002';
const END = 'PK\u0005\u0006';
const MOST_NAMES = 2000;

/** Lower-case names as the directory lists them; of a package without one, as the heads of its entries say; [] of no zip. */
export const zipEntryNames: (bytes: Uint8Array) => readonly string[] = oncePer((bytes: Uint8Array) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString('latin1', 0, 4) !== LOCAL) return [];
  const listed = namesOf(buffer, CENTRAL, directoryAt(buffer));
  return listed.length > 0 ? listed : namesOf(buffer, LOCAL, 0);
});

/** True if some entry lies at this path, or below it if it ends in `/`. */
export function hasEntry(bytes: Uint8Array, path: string): boolean {
  return zipEntryNames(bytes).some((name) => (path.endsWith('/') ? name.startsWith(path) : name === path));
}

function directoryAt(buffer: Buffer): number {
  const end = buffer.lastIndexOf(END, undefined, 'latin1');
  return end < 0 || end + 20 > buffer.length ? -1 : buffer.readUInt32LE(end + 16);
}

/** Follows the signatures from `from` on: their layouts differ in where length and name stand. */
function namesOf(buffer: Buffer, signature: string, from: number): string[] {
  const [lengthAt, nameAt] = signature === CENTRAL ? [28, 46] : [26, 30];
  const names: string[] = [];
  let at = from < 0 || from > buffer.length ? -1 : buffer.indexOf(signature, from, 'latin1');
  while (at >= 0 && at + nameAt < buffer.length && names.length < MOST_NAMES) {
    const length = buffer.readUInt16LE(at + lengthAt);
    names.push(buffer.toString('utf8', at + nameAt, at + nameAt + length).toLowerCase());
    at = buffer.indexOf(signature, at + nameAt + length, 'latin1');
  }
  return names;
}
