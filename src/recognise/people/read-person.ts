/**
 * One entry of an attendance list → a person: "Dr Ann Lee (CHAIR Northfield)", "Cllr Mrs J Poole - Vice-Chairman",
 * "Sam Ortiz @sortiz (TSC)", "Clerk P Nowak".
 */
import { blankNoteMarks } from '../note-marks.ts';
import { honorifics, roles } from '../words/index.ts';
import { initialsFit } from './initials.ts';
import { leadingGroup } from './kinds-of-people.ts';
import { looksLikeName } from './names.ts';
import { escaped, isRole, leadingJob, leadingRole, startsWithRole, trailingRole } from './roles.ts';

export interface PersonReading {
  /** Name only, verbatim with blanks collapsed. */
  name: string;
  honorific: string | null;
  initials: string | null;
  role: string | null;
  organisation: string | null;
  /** Part attendance, deputies: "joined 7:10pm", "for Ann Lee". */
  note: string | null;
}

export const HONORIFIC = new RegExp(
  `^(?:the\\s)?(?<title>${[...honorifics]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})\\b\\.?[\\s:]{1,3}`,
  'i',
);
const NOTE =
  /\b(?:absent|ill|sick|unwell|on leave|excused|no[- ]show|did ?n[o']t come|not present|away|regrets|lost (?:him|her|them)|joined|arrived|arriving|left|leaving|until|from \d|via |by (?:phone|video|zoom|telephone)|remote|remotely|online|on behalf of|representing|deputising|deputy for|substitut|proxy|for item|part|late|partial|dial|in person|virtual|phone|zoom|teams|PTO|OOO|WFH|vacation|on holiday|items? \d|could not attend|standing in|apologies|arr\.?)\b/i;

/** "KB3DFZ", "WØXY": an amateur's call sign, by the pattern of the ITU's Radio Regulations, article 19. */
const CALL_SIGN = /^[A-Z]{1,2}[\dØ][A-Z]{2,4}$/;
/** Initials that stand for a name. */
const SIGN = /^\p{Lu}{2,4}$/u;

/** What is longer names nobody, however many blanks are in it. */
const LONGEST_ENTRY = 2_000;

/** An entry while it is read: the words that are left, what they gave so far, and what stood in brackets. */
interface Reading {
  text: string;
  person: PersonReading;
  titles: string[];
  asides: string[];
}

/** Reads one entry; null if no name is in it. */
export function readPerson(entry: string): PersonReading | null {
  if (entry.length > LONGEST_ENTRY) return null;
  const plain = withoutMarks(entry);
  if (plain === '' || plain.length > 300) return null;
  const reading = withoutAsides(plain);
  takeInitialsBefore(reading);
  takeTitles(reading);
  const inBracket = nameInBracket(reading);
  if (inBracket) return inBracket;
  const rest = takeRest(reading);
  takeRoleAfter(reading);
  reading.text = withoutLetters(reading.text);
  takeInitialsAfter(reading);
  const { text, person, titles, asides } = reading;
  // "Chairman PJB": initials stand for a name where a role says so.
  const signed = CALL_SIGN.test(text) || (person.role !== null && SIGN.test(text));
  if (!looksLikeName(text) && !signed) return null;
  person.name = text;
  person.honorific = titles.length > 0 ? titles.join(' ') : null;
  for (const aside of asides) readAside(person, aside);
  if (rest !== '') readAside(person, rest);
  return person;
}

/** Without ticks, bullets and "and" before it. */
const withoutMarks = (entry: string): string =>
  blankNoteMarks(entry)
    .replace(/^\s{0,9}[✓✔☑☒✅✗✘❌✖]\uFE0F?\s{0,3}|\s{0,3}[✓✔☑✅✗✘❌✖]\uFE0F?\s{0,9}$/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s•·*\-–—,.:;&]+/, '')
    .replace(/^and\s/i, '')
    .trim();

/** Brackets, handles ("@sortiz") and addresses ("<a@b.example>") are set aside. */
function withoutAsides(entry: string): Reading {
  const asides: string[] = [];
  const text = entry
    .replace(/\s?[([]([^()[\]]{1,160})[)\]]?/g, (_whole, inner: string) => {
      asides.push(inner.trim());
      return ' ';
    })
    .replace(/[)\]]/g, ' ')
    .replace(/(?:^|\s)@[\w.-]{1,40}/g, ' ')
    .replace(/<[^<>]{1,80}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, person: personNamed(''), titles: [], asides };
}

