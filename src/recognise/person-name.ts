/**
 * One entry of an attendance list → a person: "Dr Mary Hale (CHAIR Northbrook)" in the shape of
 * "Dr Ann Lee (CHAIR Northfield)", "Cllr Mrs J Poole - Vice-Chairman", "Sam Ortiz @sortiz (TSC)", "Clerk P Nowak".
 */
import { honorifics, normaliseLabel, roles } from './words/index.ts';

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

const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'da',
  'do',
  'dos',
  'di',
  'del',
  'della',
  'van',
  'der',
  'den',
  'ten',
  'ter',
  'von',
  'zu',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ben',
  'ibn',
  'ap',
  'y',
  'e',
  'af',
  'av',
  "'t",
  'st',
  'st.',
]);
const SUFFIXES =
  /^(?:jr|sr|ii|iii|iv|cc|bem|msp|td|frsa|obe|mbe|cbe|phd|esq|qc|kc|mp|ba|ma|bsc|msc|md|cpa|frcs|dl|jp)\.?$/i;

/** Words that stand in names of bodies and things, never in names of people. */
const NOT_IN_NAMES = new Set(
  'village memorial the a an and or of for to in at on with by from no none nil all any not there was were is are be been being have has had will would should council councillors committee board members member meeting meetings minutes agenda item items apologies apology present absent attendance public residents resident group team working party association society foundation trust department office officers officer services service university school college hall church room street road avenue report reports update updates review action actions decision discussion chair chairman chairperson chairwoman clerk secretary treasurer president vice director manager also other others quorum quorate received none. n/a tba tbc tbd press staff guests guest observers visitors everyone everybody date time location venue next previous approval approved plus including number total name names email phone role organisation organization company affiliation position title district borough county parish town city ward police highways environment planning finance national regional local england wales scotland ireland britain community centre center library development network limited ltd inc plc llc gmbh partnership adoption agency authority project programme program week month year january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday recording notes zoom teams skype online webex via phone hangouts call video link draft page we i he she they it this that these those who what when where why how if then so but as yes open closed apols regrets absentees excused time: date: as participants attendees attendee vacancy vacant seat absence observer public. start end voting votes vote motion seconded proposed moved carried resolved noted agreed supervisors trustees governors directors commissioners council: invited arrived left joined online remotely person remote chaired interest declarations interests welcome introductions questions treasurers'.split(
    ' ',
  ),
);

/** Of these, the ones that are surnames as well: "Ann Hall", "Tom Page". */
const SURNAMES_TOO = new Set([
  'board',
  'church',
  'hall',
  'street',
  'room',
  'page',
  'call',
  'march',
  'may',
  'day',
  'person',
  'link',
  'school',
  'new',
  'college',
  'road',
  'close',
  'service',
  'guest',
  'other',
  'vice',
]);

