/** Changes to bytes that know nothing of formats: flips, cuts, splices with another document, repeats, odd numbers. */
import type { Random } from '../../test/support/random.ts';

type ByteEdit = (bytes: Buffer, chance: Random, other: Buffer) => Buffer;

const ODD = [
  '0',
  '-1',
  '1e9',
  '2147483648',
  '4294967295',
  '99999999999999999999',
  'NaN',
  '\0',
  '\x1b[2J',
  '\u202e',
  '%s',
  '../',
  '&#0;',
  '<!--',
  ']]>',
  '{\\',
  'endobj',
  '()',
  '[[',
  '\t\t',
  '| |',
  'Action:',
  '31/02/24',
  'Present:',
];

const slice = (bytes: Buffer, chance: Random, most: number): [number, number] => {
  const at = chance.below(bytes.length + 1);
  return [at, Math.min(bytes.length, at + chance.below(most) + 1)];
};

export const byteEdits: readonly ByteEdit[] = [
  function flip(bytes, chance) {
    const copy = Buffer.from(bytes);
    for (let n = chance.below(8); n >= 0 && copy.length > 0; n -= 1)
      copy[chance.below(copy.length)]! ^= 1 << chance.below(8);
    return copy;
  },
  function overwrite(bytes, chance) {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[chance.below(copy.length)] = chance.below(256);
    return copy;
  },
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  (bytes, chance) => {
    const [from, to] = slice(bytes, chance, 400);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, chance) => {
    const [from, to] = slice(bytes, chance, 200);
    const times = chance.pick([2, 10, 300]);
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => bytes.subarray(from, to)),
      bytes.subarray(to),
    ]);
  },
  (bytes, chance, other) => {
    const at = chance.below(bytes.length + 1);
    const [from, to] = slice(other, chance, 2000);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at)]);
  },
  (bytes, chance) => {
    const at = chance.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(chance.pick(ODD)), bytes.subarray(at)]);
  },
];
