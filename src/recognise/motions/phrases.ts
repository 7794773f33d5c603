/**
 * Who moves and who seconds within one sentence, with the words that say so: "⟨Moved by Ann Lee⟩, ⟨seconded by Bo Roe⟩,
 * that …", "⟨Ann made a motion⟩ to …", "Motion to … ⟨was made by Ann⟩", "⟨M/S/C (Lee, Roe)⟩ to …".
 */
import { lower } from './lower.ts';
import { type NameRange, nameAfter, nameBefore, namesAfter } from './name-at.ts';

export interface MotionPhrases {
  mover: NameRange | null;
  seconder: NameRange | null;
  /** How the sentence says that something is moved; null if only a seconder is named. */
  verb: 'moved' | 'motion' | 'proposed' | 'accepted' | 'shorthand' | 'pair' | null;
  /** The verb opens the sentence or is a label there: "Motion: …", "Moved by …". */
  leads: boolean;
  /** "A motion was made …": moved by somebody who is not named. */
  unnamed: boolean;
  /** The sentence says that it was seconded, whoever did it. */
  isSeconded: boolean;
  /** Ranges that are no part of what is moved. */
  phrases: { start: number; end: number }[];
}

const CUE =
  /(?<![\p{L}\d/])(?:moved|moves|mover|move|proposed|proposes|proposer|prop|motioned|motions|motion|nominated|nominates|seconded|seconds|seconder|second|2nd|sec|1st|first|accepted|adopted|approved|confirmed|signed|m\/s\/[acpu]{1,2}|m\/s|m\/2\/[cp]|msc|mscu|msp|mspu|msu|m\.s\.[cp]\.?|m,s,c)(?![\p{L}\d])/gu;
const ADVERBS =
  /(?:\s(?:also|then|further|subsequently|again|formally|has|had|have|so|hereby|later|therefore|jointly|next|did|duly|kindly|wished to|would like to|made|makes|put|puts forward|put forward|puts|offered|offers|introduced|introduces|presented|entertained|a|the|that|another|this|first|second)){0,4}\s{0,3}$/;
/** Behind the verb, before the name or before what is moved. */
const BY =
  /^(?:\s(?:was|were|is|being))?(?:\s(?:duly|first|then|properly))?(?:\s(?:made|moved|put|put forward|offered|introduced|presented|proposed|submitted))?(?:\sand seconded)?(?:\s{0,2}(?:by|of|from)(?![\p{L}]))?\s{0,2}[:;–—-]?\s{0,3}\(?/u;
const SECONDED =
  /^(?:ed|er|s)?(?:\s(?:the|this|that)\smotion)?(?:\s(?:was|were))?(?:\s{0,2}(?:by|from)(?![\p{L}]))?\s{0,2}[:;–—-]?\s{0,3}/u;
const OBJECT =
  /^\s(?:it|this|that|(?:the|this|that|his|her|a)\s(?:motion|proposal|nomination|resolution))(?![\p{L}-])/u;

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

/** Null if nothing is moved or seconded in the sentence. */
export function readPhrases(text: string): MotionPhrases | null {
  const low = lower(text);
  const found: MotionPhrases = {
    mover: null,
    seconder: null,
    verb: null,
    leads: false,
    unnamed: false,
    isSeconded: false,
    phrases: [],
  };
  let accepted: { name: NameRange; start: number } | null = null;
  let count = 0;
  for (const cue of low.matchAll(CUE)) {
    if (++count > 12) break;
    const at = cue.index;
    const word = cue[0];
    // "Prop. Ann Lee, sec. Bo Roe"
    const end = at + word.length + (/^(?:prop|sec|2nd|1st)$/.test(word) && low[at + word.length] === '.' ? 1 : 0);
    if (found.phrases.some((phrase) => phrase.start <= at && at < phrase.end)) continue;
    if (/^(?:second|2nd|sec)/.test(word)) readSeconder(text, low, at, end, found);
    else if (/^m[/.,s]|^m\/2/.test(word)) readShorthand(text, low, at, end, found);
    else if (/^(?:accepted|adopted|approved|confirmed|signed)$/.test(word)) {
      const by = /^\sby\s/.exec(low.slice(end, end + 4));
      const name = by && nameAfter(text, end + by[0].length);
      if (name) accepted ??= { name, start: at };
    } else if (found.mover === null) readMover(text, low, at, end, word, found);
  }
  if (found.mover === null && accepted !== null && found.isSeconded) {
    found.mover = accepted.name;
    found.verb = 'accepted';
  }
  if (found.mover === null) readPair(text, low, found);
  return found.verb === null && !found.isSeconded ? null : found;
}

function opensAt(low: string, at: number): boolean {
  // "Bills – Motion to pay them …": what stands before is a heading that runs in.
  if (/[\p{L}\d)]\s?[:–—]\s{1,2}$/u.test(low.slice(Math.max(0, at - 5), at)) && at < 100) return true;
  return !/[\p{L}\d]/u.test(low.slice(0, at).replace(/^(?:\(?(?:\d{1,3}|[a-z])[.)]?(?:\d{1,2}[.)]?){0,2}\s)/, ''));
}

