/** Texts that nobody writes, made to lead a regular expression astray; and a clock that tells linear readings from slower ones. */

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

/** Milliseconds that one reading takes. */
function timeOf(read: (text: string) => unknown, text: string): number {
  const started = performance.now();
  read(text);
  return performance.now() - started;
}

/**
 * Shapes of bait that a reading takes more than linear time for: twice the text may take three times as long and a
 * little more. The best of four counts, since a busy machine is no fault of a regular expression.
 */
export function slowShapes(read: (text: string) => unknown, among: readonly string[] = shapes): string[] {
  return among.filter((shape) => {
    const [short, long] = [baitOf(shape, 50_000), baitOf(shape, 100_000)];
    let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let i = 0; i < 4; i++) {
      most = Math.min(most, timeOf(read, long));
      if (most < 100) return false;
      least = Math.min(least, timeOf(read, short));
      if (most < 3 * least + 100) return false;
    }
    return true;
  });
}