/** True if the words can be somebody's name: capitals, particles, initials, hyphens; one to six words. */
export function looksLikeName(text: string): boolean {
  const tokens = text.split(/\s+/).filter(Boolean);
  if (tokens.length === 0 || tokens.length > 6 || text.length > 60) return false;
  let capitalised = 0;
  for (const [i, token] of tokens.entries()) {
    const bare = token.replace(/[.,]{1,50}$/, '').toLowerCase();
    if (SUFFIXES.test(token) && i > 0) continue;
    const surname = i > 0 && i === tokens.length - 1 && SURNAMES_TOO.has(bare) && /^\p{Lu}/u.test(token);
    if (bare.length > 1 && NOT_IN_NAMES.has(bare) && !surname) return false;
    if (i > 0 && PARTICLES.has(token.toLowerCase())) continue;
    if (i === 0 && tokens.length > 1 && PARTICLES.has(bare)) continue;
    if (/^["“'‘(]\p{Lu}[\p{L}'’.-]*["”'’)]$/u.test(token)) continue; // Robert "Bob" Hill
    if (
      !/^\p{Lu}[\p{L}\p{M}'’‘.\-‐‑]*$/u.test(token) &&
      !/^[\p{Lo}]+$/u.test(token) &&
      !/^(?:d|l|o)['’]\p{Lu}[\p{L}-]+$/u.test(token)
    )
      return false;
    capitalised++;
  }
  if (capitalised === 0) return false;
  // "CAFCASS", "EDC": one word of capitals is a body, unless it is a pair of initials.
  if (tokens.length === 1) {
    const token = tokens[0] ?? '';
    if (/^\p{Lu}{3,}$/u.test(token)) return false;
    if (token.length < 2) return false;
  }
  return true;
}

/** Initials of a name: "Ann van der Lee" → "AVDL"; used where none are printed. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((t) => /^\p{L}/u.test(t) && !SUFFIXES.test(t))
    .map((t) => (t[0] ?? '').toUpperCase())
    .join('');
}

const HONORIFIC = new RegExp(
  `^(?:the\\s)?(?<title>${[...honorifics]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})\\b\\.?[\\s:]{1,3}`,
  'i',
);
const ROLE_WORDS = [...roles]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const LEADING_ROLE = new RegExp(
  `^(?:the\\s|our\\s)?(?<role>(?:(?:parish|town|deputy|acting|assistant|vice|joint|locum|interim|honorary|hon)[\\s-]){0,2}(?:${ROLE_WORDS}))\\b\\.?[\\s:,–-]{1,4}(?=\\p{Lu})`,
  'iu',
);
const TRAILING_ROLE = new RegExp(
  `[\\s,–-]{1,4}(?<role>(?:(?:the|parish|town|deputy|acting|assistant|vice|joint|locum|interim|honorary|hon)[\\s-]){0,2}(?:${ROLE_WORDS}))\\.?$`,
  'i',
);
const STARTS_WITH_ROLE = new RegExp(
  `^(?<role>(?:(?:parish|town|deputy|acting|assistant|vice|joint|locum|interim|honorary|hon)[\\s-]){0,2}(?:${ROLE_WORDS}))\\b[\\s,:/–-]{0,3}(?<rest>.*)$`,
  'is',
);
const NOTE =
  /\b(?:absent|ill|sick|unwell|on leave|excused|no[- ]show|did ?n[o']t come|not present|away|regrets|lost (?:him|her|them)|joined|arrived|arriving|left|leaving|until|from \d|via |by (?:phone|video|zoom|telephone)|remote|remotely|online|on behalf of|representing|deputising|deputy for|substitut|proxy|for item|part|late|partial|dial|in person|virtual|phone|zoom|teams|items? \d|could not attend|standing in|apologies|arr\.?)\b/i;

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** True if the words are a role of somebody ("Clerk", "VICE CHAIR", "Chair and facilitator"). */
export function isRole(text: string): boolean {
  const label = normaliseLabel(text);
  if (roles.has(label)) return true;
  const match = STARTS_WITH_ROLE.exec(label);
  const original = STARTS_WITH_ROLE.exec(text.trim());
  return (
    match !== null &&
    (match.groups?.rest ?? '').length <= 30 &&
    !/[,;(]/.test(label.slice(0, 60)) &&
    !looksLikeName(original?.groups?.rest ?? '') &&
    !/\b(?:will|to|has|is|was)\b/.test(label)
  );
}

/** Reads one entry; null if no name stands in it. */
export function readPerson(entry: string): PersonReading | null {
  let text = entry
    .replace(/[\u200b-\u200d\ufeff]/g, '')
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
    const role = LEADING_ROLE.exec(text);
    if (role?.groups && looksLikeName(firstWords(text.slice(role[0].length)))) {
      person.role ??= role.groups.role ?? null;
      text = text.slice(role[0].length);
      continue;
    }
    break;
  }
  // "the Vicar (the Revd Ann Lee, in the chair)": the name stands in the bracket behind the role.
  if (asides.length > 0 && !looksLikeName(text) && (isRole(text) || /^(?:the|our)\s\p{Lu}?\p{Ll}+$/u.test(text))) {
    const [inner = '', ...rest] = (asides.shift() ?? '').split(',');
    const within = HONORIFIC.exec(inner.trim());
    const name = within ? inner.trim().slice(within[0].length) : inner.trim();
    if (looksLikeName(name))
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
    const trailing = TRAILING_ROLE.exec(text);
    if (!trailing?.groups || trailing.index < 2) break;
    person.role ??= trailing.groups.role ?? null;
    text = text.slice(0, trailing.index).trim();
  }
  // "D. Ames CC", "Ann Lee OBE": letters behind the name are no part of it.
  text = text.replace(/,?\s(?:CC|BEM|OBE|MBE|CBE|JP|MSP|MP|TD|AM|QC|KC|DL|Ph\.?D|FRSA)\.?$/, '');
  // "Ann Lee AL": initials behind the name without brackets
  const behind = /^(?<name>.{3,50}?)\s(?<initials>\p{Lu}{2,4})$/u.exec(text);
  if (behind?.groups && initialsFit(behind.groups.initials ?? '', behind.groups.name ?? '')) {
    text = behind.groups.name ?? text;
    person.initials = behind.groups.initials ?? null;
  }
  if (!looksLikeName(text)) return null;
  person.name = text;
  person.honorific = titles.length > 0 ? titles.join(' ') : null;
  for (const aside of asides) readAside(person, aside);
  if (rest !== '') readAside(person, rest);
  return person;
}

/** "(MH)" initials · "(Chair)" role · "(joined 7:10pm)" note · "(CHAIR Northfield)" role and organisation · else organisation. */
function readAside(person: PersonReading, aside: string): void {
  const text = aside.replace(/^[\s,;:–-]+|[\s,;:–-]{1,50}$/g, '');
  if (text === '' || /^@/.test(text)) return;
  if (/^\p{Lu}$/u.test(text)) {
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
  const role = STARTS_WITH_ROLE.exec(text);
  if (role?.groups) {
    person.role ??= role.groups.role ?? null;
    const rest = (role.groups.rest ?? '').replace(/^(?:of|for|and|at|from)\s/i, '').trim();
    if (rest !== '' && !isRole(rest)) person.organisation ??= rest;
    return;
  }
  person.organisation ??= text;
}

/** "AVL" fits "Ann van Lee", "BenS" fits "Ben Swan", "AL" fits "Ann Lee". */
export function initialsFit(initials: string, name: string): boolean {
  const full = initialsOf(name);
  const letters = initials.replace(/\./g, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '');
  if (letters.toUpperCase() === full) return true;
  if (letters.length >= 2 && full.length >= 2 && letters.length < full.length) {
    return letters.toUpperCase()[0] === full[0] && letters.toUpperCase().at(-1) === full.at(-1);
  }
  const compact = name.replace(/[^\p{L}\s-]/gu, '');
  if (capitals.length === 2 && /\p{Ll}/u.test(letters)) {
    const [first = '', ...others] = compact.split(/[\s-]+/);
    const lead = letters.slice(0, -1);
    return (
      first.toLowerCase().startsWith(lead.toLowerCase()) && (others.at(-1) ?? '').startsWith(letters.at(-1) ?? '?')
    );
  }
  return false;
}

const firstWords = (text: string): string => /^[^,;(\-–—\t]{1,60}/.exec(text)?.[0]?.trim() ?? '';
