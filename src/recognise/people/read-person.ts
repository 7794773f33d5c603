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

/** Reads one entry; null if no name is in it. */
export function readPerson(entry: string): PersonReading | null {
  if (entry.length > LONGEST_ENTRY) return null;
  let text = blankNoteMarks(entry)
    .replace(/^\s{0,9}[✓✔☑☒✅✗✘❌✖]\uFE0F?\s{0,3}|\s{0,3}[✓✔☑✅✗✘❌✖]\uFE0F?\s{0,9}$/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s•·*\-–—,.:;&]+/, '')
    .replace(/^and\s/i, '')
    .trim();
  if (text === '' || text.length > 300) return null;
  const person: PersonReading = {
    name: '',
    honorific: null,
    initials: null,
    role: null,
    organisation: null,
    note: null,
  };

  const asides: string[] = [];
  text = text.replace(/\s?[([]([^()[\]]{1,160})[)\]]?/g, (_whole, inner: string) => {
    asides.push(inner.trim());
    return ' ';
  });
  text = text.replace(/[)\]]/g, ' ');
  text = text
    .replace(/(?:^|\s)@[\w.-]{1,40}/g, ' ')
    .replace(/<[^<>]{1,80}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

  // "WQ - Wei Qin": the initials before the name
  const sign = /^(?<initials>\p{Lu}{2,4})\s?[-–—=:]\s(?=\p{Lu}\p{Ll})/u.exec(text);
  if (sign?.groups && initialsFit(sign.groups.initials ?? '', firstWords(text.slice(sign[0].length)))) {
    person.initials = sign.groups.initials ?? null;
    text = text.slice(sign[0].length);
  }
  text = text.slice(leadingGroup(text));

  const titles: string[] = [];
  for (let i = 0; i < 3; i++) {
    const title = HONORIFIC.exec(text);
    if (title?.groups && text.length > title[0].length) {
      titles.push(title.groups.title ?? '');
      // "PC 2117 Ann Lee": a collar number
      text = text.replace(/^(\S+\s)#?\d{2,6}\s/, '$1');
      // "Cyng. / Cllrs Ann Lee": the title in two languages
      text = text.slice(title[0].length).replace(/^\/\s*/, '');
      continue;
    }
    const job = leadingJob(text);
    if (job) {
      person.role ??= job.role;
      text = text.slice(job.length);
      continue;
    }
    const role = leadingRole(text);
    const named = role ? firstWords(text.slice(role.end)) : '';
    if (role && (looksLikeName(named) || SIGN.test(named))) {
      person.role ??= role.role;
      text = text.slice(role.end);
      continue;
    }
    break;
  }
  // "the Vicar (the Revd Ann Lee, in the chair)": the name is in the bracket after the role.
  if (asides.length > 0 && !looksLikeName(text) && (isRole(text) || /^(?:the|our)\s\p{Lu}?\p{Ll}+$/u.test(text))) {
    const [inner = '', ...rest] = (asides.shift() ?? '').split(',');
    const within = HONORIFIC.exec(inner.trim());
    const name = within ? inner.trim().slice(within[0].length) : inner.trim();
    if (looksLikeName(name) && !/^\p{Lu}{2,4}$/u.test(name))
      return {
        ...person,
        name,
        honorific: within?.groups?.title ?? null,
        role: text.replace(/^(?:the|our)\s/i, ''),
        note: rest.join(',').trim() || null,
      };
  }
  // "Ann Lee - Vice-Chairman", "Ann Lee: Clerk", "Ann Lee, Northfield Council", "Ann Lee from Northfield"
  const cut =
    /\s(?:[-–—|])\s|\s?[:;,]\s|\s?–\s?|-\s|\s{1}(?:from|of|representing|on behalf of|for|joined|left|arrived|via|until|attended|as|who|was|is|at|to|in)\s/i.exec(
      text,
    );
  let rest = '';
  if (cut && cut.index > 0) {
    const separator = cut[0].trim();
    rest =
      /^[a-z]/i.test(separator) && !/^(?:from|of|at|as)$/i.test(separator)
        ? text.slice(cut.index).trim()
        : text.slice(cut.index + cut[0].length).trim();
    const suffix = /^(?:Jr|Sr|II|III)\.?(?=$|[\s,])/.exec(rest);
    text = suffix ? `${text.slice(0, cut.index)}, ${suffix[0]}` : text.slice(0, cut.index);
    if (suffix) rest = rest.slice(suffix[0].length).trim();
  }
  text = text.replace(/[\s.,;:*_–-]{1,50}$/, (tail) =>
    /^\.$/.test(tail) && /\b(?:\p{Lu}|Jr|Sr)$/u.test(text.slice(0, -1)) ? '.' : '',
  );
  for (let i = 0; i < 2; i++) {
    const trailing = trailingRole(text);
    if (!trailing || trailing.start < 2) break;
    person.role ??= trailing.role;
    text = text.slice(0, trailing.start).trim();
  }
  // "D. Ames CC", "Ann Lee OBE": letters after the name are not part of it.
  for (let i = 0; i < 3; i++)
    text = text.replace(
      /,?\s(?:CC|BEM|OBE|MBE|CBE|KBE|DBE|OAM|AO|QPM|DSO|JP|MSP|MP|TD|AM|QC|KC|DL|Ph\.?D|M\.?D|DDS|CPA|FCA|RN|FRSA|FRCS|FRICS)\.?$/,
      '',
    );
  // "Ann KB3DFZ": the call sign of somebody on the air
  const call = /^(?<name>\p{Lu}\p{Ll}.{0,48}?)[\s,]{1,2}(?<sign>\S{4,7})$/u.exec(text);
  if (call?.groups && CALL_SIGN.test(call.groups.sign ?? '')) {
    text = call.groups.name ?? text;
    person.initials = call.groups.sign ?? null;
  }
  // "Ann Lee AL": initials after the name without brackets
  const behind = /^(?<name>.{3,50}?)\s(?<initials>\p{Lu}\p{L}{0,2}\p{Lu}\p{L}?)$/u.exec(text);
  if (behind?.groups && initialsFit(behind.groups.initials ?? '', behind.groups.name ?? '')) {
    text = behind.groups.name ?? text;
    person.initials = behind.groups.initials ?? null;
  }
  // "Chairman PJB": initials stand for a name where a role says so.
  const signed = CALL_SIGN.test(text) || (person.role !== null && SIGN.test(text));
  if (!looksLikeName(text) && !signed) return null;
  person.name = text;
  person.honorific = titles.length > 0 ? titles.join(' ') : null;
  for (const aside of asides) readAside(person, aside);
  if (rest !== '') readAside(person, rest);
  return person;
}

/** "(MH)" initials · "(Chair)" role · "(joined 7:10pm)" note · "(CHAIR Northfield)" role and organisation · else organisation. */
function readAside(person: PersonReading, aside: string): void {
  const text = aside.replace(/^[\s,;:–-]+|[\s,;:–-]{1,50}$/g, '');
  // "Ann Lee [1]": the mark of a note
  if (text === '' || /^@/.test(text) || /^\d{1,2}$/.test(text)) return;
  if (/^(?:PTO|OOO|WFH|AWOL)$/.test(text)) {
    person.note ??= text;
    return;
  }
  if (/^\p{Lu}$/u.test(text)) {
    person.initials ??= text;
    return;
  }
  // "Maeve O'Lee (MO'L)"
  if (/^\p{Lu}{1,2}['’]\p{Lu}$/u.test(text)) {
    person.initials ??= text;
    return;
  }
  if (
    /^\p{Lu}[\p{Lu}\p{Ll}]{0,4}\p{Lu}?[\p{Lu}]?$/u.test(text) &&
    text.length <= 5 &&
    (initialsFit(text, person.name) ||
      (!person.initials && /^\p{Lu}{2,3}$/u.test(text) && !roles.has(text.toLowerCase())))
  ) {
    person.initials ??= text;
    return;
  }
  if (NOTE.test(text)) {
    person.note ??= text;
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
    return;
  }
  if (isRole(text)) person.role ??= text;
  else person.organisation ??= text;
}

const firstWords = (text: string): string => /^[^,;(\-–—\t]{1,60}/.exec(text)?.[0]?.trim() ?? '';