function readMover(text: string, low: string, at: number, end: number, word: string, found: MotionPhrases): void {
  const verb = MOVES[word] ?? null;
  const leads = opensAt(low, at);
  const ordinal = word === 'first' || word === '1st';
  if (ordinal && !/^\s?(?:by\b|[:–-])/.test(low.slice(end, end + 4))) return;
  // "Ann Lee made a motion", "Ann also moved"
  const noun = word === 'motion' || word === 'motions';
  const before = (ADVERBS.exec(low.slice(Math.max(0, at - 60), at))?.[0] ?? '').length;
  const made =
    !noun ||
    word === 'motions' ||
    /\b(?:made|makes|put|puts|offered|offers|introduced|introduces|presented)\s/.test(
      low.slice(Math.max(0, at - 24), at),
    );
  const subject = made && !ordinal && !/^(?:mover|proposer|prop)$/.test(word) ? nameBefore(text, at - before) : null;
  if (
    subject &&
    !/^\s(?:by|from)\b/.test(low.slice(end, end + 6)) &&
    !(word === 'move' && !/\b(?:did|to)\s/.test(low.slice(at - 5, at)))
  ) {
    const rest = low.slice(end);
    const extra = /^(?:\sfor)?(?:\s(?:a|the)\smotion)?(?:\sand)?(?=\s|,|\/|$)/.exec(rest)?.[0] ?? '';
    take(found, verb, leads, subject, subject.start, end + (/motion$/.test(extra) ? extra.length : 0));
    return;
  }
  if (word === 'move') return;
  if (noun && !isMotionNoun(low, at, end)) return;
  // "Moved and seconded by Ann Lee and Bo Roe"
  const both = /^(?:\s(?:was|made))?(?:\s?(?:and|,|\/|&)\s?seconded)(?:\sby)?\s?[:–-]?\s?/.exec(
    low.slice(end, end + 40),
  );
  if (both) {
    found.isSeconded = true;
    const first = nameAfter(text, end + both[0].length);
    const joint = first && /^\s?(?:,\s)?(?:and|&|\/)\s?/.exec(low.slice(first.end, first.end + 8));
    const second = first && joint ? nameAfter(text, first.end + joint[0].length) : null;
    if (first && second) {
      found.seconder = second;
      take(found, verb, leads, first, leadIn(low, at), second.end);
    } else {
      take(found, verb, leads, null, leadIn(low, at), end + both[0].length);
      found.unnamed = true;
    }
    return;
  }
  const numbered = /^\s#?\d{1,4}(?:[.-]\d{1,4})?(?=\s?[(:–-])/.exec(low.slice(end, end + 12))?.[0].length ?? 0;
  const by = low.slice(end, end + numbered) + (BY.exec(low.slice(end + numbered, end + 60))?.[0] ?? '');
  const named = nameAfter(text, end + by.length);
  const spoken = /\b(?:by|of|from)\b|[:;–—(-]/.test(by);
  if (named && (spoken || !noun)) {
    let until = named.end;
    const joint = /^\s?(?:\/|&|,\s?(?=[^,]{2,30}\)))\s?/.exec(low.slice(named.end, named.end + 4));
    const partner =
      (joint && by.endsWith('(')) || joint?.[0].includes('/')
        ? nameAfter(text, named.end + (joint?.[0].length ?? 0))
        : null;
    if (partner) {
      found.seconder = partner;
      found.isSeconded = true;
      until = partner.end;
    }
    if (text[until] === ')') until++;
    const wide = partner ? named : /[:]/.test(by) ? (namesAfter(text, end + by.length) ?? named) : named;
    take(found, verb, leads, wide, leadIn(low, at), Math.max(until, wide.end));
    return;
  }
  // "proposed as a true record by Ann Lee"
  const apart = noun ? null : /^\s(?:\p{Ll}{1,14}\s){1,6}by\s/u.exec(low.slice(end, end + 80));
  const byName = apart && nameAfter(text, end + apart[0].length);
  if (byName) {
    take(found, verb, leads, byName, end + apart[0].length - 3, byName.end);
    return;
  }
  // "A motion was made to …", "It was moved that …", "Motion: …", "Motion to … by Ann Lee"
  const rest = low.slice(end, end + 40);
  const headless = noun
    ? leads ||
      /(?:^|\W)(?:an?|on|upon)\s$/.test(low.slice(Math.max(0, at - 6), at)) ||
      (/(?:^|\W)the\s$/.test(low.slice(Math.max(0, at - 6), at)) &&
        /^\s(?:(?:was|is)\s)?(?:made|moved|proposed|by|of)\b/.test(rest))
    : /\b(?:it\swas|was|were)\s(?:then\s|further\s|duly\s|also\s)?$/.test(low.slice(Math.max(0, at - 20), at)) ||
      (leads && /^\s(?:that|to)\b|^\s?:/.test(rest));
  if (!headless) return;
  const made2 =
    /^(?:\s(?:was|is))?(?:\s(?:duly|then))?(?:\s(?:made|put|put forward|moved|proposed|taken|offered))?(?:\sand\sseconded)?(?:\s?#?\d{1,4}(?:[.-]\d{1,4})?)?\s{0,2}[:–—-]?(?=\s|$|,)/.exec(
      rest,
    )?.[0] ?? '';
  found.unnamed = true;
  if (/\sseconded/.test(made2)) found.isSeconded = true;
  take(found, verb, leads, trailingBy(text, low, end), leadIn(low, at), end + made2.length);
}