/** A person of whom nothing but the name is known. */
export const personNamed = (name: string): PersonReading => ({
  name,
  honorific: null,
  initials: null,
  role: null,
  organisation: null,
  note: null,
});

/** "WQ - Wei Qin" */
function takeInitialsBefore(reading: Reading): void {
  const { text } = reading;
  const sign = /^(?<initials>\p{Lu}{2,4})\s?[-–—=:]\s(?=\p{Lu}\p{Ll})/u.exec(text);
  const initials = sign?.groups?.initials ?? '';
  if (!sign || !initialsFit(initials, firstWords(text.slice(sign[0].length)))) return;
  reading.person.initials = initials;
  reading.text = text.slice(sign[0].length);
}

/** "Chair Cllr Mrs Lee": titles, jobs and roles before the name. */
function takeTitles(reading: Reading): void {
  reading.text = reading.text.slice(leadingGroup(reading.text));
  for (let i = 0; i < 3; i++) if (!takeTitle(reading)) break;
}

function takeTitle(reading: Reading): boolean {
  const { text, titles, person } = reading;
  const title = HONORIFIC.exec(text);
  if (title?.groups && text.length > title[0].length) {
    titles.push(title.groups.title ?? '');
    reading.text = text
      // "PC 2117 Ann Lee": a collar number
      .replace(/^(\S+\s)#?\d{2,6}\s/, '$1')
      .slice(title[0].length)
      // "Cyng. / Cllrs Ann Lee": the title in two languages
      .replace(/^\/\s*/, '');
    return true;
  }
  const job = leadingJob(text);
  const role = job ? { role: job.role, end: job.length } : leadingRole(text);
  if (!role) return false;
  const named = firstWords(text.slice(role.end));
  if (!job && !looksLikeName(named) && !SIGN.test(named)) return false;
  person.role ??= role.role;
  reading.text = text.slice(role.end);
  return true;
}

/** "the Vicar (the Revd Ann Lee, in the chair)": the name is in the bracket after the role. */
function nameInBracket({ text, person, asides }: Reading): PersonReading | null {
  if (asides.length === 0 || looksLikeName(text)) return null;
  if (!isRole(text) && !/^(?:the|our)\s\p{Lu}?\p{Ll}+$/u.test(text)) return null;
  const [inner = '', ...rest] = (asides.shift() ?? '').split(',');
  const within = HONORIFIC.exec(inner.trim());
  const name = within ? inner.trim().slice(within[0].length) : inner.trim();
  if (!looksLikeName(name) || SIGN.test(name)) return null;
  return {
    ...person,
    name,
    honorific: within?.groups?.title ?? null,
    role: text.replace(/^(?:the|our)\s/i, ''),
    note: rest.join(',').trim() || null,
  };
}

/** "Ann Lee - Vice-Chairman", "Ann Lee: Clerk", "Ann Lee, Northfield Council", "Ann Lee from Northfield" */
const CUT =
  /\s(?:[-–—|])\s|\s?[:;,]\s|\s?–\s?|-\s|\s{1}(?:from|of|representing|on behalf of|for|joined|left|arrived|via|until|attended|as|who|was|is|at|to|in)\s/i;

/** Cuts off what stands after the name, and gives it. */
function takeRest(reading: Reading): string {
  const { text } = reading;
  const cut = CUT.exec(text);
  let rest = '';
  if (cut && cut.index > 0) {
    const separator = cut[0].trim();
    const says = /^[a-z]/i.test(separator) && !/^(?:from|of|at|as)$/i.test(separator);
    rest = text.slice(says ? cut.index : cut.index + cut[0].length).trim();
    const suffix = /^(?:Jr|Sr|II|III)\.?(?=$|[\s,])/.exec(rest)?.[0] ?? '';
    reading.text = suffix === '' ? text.slice(0, cut.index) : `${text.slice(0, cut.index)}, ${suffix}`;
    rest = rest.slice(suffix.length).trim();
  }
  reading.text = reading.text.replace(/[\s.,;:*_–-]{1,50}$/, (tail) =>
    tail === '.' && /\b(?:\p{Lu}|Jr|Sr)$/u.test(reading.text.slice(0, -1)) ? '.' : '',
  );
  return rest;
}

/** "Ann Lee Vice Chairman" */
function takeRoleAfter(reading: Reading): void {
  for (let i = 0; i < 2; i++) {
    const trailing = trailingRole(reading.text);
    if (!trailing || trailing.start < 2) break;
    reading.person.role ??= trailing.role;
    reading.text = reading.text.slice(0, trailing.start).trim();
  }
}

const LETTERS =
  /,?\s(?:CC|BEM|OBE|MBE|CBE|KBE|DBE|OAM|AO|QPM|DSO|JP|MSP|MP|TD|AM|QC|KC|DL|Ph\.?D|M\.?D|DDS|CPA|FCA|RN|FRSA|FRCS|FRICS)\.?$/;

/** "D. Ames CC", "Ann Lee OBE": letters after the name are not part of it. */
function withoutLetters(name: string): string {
  let text = name;
  for (let i = 0; i < 3; i++) text = text.replace(LETTERS, '');
  return text;
}

/** "Ann KB3DFZ": the call sign of somebody on the air; "Ann Lee AL": initials after the name without brackets. */
function takeInitialsAfter(reading: Reading): void {
  const call = /^(?<name>\p{Lu}\p{Ll}.{0,48}?)[\s,]{1,2}(?<sign>\S{4,7})$/u.exec(reading.text)?.groups;
  if (call && CALL_SIGN.test(call.sign ?? '')) take(reading, call.name, call.sign);
  const after = /^(?<name>.{3,50}?)\s(?<initials>\p{Lu}\p{L}{0,2}\p{Lu}\p{L}?)$/u.exec(reading.text)?.groups;
  if (after && initialsFit(after.initials ?? '', after.name ?? '')) take(reading, after.name, after.initials);
}

function take(reading: Reading, name: string | undefined, initials: string | undefined): void {
  reading.text = name ?? reading.text;
  reading.person.initials = initials ?? null;
}

type Said = Exclude<keyof PersonReading, 'name' | 'honorific'>;

/** What the words beside a name say, by their form, in the order in which they are asked; null for nothing. */
const ASIDES: readonly ((text: string, person: PersonReading) => Said | 'nothing' | null)[] = [
  // "Ann Lee [1]": the mark of a note
  (text) => (text === '' || /^@/.test(text) || /^\d{1,2}$/.test(text) ? 'nothing' : null),
  (text) => (/^(?:PTO|OOO|WFH|AWOL)$/.test(text) ? 'note' : null),
  // "A", "Maeve O'Lee (MO'L)"
  (text) => (/^\p{Lu}$/u.test(text) || /^\p{Lu}{1,2}['’]\p{Lu}$/u.test(text) ? 'initials' : null),
  (text, person) => (areInitialsOf(text, person) ? 'initials' : null),
  (text) => (NOTE.test(text) ? 'note' : null),
];

const areInitialsOf = (text: string, { name, initials }: PersonReading): boolean =>
  text.length <= 5 &&
  /^\p{Lu}[\p{Lu}\p{Ll}]{0,4}\p{Lu}?[\p{Lu}]?$/u.test(text) &&
  (initialsFit(text, name) || (!initials && /^\p{Lu}{2,3}$/u.test(text) && !roles.has(text.toLowerCase())));

/** "(MH)" initials · "(Chair)" role · "(joined 7:10pm)" note · "(CHAIR Northfield)" role and organisation · else organisation. */
function readAside(person: PersonReading, aside: string): void {
  const text = aside.replace(/^[\s,;:–-]+|[\s,;:–-]{1,50}$/g, '');
  for (const one of ASIDES) {
    const said = one(text, person);
    if (said === null) continue;
    if (said !== 'nothing') person[said] ??= text;
    return;
  }
  if (text.includes(',')) {
    for (const part of text.split(',')) readAside(person, part);
    return;
  }
  if (/^in the chair$/i.test(text)) {
    person.role ??= 'Chair';
    return;
  }
  const role = startsWithRole(text);
  if (role) {
    person.role ??= role.role;
    const rest = role.rest.replace(/^(?:of|for|and|at|from)\s/i, '').trim();
    if (rest !== '' && !isRole(rest)) person.organisation ??= rest;
  } else if (isRole(text)) person.role ??= text;
  else person.organisation ??= text;
}

const firstWords = (text: string): string => /^[^,;(\-–—\t]{1,60}/.exec(text)?.[0]?.trim() ?? '';
