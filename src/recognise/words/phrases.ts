/**
 * Looks phrases of a list up at a place in a text, whatever their case and the width of their blanks: what an alternation
 * of hundreds of words does, without the price of compiling one.
 */
export class Phrases {
  private readonly byFirst = new Map<string, string[]>();
  private readonly byLast = new Map<string, string[]>();

  /** @param phrases in small letters, words apart by one blank each */
  constructor(phrases: ReadonlySet<string>) {
    for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
      into(this.byFirst, firstLetters(phrase), phrase);
      into(this.byLast, lastLetters(phrase), phrase);
    }
  }

  /** Where the phrases end that begin at `start`, the longest first. */
  endsAfter(text: string, start: number): number[] {
    const phrases = this.byFirst.get(firstLetters(text.slice(start, start + LONGEST_WORD))) ?? [];
    return phrases.flatMap((phrase) => follow(text, start, phrase, 1) ?? []);
  }

  /** Where the phrases begin that end at `end`, the longest first. */
  startsBefore(text: string, end: number): number[] {
    const phrases = this.byLast.get(lastLetters(text.slice(Math.max(0, end - LONGEST_WORD), end))) ?? [];
    return phrases.flatMap((phrase) => follow(text, end, phrase, -1) ?? []);
  }
}

const LONGEST_WORD = 40;

const firstLetters = (text: string): string => /^[a-z]*/i.exec(text)?.[0].toLowerCase() ?? '';

function lastLetters(text: string): string {
  let start = text.length;
  while (start > 0 && /[a-z]/i.test(text.charAt(start - 1))) start--;
  return text.slice(start).toLowerCase();
}

/** The place in the text after the phrase, or before it where it is read backwards; null if it is not there. */
function follow(text: string, from: number, phrase: string, step: 1 | -1): number | null {
  // Of the place between two characters, which one is next.
  const next = (place: number) => (step === 1 ? place : place - 1);
  const isBlank = (place: number) => /^\s$/.test(text.charAt(next(place)));
  let at = from;
  for (let i = 0; i < phrase.length; i += 1) {
    const wanted = phrase.charAt(step === 1 ? i : phrase.length - 1 - i);
    if (wanted === ' ') {
      if (!isBlank(at)) return null;
      while (isBlank(at)) at += step;
    } else {
      if (text.charAt(next(at)).toLowerCase() !== wanted) return null;
      at += step;
    }
  }
  return at;
}

function into(map: Map<string, string[]>, key: string, phrase: string): void {
  const listed = map.get(key);
  if (listed) listed.push(phrase);
  else map.set(key, [phrase]);
}