/** "… (was made) by Trustee Elton, second by …": the last "by ⟨name⟩" before the seconder or the end. */
function trailingBy(text: string, low: string, from: number): NameRange | null {
  const until = /[,;.]?\s(?:and\s)?(?:seconded|second|2nd)\b/.exec(low.slice(from));
  const region = low.slice(from, until ? from + until.index : from + 1500);
  let last: NameRange | null = null;
  for (const by of region.matchAll(/\sby\s/g)) {
    const name = nameAfter(text, from + by.index + by[0].length);
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
  return !/^(?:s\b|\s(?:\w{1,12}\s){0,2}(?:carrie[ds]|carry|pass(?:ed|es)?|failed|fails|dies|died|approved|adopted|lost|defeated|is|seconded|not|withdrawn|unanimous\w*)\b)/.test(
    low.slice(end, end + 40),
  );
}

function readSeconder(text: string, low: string, at: number, end: number, found: MotionPhrases): void {
  if (found.seconder) return;
  const word = low.slice(at, end);
  const before = /(?:\s(?:also|then|duly|has|had))?\s{0,3}$/.exec(low.slice(Math.max(0, at - 20), at))?.[0].length ?? 0;
  const subject = /^(?:seconder|sec)$/.test(word) ? null : nameBefore(text, at - before);
  const free = subject && !found.phrases.some((p) => p.start < subject.end && subject.start < p.end);
  const by = SECONDED.exec(low.slice(end, end + 40))?.[0] ?? '';
  if (free && !/\b(?:by|from)\s|[:]/.test(by)) {
    const object = OBJECT.exec(low.slice(end, end + 30))?.[0] ?? '';
    if (
      word !== 'second' && word !== '2nd'
        ? true
        : object !== '' || /^\s*(?:[.,;)]|$|to\b|and\b|that\b)/.test(low.slice(end, end + 6))
    ) {
      found.seconder = subject;
      found.isSeconded = true;
      found.phrases.push({ start: joiner(low, subject.start), end: end + object.length });
      return;
    }
  }
  const named = namesAfter(text, end + by.length);
  if (
    named &&
    (word !== 'second' ||
      /\bby\b|[:;–—-]/.test(by) ||
      /[,;.]\s?$/.test(low.slice(Math.max(0, at - 2), at)) ||
      /^\s$/.test(by))
  ) {
    found.seconder = named;
    found.isSeconded = true;
    found.phrases.push({ start: joiner(low, at), end: named.end });
    return;
  }
  if (word === 'seconded' && found.verb !== null) {
    found.isSeconded = true;
    if (/^\s(?:and\s)/.test(low.slice(end, end + 6))) return;
    found.phrases.push({ start: joiner(low, at), end });
  }
}

