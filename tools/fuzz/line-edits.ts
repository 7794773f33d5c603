/** Changes to texts that keep them texts: lines and words are moved, repeated, mixed with those of another document. */
import type { Random } from '../../test/support/random.ts';

export function editLines(bytes: Buffer, chance: Random, other: Buffer): Buffer {
  const lines = bytes.toString('utf8').split('\n');
  const others = other.toString('utf8').split('\n');
  for (let n = chance.below(6); n >= 0; n -= 1) {
    const at = chance.below(lines.length);
    const line = lines[at] ?? '';
    // Repeating what is long already makes texts of another size, not of another shape.
    switch (line.length > 2000 ? 7 : chance.below(8)) {
      case 0:
        lines.splice(at, 1 + chance.below(5));
        break;
      case 1:
        lines.splice(at, 0, ...Array.from({ length: chance.pick([1, 5, 300]) }, () => line));
        break;
      case 2:
        lines.splice(at, 0, chance.pick(others));
        break;
      case 3:
        lines[at] = line.split(' ').reverse().join(' ');
        break;
      case 4:
        lines[at] = `${line} `.repeat(chance.pick([2, 50, 1000]));
        break;
      case 5:
        lines[at] =
          `${' '.repeat(chance.below(12))}${chance.pick(['- ', '* ', '1. ', '2.1 ', '> ', '| ', '\t', '# ', ''])}${line}`;
        break;
      case 6:
        lines[at] = line.replace(/[ :]/, chance.pick([':', '\t', ' | ', '  ', '–', '\u00a0', '']));
        break;
      default:
        lines[at] = line + (lines[at + 1] ?? '');
    }
  }
  return Buffer.from(lines.join('\n'));
}
