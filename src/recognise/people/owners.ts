/**
 * Who is to do something, as written: "MH", "RE LH", "RR/TR", "Ann and Bo", "the Clerk", "All", "Highways team".
 * Gives words with their ranges; who they mean is resolved against the people of the document elsewhere.
 */

import { matchesOf } from '../../model/matches.ts';
import { oncePerText } from '../../model/once-per-text.ts';
import { blankNoteMarks } from '../note-marks.ts';
import { isBodyNoun } from '../words/bodies.ts';
import { groups, honorifics, normaliseLabel, roles } from '../words/index.ts';
import { looksLikeName, opensName } from './names.ts';
import { isJob } from './roles.ts';

export interface OwnerWords {
  start: number;
  end: number;
  /** Verbatim, without a leading article or honorific. */
  text: string;
}

/** Owners of a column cell, a bracket or a marker: every piece is an owner. */
export function splitOwners(written: string): OwnerWords[] {
  const text = blankNoteMarks(written);
  const owners: OwnerWords[] = [];
  if (/^\s*n\/a\.?\s*$/i.test(text)) return owners;
  let from = 0;
  let scanned = 0;
  let depth = 0;
  const add = (start: number, end: number) => {
    const piece = text.slice(start, end);
    // "RE MH LH", "AL KY": initials set side by side.
    if (/^\s*\p{Lu}{2,4}(?:\s{1,3}\p{Lu}{2,4}){1,6}\s*$/u.test(piece)) {
      for (const m of matchesOf(piece, /\p{Lu}{2,4}/gu))
        owners.push({ start: start + m.index, end: start + m.index + m[0].length, text: m[0] });
      return;
    }
    const bare = bareOwner(piece);
    if (bare) owners.push({ start: start + bare.at, end: start + bare.at + bare.text.length, text: bare.text });
  };
  for (const match of matchesOf(text, /\s{0,20}(?:[,/&+;\n|]|\s(?:and|with)\s)\s*/g)) {
    // "Meghan / Events sub-group (lead)": brackets stay whole.
    for (; scanned < match.index; scanned++) depth += text[scanned] === '(' ? 1 : text[scanned] === ')' ? -1 : 0;
    if (depth > 0) continue;
    add(from, match.index);
    from = match.index + match[0].length;
    scanned = from;
    depth = 0;
  }
  add(from, text.length);
  return owners;
}

const TITLE = new RegExp(
  `^(?:(?:${[...honorifics].filter((h) => !h.includes(' ')).join('|')})\\.?\\s){1,2}(?=[a-zà-öø-ɏ])`,
  'i',
);

function bareOwner(piece: string): { at: number; text: string } | null {
  const lead = /^\s*(?:-\s|•\s)?(?:the\s|yr?\s|by\s|@)?/i.exec(piece)?.[0].length ?? 0;
  let at = lead;
  const title = TITLE.exec(piece.slice(at));
  // A pattern that does not mind capitals cannot ask for one: "Director of Nursing" holds no title.
  if (title && opensName(piece.slice(at + title[0].length))) at += title[0].length;
  const text = piece
    .slice(at)
    .replace(/(?<![\s.:;,*)\]–-])[\s.:;,*)\]–-]+$/, (tail) =>
      tail.startsWith(')') && piece.slice(at).includes('(') ? ')' : '',
    )
    .replace(/^\(|^\[/, '');
  if (text === '' || !/\p{L}/u.test(text) || /^(?:n\/?a|tbc|tbd|none|unassigned|-)$/i.test(text)) return null;
  return { at: piece.indexOf(text, at) === -1 ? at : piece.indexOf(text, at), text };
}

/** Nouns for those who are given something to do, beside bodies and their members. */
const DOERS: ReadonlySet<string> = new Set(
  'office officer staff service services management department working party lead leads chairs chair representatives representative reps rep producers everyone participants volunteers organisers editors editor authors author parish clerk treasurer secretary president chairman manager admin administrator coordinator ward district county borough leader leaders liaison association society club company contractor member agent agency attorney auditor engineer architect consultant vendor supplier caretaker warden coach captain facilitator moderator scribe developers developer students student parents homeowners'.split(
    ' ',
  ),
);

/** "team", "Committee", "trustees", "contractor" */
const isGroupNoun = (word: string): boolean => DOERS.has(word.toLowerCase()) || isBodyNoun(word.toLowerCase());

/** One owner's words at the head of a clause: a name, initials, a role, a body, a group. */
const isOwnerPhrase: (text: string) => boolean = oncePerText((text) => {
  const phrase = text
    .replace(/^(?:the|our|yr?|all|both|a|an)\s/i, '')
    .replace(/\s?\([^)]{0,60}\)$/, '')
    .trim();
  if (phrase === '' || phrase.length > 60) return false;
  const normal = normaliseLabel(phrase);
  if (groups.has(normal) || roles.has(normal)) return true;
  // "Director of Nursing", "Heads of School", "Planning Officers"
  const single = phrase.replace(/^((?:\p{L}+\s){0,3}\p{L}{3,20})s(?=$|\sof\s)/u, '$1');
  if (/^\p{Lu}/u.test(phrase) && isJob(single) && !/\s(?:of|for|to|at)\s(?!(?:the\s)?\p{Lu})/u.test(phrase))
    return true;
  if (/^\p{Lu}{1,4}$/u.test(phrase) || /^\p{Lu}\.\s?\p{Lu}\.?$/u.test(phrase)) return phrase.length > 1;
  const bare = phrase.replace(TITLE, '');
  if (bare !== phrase && looksLikeName(bare)) return true;
  const words = bare.split(/\s+/);
  if (isGroupPhrase(words, /^(?:the|all|both|a|an)\s/i.test(text))) return true;
  if (words.length === 1 && /^\p{Lu}[\p{L}\d-]{0,40}\p{Lu}[\p{L}\d]{0,40}$/u.test(bare)) return true; // NIWC, DfE, BenS
  return looksLikeName(bare) && words.length <= 4;
});

