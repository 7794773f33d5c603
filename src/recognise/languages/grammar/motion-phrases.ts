/** What the readers of movers, seconders and shorthand share. */

export interface NameRange {
  /** The words as printed, honorifics ("Mr", "Cllr") left out. */
  text: string;
  /** Where they stand, honorifics included. */
  start: number;
  end: number;
}

/** Names beside a word: the one that begins at a place, all that follow in a list, or the one that ends there; null if none does. */
export interface NameReaders {
  after(text: string, from: number): NameRange | null;
  listAfter(text: string, from: number): NameRange | null;
  before(text: string, to: number): NameRange | null;
}

export interface MotionPhrases {
  mover: NameRange | null;
  seconder: NameRange | null;
  /** "accepted by Ann": who moved, if it is seconded and nobody else did. */
  accepter: NameRange | null;
  /** How the sentence says that something is moved; null if only a seconder is named. */
  verb: 'moved' | 'motion' | 'proposed' | 'accepted' | 'shorthand' | 'pair' | null;
  /** The verb opens the sentence or is a label there: "Motion: …", "Moved by …". */
  leads: boolean;
  /** "A motion was made …": moved by somebody who is not named. */
  unnamed: boolean;
  /** The sentence says that it was seconded, whoever did it. */
  isSeconded: boolean;
  /** Ranges that are not part of what is moved. */
  phrases: { start: number; end: number }[];
}

/** The verb opens the sentence, or what runs in after a heading. */
export function opensAt(low: string, at: number): boolean {
  // "Bills – Motion to pay them …": what comes before is a heading that runs in.
  if (/[\p{L}\d)]\s?[:–—]\s{1,2}$/u.test(low.slice(Math.max(0, at - 5), at)) && at < 100) return true;
  return !/[\p{L}\d]/u.test(low.slice(0, at).replace(/^(?:\(?(?:\d{1,3}|[a-z])[.)]?(?:\d{1,2}[.)]?){0,2}\s)/, ''));
}

/** Puts down who moves, and the words that say so. */
export function take(
  found: MotionPhrases,
  verb: MotionPhrases['verb'],
  leads: boolean,
  mover: NameRange | null,
  start: number,
  end: number,
): void {
  found.verb = verb;
  found.leads ||= leads;
  found.mover = mover;
  found.phrases.push({ start, end });
  if (mover && mover.start > end) found.phrases.push({ start: mover.start, end: mover.end });
}
