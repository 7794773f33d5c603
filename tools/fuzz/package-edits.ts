/** Changes inside of docx and odt: one part is unpacked, its XML or its bytes are edited, and it is packed again. */
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../test/support/random.ts';
import { byteEdits } from './byte-edits.ts';

type XmlEdit = (xml: string, chance: Random) => string;

/** An element with its end, its bounds in the text; elements that hold their own kind are cut short, which is welcome. */
function someElement(xml: string, chance: Random): [number, number] {
  const start = xml.indexOf('<', chance.below(xml.length));
  const name = /^<([\w:.-]+)/.exec(xml.slice(start, start + 80))?.[1];
  if (start < 0 || name === undefined) return [0, 0];
  const end = xml.indexOf(`</${name}>`, start);
  return end < 0 ? [start, xml.indexOf('>', start) + 1] : [start, end + name.length + 3];
}

function partsOf(bytes: Buffer): Unzipped | null {
  try {
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 1_000_000 });
    return Object.keys(parts).length > 0 ? parts : null;
  } catch {
    return null;
  }
}

const NUMBERS = ['0', '-1', '1000000', '4294967296', '1e9', '', 'x'];

const xmlEdits: readonly XmlEdit[] = [
  function remove(xml, chance) {
    const [from, to] = someElement(xml, chance);
    return xml.slice(0, from) + xml.slice(to);
  },
  function repeat(xml, chance) {
    const [from, to] = someElement(xml, chance);
    return xml.slice(0, to) + xml.slice(from, to).repeat(chance.pick([1, 20, 500])) + xml.slice(to);
  },
  function move(xml, chance) {
    const [from, to] = someElement(xml, chance);
    const rest = xml.slice(0, from) + xml.slice(to);
    const at = Math.max(0, rest.indexOf('<', chance.below(rest.length)));
    return rest.slice(0, at) + xml.slice(from, to) + rest.slice(at);
  },
  function nestInItself(xml, chance) {
    const [from, to] = someElement(xml, chance);
    const at = xml.indexOf('>', from) + 1;
    return at === 0 ? xml : xml.slice(0, at) + xml.slice(from, to) + xml.slice(at);
  },
  function changeNumber(xml, chance) {
    const numbers = [...xml.matchAll(/="-?\d+"/g)];
    const found = numbers.length > 0 ? chance.pick(numbers) : null;
    return found
      ? `${xml.slice(0, found.index)}="${chance.pick(NUMBERS)}"${xml.slice(found.index + found[0].length)}`
      : xml;
  },
  function swapNames(xml, chance) {
    const names = [...xml.matchAll(/<([\w:]+)/g)].map((match) => match[1]!);
    if (names.length === 0) return xml;
    const [a, b] = [chance.pick(names), chance.pick(names)];
    return xml.replaceAll(new RegExp(`(</?)${a}(?=[\\s/>])`, 'g'), `$1${b}`);
  },
  function dropAttribute(xml, chance) {
    const attributes = [...xml.matchAll(/\s[\w:]+="[^"]*"/g)];
    const found = attributes.length > 0 ? chance.pick(attributes) : null;
    return found ? xml.slice(0, found.index) + xml.slice(found.index + found[0].length) : xml;
  },
];

/** The package with one part changed, now and then removed or renamed; null if it cannot be unpacked. */
export function editPackage(bytes: Buffer, chance: Random): Buffer | null {
  const parts = partsOf(bytes);
  if (parts === null) return null;
  const main = Object.keys(parts).filter((name) => /document\.xml$|content\.xml$/.test(name));
  const name = chance.below(2) === 0 && main.length > 0 ? chance.pick(main) : chance.pick(Object.keys(parts));
  const part = Buffer.from(parts[name]!);
  const kind = chance.below(20);
  if (kind === 0) delete parts[name];
  else if (kind === 1) parts[name] = Uint8Array.from(parts[chance.pick(Object.keys(parts))]!);
  else if (kind < 5) parts[name] = Uint8Array.from(chance.pick(byteEdits)(part, chance, part));
  else {
    let xml = part.toString('utf8');
    for (let n = chance.below(4); n >= 0; n -= 1) if (xml.length < 3_000_000) xml = chance.pick(xmlEdits)(xml, chance);
    parts[name] = Uint8Array.from(Buffer.from(xml));
  }
  return Buffer.from(zipSync(parts, { level: 1 }));
}
