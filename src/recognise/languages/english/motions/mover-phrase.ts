/** English: who moves, "Ann made a motion", "moved by Ann", "Motion: …", "Motion to … was made by Ann". */
import { matchesOf } from '../../../../model/matches.ts';
import { type MotionPhrases, type NameRange, opensAt, take } from '../../grammar/motion-phrases.ts';
import type { MotionCue, MotionSentence } from '../../grammar/motions.ts';

const ADVERBS =
  /(?:\s(?:also|then|further|subsequently|again|formally|has|had|have|so|hereby|later|therefore|jointly|next|did|duly|kindly|wished to|would like to|made|makes|put|puts forward|put forward|puts|offered|offers|introduced|introduces|presented|entertained|a|the|that|another|this|first|second)){0,4}\s{0,3}$/;
/** After the verb, before the name or before what is moved. */
const BY =
  /^(?:\s(?:was|were|is|being))?(?:\s(?:duly|first|then|properly))?(?:\s(?:made|moved|put|put forward|offered|introduced|presented|proposed|submitted))?(?:\sand seconded)?(?:\s{0,2}(?:by|of|from)(?![\p{L}]))?\s{0,2}[:;–—-]?\s{0,3}\(?/u;
const MOVES: Readonly<Record<string, MotionPhrases['verb']>> = {
  moved: 'moved',
  moves: 'moved',
  mover: 'moved',
  move: 'moved',
  proposed: 'proposed',
  proposes: 'proposed',
  proposer: 'proposed',
  prop: 'proposed',
  motioned: 'motion',
  motions: 'motion',
  motion: 'motion',
  nominated: 'proposed',
  nominates: 'proposed',
  '1st': 'moved',
  first: 'moved',
};

/** A verb or noun of moving, with what the forms below ask of it. */
interface Moving extends MotionCue {
  sentence: MotionSentence;
  verb: MotionPhrases['verb'];
  /** "motion", "motions" */
  noun: boolean;
  /** "first", "1st" */
  ordinal: boolean;
  leads: boolean;
  found: MotionPhrases;
}

/** Reads what stands around a verb of moving. */
export function readMover(sentence: MotionSentence, cue: MotionCue, found: MotionPhrases): void {
  const { word, start } = cue;
  const moving: Moving = {
    ...cue,
    sentence,
    verb: MOVES[word] ?? null,
    noun: word === 'motion' || word === 'motions',
    ordinal: word === 'first' || word === '1st',
    leads: opensAt(sentence.low, start),
    found,
  };
  FORMS.some((form) => form(moving));
}

/** Ways in which a mover stands beside the verb, in the order in which they are asked; true from one ends the reading. */
const FORMS: readonly ((moving: Moving) => boolean)[] = [
  onlyOrdinal,
  whoMoves,
  initialsMove,
  byConsent,
  isAboutMotion,
  moverAndSeconder,
  namedAfter,
  namedFurtherOn,
  nobodyNamed,
];

/** "first" without "by" or a colon is no cue. */
function onlyOrdinal({ sentence: { low }, ordinal, end }: Moving): boolean {
  return ordinal && !/^\s?(?:by\b|[:–-])/.test(low.slice(end, end + 4));
}

/** "Ann Lee made a motion", "Ann also moved" */
function whoMoves(moving: Moving): boolean {
  const { sentence, word, start, end, verb, leads, found } = moving;
  const { text, low, names } = sentence;
  if (!mayHaveSubject(moving)) return false;
  const before = (ADVERBS.exec(low.slice(Math.max(0, start - 60), start))?.[0] ?? '').length;
  const subject = names.before(text, start - before);
  if (!subject || /^\s(?:by|from)\b/.test(low.slice(end, end + 6))) return false;
  // "asked Ann to move", "Ann did move"
  if (word === 'move' && !/\b(?:did|to)\s/.test(low.slice(start - 5, start))) return false;
  const extra = /^(?:\sfor)?(?:\s(?:a|the)\smotion)?(?:\sand)?(?=\s|,|\/|$)/.exec(low.slice(end))?.[0] ?? '';
  take(found, verb, leads, subject, subject.start, end + (/motion$/.test(extra) ? extra.length : 0));
  return true;
}

/** A noun has one only where the motion is made: "Ann made a motion", not "Ann on the motion". */
function mayHaveSubject({ sentence: { low }, word, start, noun, ordinal }: Moving): boolean {
  const made =
    !noun ||
    word === 'motions' ||
    /\b(?:made|makes|put|puts|offered|offers|introduced|introduces|presented)\s/.test(
      low.slice(Math.max(0, start - 24), start),
    );
  return made && !ordinal && !/^(?:mover|proposer|prop)$/.test(word);
}

/** "KT - move to give £200", "AC Move to accept as written"; "move" without either is no cue. */
function initialsMove({ sentence: { text, low }, word, start, end, verb, found }: Moving): boolean {
  if (word !== 'move') return false;
  const initials = /^\W{0,3}(?<name>\p{Lu}{2,3})(?:\s?[-–:]\s?|\s)$/u.exec(text.slice(0, start));
  const name = initials?.groups?.name;
  if (initials && name && /^\s(?:to|that)\s/.test(low.slice(end, end + 6))) {
    const from = initials[0].indexOf(name);
    take(found, verb, true, { text: name, start: from, end: from + name.length }, 0, end);
  }
  return true;
}

/** "motion by unanimous consent" */
function byConsent({ sentence: { low }, start, end, noun, verb, leads, found }: Moving): boolean {
  const consent = noun ? /^\sby\s(?:unanimous|general|common)\sconsent\b/.exec(low.slice(end, end + 30)) : null;
  if (!consent) return false;
  found.unnamed = true;
  take(found, verb, leads, null, leadIn(low, start), end + consent[0].length);
  return true;
}

/** "seconded the motion", "the motion carried": it was put before. */
function isAboutMotion({ sentence: { low }, start, end, noun }: Moving): boolean {
  return noun && !isMotionNoun(low, start, end);
}

/** "Moved and seconded by Ann Lee and Bo Roe" */
function moverAndSeconder({ sentence, start, end, verb, leads, found }: Moving): boolean {
  const { text, low, names } = sentence;
  const both = /^(?:\s(?:was|made))?(?:\s?(?:and|,|\/|&)\s?seconded)(?:\sby)?\s?[:–-]?\s?/.exec(
    low.slice(end, end + 40),
  );
  if (!both) return false;
  found.isSeconded = true;
  const first = names.after(text, end + both[0].length);
  const joint = first && /^\s?(?:,\s)?(?:and|&|\/)\s?/.exec(low.slice(first.end, first.end + 8));
  const second = first && joint ? names.after(text, first.end + joint[0].length) : null;
  if (first && second) {
    found.seconder = second;
    take(found, verb, leads, first, leadIn(low, start), second.end);
  } else {
    take(found, verb, leads, null, leadIn(low, start), end + both[0].length);
    found.unnamed = true;
  }
  return true;
}

/** "Moved by Ann Lee", "Motion: Ann Lee", "Moved (Lee, Roe)" */
function namedAfter({ sentence, start, end, noun, verb, leads, found }: Moving): boolean {
  const { text, low, names } = sentence;
  const number = /^\s#?\d{1,4}(?:[.-]\d{1,4})?(?=\s?[(:–-])/.exec(low.slice(end, end + 12))?.[0] ?? '';
  const by = number + (BY.exec(low.slice(end + number.length, end + 60))?.[0] ?? '');
  const named = names.after(text, end + by.length);
  if (!named) return false;
  // "Motion 1: Car parking charges": what a numbered motion is about.
  if (number !== '' && !/[(]|\bby\b/.test(by) && /^\s\p{L}/u.test(text.slice(named.end, named.end + 3))) return true;
  const spoken = /\b(?:by|of|from)\b|[:;–—(-]/.test(by);
  // "to adopt the proposed Bylaws"
  const ofThing = /\b(?:the|an?|this|that|its|our|their|all|any)\s$/.test(low.slice(Math.max(0, start - 6), start));
  if (!spoken && (noun || (ofThing && found.verb !== null))) return false;
  const partner = partnerOf(sentence, named, by);
  let until = named.end;
  if (partner) {
    found.seconder = partner;
    found.isSeconded = true;
    until = partner.end;
  }
  if (text[until] === ')') until++;
  const wide = !partner && by.includes(':') ? (names.listAfter(text, end + by.length) ?? named) : named;
  take(found, verb, leads, wide, leadIn(low, start), Math.max(until, wide.end));
  return true;
}

/** "(Lee, Roe)", "Lee/Roe": the second of two names, who seconds. */
function partnerOf({ text, low, names }: MotionSentence, { end }: NameRange, by: string): NameRange | null {
  const joint = /^\s?(?:\/|&|,\s?(?=[^,]{2,30}\)))\s?/.exec(low.slice(end, end + 4));
  return joint && (by.endsWith('(') || joint[0].includes('/')) ? names.after(text, end + joint[0].length) : null;
}

/** "proposed as a true record by Ann Lee" */
function namedFurtherOn({ sentence: { text, low, names }, end, noun, verb, leads, found }: Moving): boolean {
  const apart = noun ? null : /^\s(?:\p{Ll}{1,14}\s){1,6}by\s/u.exec(low.slice(end, end + 80));
  const name = apart && names.after(text, end + apart[0].length);
  if (!name) return false;
  take(found, verb, leads, name, end + apart[0].length - 3, name.end);
  return true;
}

/** "A motion was made to …", "It was moved that …", "Motion: …", "Motion to … by Ann Lee" */
function nobodyNamed(moving: Moving): boolean {
  const { sentence, start, end, verb, leads, noun, found } = moving;
  if (!(noun ? isHeadlessNoun(moving) : isHeadlessVerb(moving))) return false;
  const made =
    /^(?:\s(?:was|is))?(?:\s(?:duly|then))?(?:\s(?:made|put|put forward|moved|proposed|taken|offered))?(?:\sand\sseconded)?(?:\s?#?\d{1,4}(?:[.-]\d{1,4})?)?\s{0,2}[:–—-]?(?=\s|$|,)/.exec(
      sentence.low.slice(end, end + 40),
    )?.[0] ?? '';
  found.unnamed = true;
  if (/\sseconded/.test(made)) found.isSeconded = true;
  take(found, verb, leads, trailingBy(sentence, end), leadIn(sentence.low, start), end + made.length);
  return true;
}

function isHeadlessNoun({ sentence: { low }, start, end, leads }: Moving): boolean {
  const rest = low.slice(end, end + 40);
  const before = low.slice(Math.max(0, start - 6), start);
  return (
    leads ||
    (/[,;]\s$/.test(before.slice(-2)) && /^\s(?:to|that|made|was)\s/.test(rest)) ||
    /(?:^|\W)(?:an?|on|upon)\s$/.test(before) ||
    (/(?:^|\W)the\s$/.test(before) && /^\s(?:(?:was|is)\s)?(?:made|moved|proposed|by|of)\b/.test(rest))
  );
}

function isHeadlessVerb({ sentence: { low }, start, end, leads }: Moving): boolean {
  return (
    // "he therefore moved and Cr Poe seconded …"
    (/\b(?:he|she|they|who)\s(?:\p{L}{4,14}\s)?$/u.test(low.slice(Math.max(0, start - 22), start)) &&
      /^\s(?:and|&)\s[^.]{3,40}\sseconded\b/.test(low.slice(end, end + 60))) ||
    /\b(?:it\swas|was|were)\s(?:then\s|further\s|duly\s|also\s)?$/.test(low.slice(Math.max(0, start - 20), start)) ||
    (leads && /^\s(?:that|to)\b|^\s?:/.test(low.slice(end, end + 40)))
  );
}

/** "… (was made) by Trustee Elton, second by …": the last "by ⟨name⟩" before the seconder or the end. */
function trailingBy({ text, low, names }: MotionSentence, from: number): NameRange | null {
  const until = /[,;.]?\s(?:and\s)?(?:seconded|second|2nd)\b/.exec(low.slice(from));
  const region = low.slice(from, until ? from + until.index : from + 1500);
  let last: NameRange | null = null;
  for (const by of matchesOf(region, /\sby\s/g)) {
    const name = names.after(text, from + by.index + by[0].length);
    if (
      name &&
      name.end <= from + region.length + 1 &&
      /^\s*(?:$|[,;.(–-]|and\b)/.test(low.slice(name.end, from + region.length))
    )
      last = { ...name, start: from + by.index + 1 };
  }
  return last;
}

/** "motion" as what is put: not "seconded the motion", "the motion carried", "asked for a motion". */
function isMotionNoun(low: string, at: number, end: number): boolean {
  const before = low.slice(Math.max(0, at - 40), at);
  if (
    /\b(?:second(?:ed|s)?|2nd|ask(?:ed|s)?\sfor|call(?:ed|s)?\sfor|request(?:ed|s)?|on|previous|last|earlier|vote|in|of|to|amend(?:ed|s)?|same|withdrew|for|any|no|further)\s(?:the\s|an?\s|his\s|her\s|that\s|this\s|to\samend\s)?$/.test(
      before,
    )
  )
    return /\b(?:on|upon)\s(?:an?\s|the\s)?$/.test(before) && /^\s(?:by|of|made|duly)\b/.test(low.slice(end, end + 8));
  if (/^\s(?:was\s|were\s|being\s)?(?:duly\s)?made(?:\sand|,)\s/.test(low.slice(end, end + 24))) return true;
  return !/^(?:s\b|\s(?:\w{1,12}\s){0,2}(?:carrie[ds]|carry|pass(?:ed|es)?|failed|fails|dies|died|approved|adopted|lost|defeated|is|seconded|not|withdrawn|unanimous\w*)\b)/.test(
    low.slice(end, end + 40),
  );
}

/** Where "It was", "A motion" and the like before the verb begin. */
function leadIn(low: string, at: number): number {
  const words = /(?:(?:it|and|so|was|were|be|an?|the|on|upon|motion|there|this|which|duly)\s){1,4}$/.exec(
    low.slice(Math.max(0, at - 30), at),
  );
  return at - (words?.[0].length ?? 0);
}
