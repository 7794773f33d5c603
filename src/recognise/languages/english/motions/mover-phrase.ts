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

/** Reads what stands around a verb of moving. */
export function readMover(sentence: MotionSentence, { word, start: at, end }: MotionCue, found: MotionPhrases): void {
  const { text, low, names } = sentence;
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
  const subject = made && !ordinal && !/^(?:mover|proposer|prop)$/.test(word) ? names.before(text, at - before) : null;
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
  // "KT - move to give £200", "AC Move to accept as written"
  const initials = word === 'move' ? /^\W{0,3}(?<name>\p{Lu}{2,3})(?:\s?[-–:]\s?|\s)$/u.exec(text.slice(0, at)) : null;
  if (initials?.groups?.name && /^\s(?:to|that)\s/.test(low.slice(end, end + 6))) {
    const start = initials[0].indexOf(initials.groups.name);
    const name = { text: initials.groups.name, start, end: start + initials.groups.name.length };
    take(found, verb, true, name, 0, end);
    return;
  }
  if (word === 'move') return;
  const consent = noun ? /^\sby\s(?:unanimous|general|common)\sconsent\b/.exec(low.slice(end, end + 30)) : null;
  if (consent) {
    found.unnamed = true;
    take(found, verb, leads, null, leadIn(low, at), end + consent[0].length);
    return;
  }
  if (noun && !isMotionNoun(low, at, end)) return;
  // "Moved and seconded by Ann Lee and Bo Roe"
  const both = /^(?:\s(?:was|made))?(?:\s?(?:and|,|\/|&)\s?seconded)(?:\sby)?\s?[:–-]?\s?/.exec(
    low.slice(end, end + 40),
  );
  if (both) {
    found.isSeconded = true;
    const first = names.after(text, end + both[0].length);
    const joint = first && /^\s?(?:,\s)?(?:and|&|\/)\s?/.exec(low.slice(first.end, first.end + 8));
    const second = first && joint ? names.after(text, first.end + joint[0].length) : null;
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
  const named = names.after(text, end + by.length);
  const spoken = /\b(?:by|of|from)\b|[:;–—(-]/.test(by);
  // "Motion 1: Car parking charges": what a numbered motion is about.
  if (named && numbered > 0 && !/[(]|\bby\b/.test(by) && /^\s\p{L}/u.test(text.slice(named.end, named.end + 3))) return;
  // "to adopt the proposed Bylaws"
  const ofThing = /\b(?:the|an?|this|that|its|our|their|all|any)\s$/.test(low.slice(Math.max(0, at - 6), at));
  if (named && (spoken || (!noun && !(ofThing && found.verb !== null)))) {
    let until = named.end;
    const joint = /^\s?(?:\/|&|,\s?(?=[^,]{2,30}\)))\s?/.exec(low.slice(named.end, named.end + 4));
    const partner =
      (joint && by.endsWith('(')) || joint?.[0].includes('/')
        ? names.after(text, named.end + (joint?.[0].length ?? 0))
        : null;
    if (partner) {
      found.seconder = partner;
      found.isSeconded = true;
      until = partner.end;
    }
    if (text[until] === ')') until++;
    const wide = partner ? named : /[:]/.test(by) ? (names.listAfter(text, end + by.length) ?? named) : named;
    take(found, verb, leads, wide, leadIn(low, at), Math.max(until, wide.end));
    return;
  }
  // "proposed as a true record by Ann Lee"
  const apart = noun ? null : /^\s(?:\p{Ll}{1,14}\s){1,6}by\s/u.exec(low.slice(end, end + 80));
  const byName = apart && names.after(text, end + apart[0].length);
  if (byName) {
    take(found, verb, leads, byName, end + apart[0].length - 3, byName.end);
    return;
  }
  // "A motion was made to …", "It was moved that …", "Motion: …", "Motion to … by Ann Lee"
  const rest = low.slice(end, end + 40);
  const headless = noun
    ? leads ||
      (/[,;]\s$/.test(low.slice(Math.max(0, at - 2), at)) && /^\s(?:to|that|made|was)\s/.test(rest)) ||
      /(?:^|\W)(?:an?|on|upon)\s$/.test(low.slice(Math.max(0, at - 6), at)) ||
      (/(?:^|\W)the\s$/.test(low.slice(Math.max(0, at - 6), at)) &&
        /^\s(?:(?:was|is)\s)?(?:made|moved|proposed|by|of)\b/.test(rest))
    : // "he therefore moved and Cr Poe seconded …"
      (/\b(?:he|she|they|who)\s(?:\p{L}{4,14}\s)?$/u.test(low.slice(Math.max(0, at - 22), at)) &&
        /^\s(?:and|&)\s[^.]{3,40}\sseconded\b/.test(low.slice(end, end + 60))) ||
      /\b(?:it\swas|was|were)\s(?:then\s|further\s|duly\s|also\s)?$/.test(low.slice(Math.max(0, at - 20), at)) ||
      (leads && /^\s(?:that|to)\b|^\s?:/.test(rest));
  if (!headless) return;
  const made2 =
    /^(?:\s(?:was|is))?(?:\s(?:duly|then))?(?:\s(?:made|put|put forward|moved|proposed|taken|offered))?(?:\sand\sseconded)?(?:\s?#?\d{1,4}(?:[.-]\d{1,4})?)?\s{0,2}[:–—-]?(?=\s|$|,)/.exec(
      rest,
    )?.[0] ?? '';
  found.unnamed = true;
  if (/\sseconded/.test(made2)) found.isSeconded = true;
  take(found, verb, leads, trailingBy(sentence, end), leadIn(low, at), end + made2.length);
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
