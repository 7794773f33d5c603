/** What is wrong with an executable by its format (ELF, PE, Mach-O), as far as a system would refuse it, and whether it carries us. */
import type { System } from '../../tools/release/executables/nodes.ts';

/** A part of the file: where it begins and how long it is. */
interface Part {
  name: string;
  offset: number;
  size: number;
}

/** Node looks for what it carries only where this ends in 1. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:';

export function faultsOfExecutable(bytes: Buffer, system: System): string[] {
  const parts = partsOf(bytes, system);
  if (typeof parts === 'string') return [parts];
  const faults = parts
    .filter(({ offset, size }) => offset + size > bytes.length)
    .map(({ name }) => `${name} ends after the end of the file`);
  const fuse = bytes.indexOf(FUSE);
  if (fuse < 0) faults.push('there is no fuse of Node');
  else if (bytes[fuse + FUSE.length] !== 0x31) faults.push('the fuse of Node is not set');
  const main = bytes.indexOf("load('worker.js')");
  if (main < 0) faults.push('the program is not in it');
  else if (!parts.some(({ offset, size }) => offset <= main && main < offset + size))
    faults.push('the program stands in no part of the file');
  return faults;
}

function partsOf(bytes: Buffer, system: System): Part[] | string {
  if (system.startsWith('win32')) return partsOfPe(bytes);
  return system.startsWith('darwin') ? partsOfMachO(bytes, system) : partsOfElf(bytes);
}

/** Sections of a program for Windows on x64. */
function partsOfPe(bytes: Buffer): Part[] | string {
  if (bytes.toString('latin1', 0, 2) !== 'MZ') return 'it does not begin as a program of Windows';
  const head = bytes.readUInt32LE(0x3c);
  if (bytes.toString('latin1', head, head + 4) !== 'PE\0\0') return 'there is no PE header';
  if (bytes.readUInt16LE(head + 4) !== 0x8664) return 'it is not for x64';
  const optional = head + 24;
  if (bytes.readUInt16LE(optional) !== 0x20b) return 'it is not PE32+';
  const [alignment, fileAlignment] = [bytes.readUInt32LE(optional + 32), bytes.readUInt32LE(optional + 36)];
  const [imageSize, headersSize] = [bytes.readUInt32LE(optional + 56), bytes.readUInt32LE(optional + 60)];
  const table = optional + bytes.readUInt16LE(head + 20);
  const count = bytes.readUInt16LE(head + 6);
  if (table + count * 40 > headersSize) return 'the headers are longer than they say';
  const parts: Part[] = [];
  let next = 0;
  for (let at = table; at < table + count * 40; at += 40) {
    const name = bytes.toString('latin1', at, at + 8).replace(/\0+$/, '');
    const [virtualSize, address] = [bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 12)];
    const [size, offset] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20)];
    if (address % alignment !== 0 || offset % fileAlignment !== 0) return `section ${name} is not aligned`;
    if (address < next) return `section ${name} overlaps the one before`;
    next = address + Math.max(virtualSize, 1);
    parts.push({ name, offset, size });
  }
  if (imageSize < next || imageSize % alignment !== 0) return 'the image is shorter than its sections';
  // Its signature no longer fits, and Windows takes a program without one.
  const [signature, signatureSize] = [bytes.readUInt32LE(optional + 112 + 32), bytes.readUInt32LE(optional + 112 + 36)];
  if (signatureSize > 0) parts.push({ name: 'signature', offset: signature, size: signatureSize });
  return parts;
}

/** Segments that are loaded, of a program for Linux on x64. */
function partsOfElf(bytes: Buffer): Part[] | string {
  if (bytes.toString('latin1', 0, 4) !== '\x7fELF') return 'it does not begin as a program of Linux';
  if (bytes.readUInt16LE(18) !== 62) return 'it is not for x64';
  const [table, size, count] = [Number(bytes.readBigUInt64LE(32)), bytes.readUInt16LE(54), bytes.readUInt16LE(56)];
  return Array.from({ length: count }, (_, i) => {
    const at = table + i * size;
    return {
      name: `segment ${i} of type ${bytes.readUInt32LE(at)}`,
      offset: Number(bytes.readBigUInt64LE(at + 8)),
      size: Number(bytes.readBigUInt64LE(at + 32)),
    };
  });
}

const SEGMENT = 0x19;
const CPU = { 'darwin-x64': 0x01000007, 'darwin-arm64': 0x0100000c } as Record<System, number>;

/** Segments of a program for macOS. */
function partsOfMachO(bytes: Buffer, system: System): Part[] | string {
  if (bytes.readUInt32LE(0) !== 0xfeedfacf) return 'it does not begin as a program of macOS';
  if (bytes.readUInt32LE(4) !== CPU[system]) return `it is not for ${system}`;
  const parts: Part[] = [];
  let at = 32;
  for (let i = 0; i < bytes.readUInt32LE(16); i += 1) {
    if (bytes.readUInt32LE(at) === SEGMENT) {
      const name = bytes.toString('latin1', at + 8, at + 24).replace(/\0+$/, '');
      parts.push({
        name,
        offset: Number(bytes.readBigUInt64LE(at + 40)),
        size: Number(bytes.readBigUInt64LE(at + 48)),
      });
    }
    at += bytes.readUInt32LE(at + 4);
  }
  return at === 32 + bytes.readUInt32LE(20) ? parts : 'its commands are not as long as they say';
}
