/** Texts that nobody writes, made to lead a regular expression astray. */
import { measureGrowth, timeOf } from '../support/growth.ts';

const SHAPES: Record<string, string> = {
  'short words': 'a ',
  'open brackets': '(',
  'brackets and names': '(Ann Lee ',
  'closed brackets': '(a) ',
  'square brackets': '[',
  numbers: '1.',
  'numbers with blanks': '1. ',
  slashes: '1/',
  capitals: 'A',
  'capitals with blanks': 'AB ',
  'small letters': 'a',
  digits: '1',
  'digits with blanks': '12 ',
  'the word action': 'Action ',
  'open action labels': 'Action Ann, ',
  commas: ', ',
  'commas alone': ',',
  names: 'Ann Lee, ',
  'names without commas': 'Ann Lee ',
  'names with and': 'Ann and ',
  titles: 'Cllr Mrs ',
  dashes: '-',
  'dashes with blanks': ' - ',
  'long dashes': '– ',
  blanks: ' ',
  tabs: '\t',
  'words and tabs': 'a\t',
  newlines: '\n',
  'newlines and words': 'a\n',
  'newlines and names': 'Ann Lee\n',
  colons: 'a: ',
  'labels without an end': 'Present ',
  'labels with colons': 'Present: ',
  'full stops': '. ',
  'dots alone': '.',
  sentences: 'It was. ',
  months: 'May ',
  'days and months': '3 May ',
  weekdays: 'Friday, ',
  times: '10-',
  'times with colons': '10:00 to ',
  'by the': 'by the ',
  'by the next': 'by the next ',
  proposed: 'proposed by ',
  'moved and seconded': 'moved by Ann seconded by ',
  resolved: 'RESOLVED ',
  'it was agreed': 'the Board agreed ',
  meetings: 'meeting of the ',
  'minutes of': 'Minutes of the meeting of the ',
  apologies: 'Apologies from ',
  'action logs': 'action log updated ',
  following: 'the following members ',
  held: 'held at ',
  handles: '@ann ',
  stars: '*',
  hashes: '# ',
  arrows: '→ ',
  quotes: "'",
  particles: 'van der ',
  hyphens: 'Ann-',
  'roman numbers': 'i',
  semicolons: 'Ann; ',
  'roll calls': 'Ann Lee - ',
  next: 'next ',
  proposals: 'The proposal that ',
  'minutes words': 'minutes report budget ',
  abbreviations: 'Mr. Ann ',
  initials: 'A. ',
  'an open bracket and commas': '(a, ',
  'a name and a mark': 'Ann Lee P ',
  'numbered lines': '1. Finance\n',
};

export const shapes = Object.keys(SHAPES);

/** A text of the length asked: a word, the shape over and over, and an end that makes most patterns fail late. */
export function baitOf(shape: string, length: number): string {
  const unit = SHAPES[shape] ?? shape;
  const lead = /\w/.test(unit) ? '' : 'Ann ';
  return `${(lead + unit.repeat(Math.ceil(length / unit.length))).slice(0, length - 1)}!`;
}

const LONG = 100_000;
const SCREENED = 5000;
/** Below this, a time of the screening is mostly noise. */
const LEAST_MILLISECONDS = 3;
/** So much of a long text's time may be the collector's, which comes when it likes. A square of 100,000 takes far longer. */
const NOISE_MILLISECONDS = 20;
/** Twice the text may take this many times as long. */
const MOST_GROWTH = 3;

/** Whether `length` characters take `most` times as long as half of them, and how long. */
function growthOf(read: (text: string) => unknown, shape: string, length: number, most: number, less?: number) {
  const [short, long] = [baitOf(shape, length / 2), baitOf(shape, length)];
  const noise = length === SCREENED ? LEAST_MILLISECONDS : NOISE_MILLISECONDS;
  return measureGrowth(
    () => read(short),
    () => read(long),
    { most, noise },
    less,
  );
}

/**
 * Shapes of bait that a reading takes more than linear time for. All are read at a length at which a square shows already;
 * 100,000 characters are compared with 50,000 for those that grow there, and for the one that took longest.
 */
export function slowShapes(read: (text: string) => unknown, among: readonly string[] = shapes): string[] {
  const times = new Map(among.map((shape) => [shape, timeOf(() => read(baitOf(shape, SCREENED)))]));
  const [slowest] = [...times].sort((a, b) => b[1] - a[1]).map(([shape]) => shape);
  return among.filter((shape) => {
    if (shape !== slowest && (times.get(shape) ?? 0) < LEAST_MILLISECONDS) return false;
    if (shape !== slowest && !growthOf(read, shape, SCREENED, 2.6).fast) return false;
    // Step by step, since a reading that fails might not end in the lifetime of the test. What was the whole is then the half.
    let less: number | undefined;
    return [LONG / 4, LONG / 2, LONG].some((length) => {
      const { fast, time } = growthOf(read, shape, length, MOST_GROWTH, less);
      less = time;
      return fast;
    });
  });
}
