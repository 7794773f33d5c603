/**
 * Texts that a machine has read off a picture and read badly: "rneeting", "Apri1", "l2th March 2O24". Words are suspect
 * only where putting the letters right that look alike makes a word that minutes are full of, or a figure.
 */
import { matchesOf } from '../model/matches.ts';
import { languages } from './languages/index.ts';

/** What looks alike in print: as read, as meant. */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['1', 'l'],
  ['1', 'i'],
  ['0', 'o'],
  ['l', 'i'],
  ['vv', 'w'],
  ['ii', 'n'],
  ['tl', 'th'],
  ['cl', 'd'],
  ['5', 's'],
  ['|', 'l'],
  ['|', 'i'],
];
/** "l2th", "2O24", "£l,204.50": a figure with a letter that looks like one of its digits. */
const figureWithLetter =
  /^[£$€]?(?=[\dlIO.,/:]{0,12}\d)(?=[\d.,/:]{0,12}[lIO])[\dlIO][\dlIO.,/:]{1,14}(?:st|nd|rd|th|am|pm|prn)?$/;
/** "7.30prn" */
const timeMisread = /^\d{1,2}(?:[.:]\d\d)?(?:prn|arn|prri)$/;
const LONGEST_TOKEN = 30;
/** A word or two may be misspelt by anybody. */
const LEAST_SUSPECTS = 3;
const SUSPECT_SHARE = 0.004;
const EXAMPLES = 4;

/** Some of the words that were read badly; null where the text is as good as texts are. */
export function poorlyRecognised(texts: Iterable<string>): string[] | null {
  const known = knownWords();
  const suspects = new Set<string>();
  let found = 0;
  let words = 0;
  for (const text of texts) {
    for (const [token] of matchesOf(text, /[^\s()[\]"“”;]{2,80}/g)) {
      words++;
      if (token.length > LONGEST_TOKEN) continue;
      const bare = token.replace(/[.,:;!?'’]{1,5}$/, '');
      if (!isSuspect(bare, known)) continue;
      found++;
      suspects.add(bare);
    }
  }
  if (suspects.size < LEAST_SUSPECTS || found < SUSPECT_SHARE * words) return null;
  return [...suspects].slice(0, EXAMPLES);
}

function isSuspect(token: string, known: ReadonlySet<string>): boolean {
  if (figureWithLetter.test(token) || timeMisread.test(token)) return true;
  const word = token.toLowerCase();
  if (known.has(word) || !/^[\p{L}\d|]{2,30}$/u.test(word) || !/\p{L}/u.test(word)) return false;
  return lookAlikes.some(([read, meant]) => {
    if (!word.includes(read)) return false;
    // Two letters may be either of their look-alikes: only a capital L is never an I that was misread.
    if (read === 'l' && !/^l/.test(token)) return false;
    const whole = read === 'l' ? meant + word.slice(1) : word.replaceAll(read, meant);
    return known.has(whole);
  });
}

let words: ReadonlySet<string> | null = null;

/** Words that minutes are full of, from the tables of all languages; read once. */
function knownWords(): ReadonlySet<string> {
  words ??= new Set(
    languages.flatMap((language) =>
      [
        ...Object.keys(language.months),
        ...Object.keys(language.weekdays),
        ...language.roles,
        ...language.agendaTitles,
        ...language.genericTitles,
        ...language.actionHeadings,
        ...Object.values(language.attendanceLabels).flat(),
        ...Object.values(language.fieldLabels).flat(),
        ...language.commonWords,
        'in',
        'it',
        'is',
        'committee',
        'council',
        'agreed',
        'resolved',
        'members',
        'chairman',
        'information',
      ]
        .flatMap((entry) => entry.split(/\s/))
        .filter((word) => word.length > 1),
    ),
  );
  return words;
}