/** "M/S/C (Lee, Roe) to …", "MSC Lee/Roe: …", "… MSP" */
function readShorthand(text: string, low: string, at: number, end: number, found: MotionPhrases): void {
  if (found.verb !== null && found.mover !== null) return;
  const open = /^\s{0,2}[:–-]?\s{0,2}\(?\s?/.exec(low.slice(end, end + 8))?.[0] ?? '';
  const first = nameAfter(text, end + open.length);
  const joint = first && /^\s?(?:\/|,|&|and\b)\s?/.exec(low.slice(first.end, first.end + 6));
  const second = first && joint ? nameAfter(text, first.end + joint[0].length) : null;
  let until = end;
  if (first && second) {
    found.mover = first;
    found.seconder = second;
    until = second.end;
    if (/^\s?\)/.test(low.slice(until, until + 2))) until += low.slice(until, until + 2).indexOf(')') + 1;
  }
  found.isSeconded = true;
  found.verb = 'shorthand';
  found.leads = opensAt(low, at);
  found.unnamed = found.mover === null;
  found.phrases.push({ start: text[at - 1] === '(' ? at - 1 : at, end: until });
}

/** "… (Lee/Roe)", "Lee/Roe – carried": two names with a stroke, beside a result or in brackets at the end. */
function readPair(text: string, low: string, found: MotionPhrases): void {
  let count = 0;
  for (const stroke of text.matchAll(/(?<=[\p{L}.]\s?)\/(?=\s?\p{Lu})/gu)) {
    if (++count > 6) break;
    const first = nameBefore(text, stroke.index);
    const second = first && nameAfter(text, stroke.index + 1);
    if (!first || !second) continue;
    const tail = /^\s?\)?\s{0,2}(?:[:,.–—-]{1,2}\s{0,2})?/.exec(low.slice(second.end, second.end + 10))?.[0] ?? '';
    const rest = low.slice(second.end + tail.length);
    const result =
      /^(?:unanimous|all\s(?:in|agreed)|carried|passed|approved|agreed|motion\s|m\/?s\/?c|lost|defeated)/.test(rest);
    if (!result && !(found.verb !== null && /^[\s.)]*$/.test(low.slice(second.end)))) continue;
    found.mover = first;
    found.seconder = second;
    found.isSeconded = true;
    found.verb ??= 'pair';
    const bracket = /\)/.test(tail) ? 1 : 0;
    found.phrases.push({ start: first.start - (text[first.start - 1] === '(' ? 1 : 0), end: second.end + bracket });
    return;
  }
}

function take(
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

/** Where "It was", "A motion" and the like before the verb begin. */
function leadIn(low: string, at: number): number {
  const words = /(?:(?:it|and|so|was|were|be|an?|the|on|upon|motion|there|this|which|duly)\s){1,4}$/.exec(
    low.slice(Math.max(0, at - 30), at),
  );
  return at - (words?.[0].length ?? 0);
}

/** Takes ", and " before a phrase along. */
function joiner(low: string, at: number): number {
  const words = /[\s,;(/]{0,3}(?:\b(?:and|with a|was|it was|it is)\s)?$/.exec(low.slice(Math.max(0, at - 14), at));
  return at - (words?.[0].length ?? 0);
}
