/** Number → the letters or figures that Word shows for it: 4 → "iv", 28 → "bb", 7 → "07", 2 → "2nd". */
import { roman } from '../roman.ts';

const ones = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregularOrdinals: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
/** Beyond these Word repeats letters by the dozen; a label as long as that says nothing. */
const MAX_LETTERED = 780;

/** `w:numFmt` → text of the number. Formats not listed are shown as decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'cardinalText':
      return capital(cardinal(value));
    case 'ordinalText':
      return capital(ordinalWord(value));
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedCircle':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'chicago':
      return '*†‡§'.charAt((value - 1) % 4).repeat(Math.floor((value - 1) / 4) + 1);
    default:
      return String(value);
  }
}

/** `001, 002, 003, ...` of a custom format: as many digits as the first number of the pattern. */
export function formatPadded(value: number, pattern: string): string {
  return String(value).padStart(/^0*\d/.exec(pattern)?.[0].length ?? 1, '0');
}

/** a … z, aa, bb … zz, aaa: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > MAX_LETTERED) return String(value);
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function ordinalEnding(value: number): string {
  const two = value % 100;
  if (two >= 11 && two <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function cardinal(value: number): string {
  if (value < 0 || value > 99) return String(value);
  const small = ones[value];
  if (small !== undefined) return small;
  const unit = value % 10;
  return tens[Math.floor(value / 10)] + (unit === 0 ? '' : `-${ones[unit]}`);
}

function ordinalWord(value: number): string {
  if (value < 1 || value > 99) return `${value}${ordinalEnding(value)}`;
  const [head, last] = /^(.*-)?(\w+)$/.exec(cardinal(value))!.slice(1);
  const ordinal = irregularOrdinals[last!] ?? (last!.endsWith('y') ? `${last!.slice(0, -1)}ieth` : `${last}th`);
  return (head ?? '') + ordinal;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
