/** Ids of actions: stable between runs, and never read as a number or a date by a spreadsheet. */
import { sha256 } from '../../edge/sha256.ts';
import { wordingKey } from '../wording.ts';

/** Digits and letters that cannot be taken for each other. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 8;

/** `a-7f3k9q2m`: from the body, the first wording and, where these do not tell actions apart, their order. */
export function actionId(series: string, firstWording: string, ordinal: number): string {
  const seed = [series, wordingKey(firstWording), ordinal > 1 ? String(ordinal) : ''].join('\n');
  const hash = sha256(seed);
  let id = '';
  for (let i = 0; i < ID_LENGTH; i += 1) id += ALPHABET[(hash[i] ?? 0) % ALPHABET.length];
  return `a-${id}`;
}