/** "the supervisors", "The policy committee"; "Highways Team", "Friends of the Library Committee" */
function isGroupPhrase(words: readonly string[], hasArticle: boolean): boolean {
  if (!isGroupNoun(words.at(-1) ?? '')) return false;
  if (hasArticle && words.length <= 3 && words.every((word) => /^[\p{L}’'-]+$/u.test(word))) return true;
  return (
    words.length <= 5 &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    words.slice(0, -1).every((word) => /^\p{Lu}/u.test(word) || isGroupNoun(word) || /^(?:of|the|and|for)$/.test(word))
  );
}

/** Verbs that a heading or an instruction opens with: they look like names when they are at the head with a capital. */
const NOT_OWNER =
  /^(?:returned|wanted|tried|failed|continued|planned|asked|needed|happened|moved|consensus|goal|goals|aim|idea|bid|case|task|chance|effort|offer|quote|paper|papers|need|needs|hope|right|reason|speak|write|talk|send|go|refer|respond|reply|circulate|liaise|arrange|organise|organize|prepare|draft|submit|provide|apply|listen|present|move|belong|upload|forward|invite|resolved|agreed|approved|carried|rejected|accepted|recommended|action|item|agenda|further|future|review|need|plan|plans|aim|want|ask|agreed|note|noted|decision|proposal|motion|discussion|update|updates|report|email|contact|send|add|check|continue|look|try|start|begin|due|ability|happy|access|opportunity|request|invitation|suggestion|requirement|thanks|welcome|according|back|next|going|able|unable|ready|reference|response|regard|respect|addition|order|up|down|close|open|this|that|it|there|they|we|he|she|you|i|who|which|what|how|when|where|people|someone|anyone|nobody|one|some|any|each|every|both|most|many|follow|reminder|details?|information|changes?|minutes|members? of the public|residents?|volunteers?|letter|letters|meeting|meetings|work|money|funding|progress|attention|return|everything|nothing|something|things?|yes|no|not|also|then|only|just|still|please|if|as|but|and|or|so|for|in|on|at|from|by|with|of|link|links|apologies|payment|payments|permission|application|applications|budget|costs?|date|dates|tickets?|time|times|possible|potential|prework|homework|background|prerequisites?|decisions?)$/i;

const LIST = /\s{0,20}(?:,\s{0,20}(?:and\s{1,20})?|\s&\s?|&|\/|\+|\sand\s)\s{0,20}/;

export interface LeadingOwners {
  owners: OwnerWords[];
  /** Offset after the owners, where "to", "will" … begins. */
  end: number;
}

/** "MH and RE to …", "The Clerk will …", "CVAA, ADCS to …": the owners at the head of a clause, before one of `links`. */
export function findLeadingOwners(written: string, links: RegExp): LeadingOwners | null {
  const text = blankNoteMarks(written.slice(0, 160));
  const match = links.exec(text);
  if (!match || match.index === 0) return null;
  const lead = text.slice(0, match.index).replace(/[\s,]{1,50}$/, '');
  const owners = ownersOfPhrase(lead);
  return owners ? { owners, end: match.index } : null;
}

/** All owners of a phrase that holds nothing else; null if any part is not an owner. */
export function ownersOfPhrase(written: string): OwnerWords[] | null {
  if (written.length > 120) return null;
  const phrase = blankNoteMarks(written);
  const owners: OwnerWords[] = [];
  let at = 0;
  const pieces = isOwnerPhrase(phrase) && !LIST.test(phrase) ? [phrase] : phrase.split(LIST);
  for (const piece of pieces) {
    if (piece.trim() === '') continue;
    const start = phrase.indexOf(piece, at);
    at = start + piece.length;
    const first = piece.trim().split(/\s+/)[0] ?? '';
    if (
      (NOT_OWNER.test(first.replace(/[^\p{L}]/gu, '')) && !/^\p{Lu}{2}$/u.test(piece.trim())) ||
      !isOwnerPhrase(piece.trim())
    )
      return null;
    const bare = bareOwner(piece.replace(/\s?\([^)]{0,60}\)\s*$/, ''));
    if (!bare) return null;
    if (/^\p{Lu}{2,4}(?:\s\p{Lu}{2,4}){1,5}$/u.test(bare.text)) {
      owners.push(
        ...splitOwners(bare.text).map((o) => ({
          ...o,
          start: o.start + start + bare.at,
          end: o.end + start + bare.at,
        })),
      );
    } else owners.push({ start: start + bare.at, end: start + bare.at + bare.text.length, text: bare.text });
  }
  return owners.length > 0 ? owners : null;
}

/** Words that mean everybody. */
export const isEveryone = (text: string): boolean => groups.has(normaliseLabel(text));
