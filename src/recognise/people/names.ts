/** Which words can be somebody's name: capitals, particles, initials, hyphens, and no word of a meeting. */
import { oncePerText } from '../../model/once-per-text.ts';

/** Small words within a name: "Ann van der Lee". */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de du des da do dos di del della van der den ten ter von zu zum zur la le las los el al bin bint binti ben ibn ap ab y e af ní nic ó uí mac av 't st st.".split(
    ' ',
  ),
);

/** "Ann Lee OBE": letters after a name. */
export const SUFFIXES =
  /^(?:jr|sr|ii|iii|iv|cc|bem|msp|td|frsa|obe|mbe|cbe|kbe|dbe|ph\.?d|dphil|edd|esq|qc|kc|mp|mep|mla|ba|ma|mba|bsc|msc|bed|llb|llm|md|cpa|cfa|frcs|frcp|frs|fca|aca|acca|riba|dl|jp)\.?$/i;

/** "Karl Amos Jr.": of two who share a name. */
export const GENERATION = /^(?:jr|sr|jnr|snr|ii|iii|iv|v)\.?$/i;

/** True if a name can begin here: "Roe", "van der Laan". */
export function opensName(text: string): boolean {
  const words = text.trimStart().slice(0, 60).split(/\s+/);
  return /^\p{Lu}/u.test(words.find((word) => !PARTICLES.has(word)) ?? '');
}

/** Words that are in names of bodies and things, never in names of people. */
const NOT_IN_NAMES = new Set(
  'village memorial the a an and or of for to in at on with by from no none nil all any not there was were is are be been being have has had will would should council councillors committee board members member meeting meetings minutes agenda item items apologies apology present absent attendance public residents resident group team working party association society foundation trust department office officers officer services service university school college hall church room street road avenue report reports update updates review action actions decision discussion chair chairman chairperson chairwoman clerk secretary treasurer president vice director manager also other others quorum quorate received none. n/a tba tbc tbd press staff guests guest observers visitors everyone everybody date time location venue next previous approval approved plus including number total name names email phone role organisation organization company affiliation position title district borough county parish town city ward police highways environment planning finance national regional local england wales scotland ireland britain community centre center library development network limited ltd inc plc llc gmbh partnership adoption agency authority project programme program week month year january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday recording notes zoom teams skype online webex via phone hangouts call video link draft page we i he she they it this that these those who what when where why how if then so but as yes open closed apols regrets absentees excused time: date: as participants attendees attendee vacancy vacant seat absence observer public. start end voting votes vote motion seconded proposed moved carried resolved noted agreed supervisors trustees governors directors commissioners council: invited arrived left joined online remotely person remote chaired interest declarations interests welcome introductions questions treasurers management property properties services solutions holdings associates consulting consultants construction contractors systems technologies academy federation union institute alliance body governing government parents teachers pupils carers families topics proposal'.split(
    ' ',
  ),
);

/** Of these, the ones that are surnames as well: "Ann Hall", "Tom Page". */
const SURNAMES_TOO = new Set([
  'board',
  'ward',
  'parish',
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
  'so',
  'an',
  'do',
  'to',
  'he',
  'you',
  'england',
  'ireland',
  'scotland',
  'wales',
  'britain',
]);

/** Of these, the ones that are first names as well: "Will Roe", "June Lee". */
const FIRST_NAMES_TOO = new Set(['will', 'may', 'june', 'april', 'august', 'he', 'an', 'so', 'do']);

/** "Offices", "Hall": a word that places and bodies end in; some of them are surnames as well. */
const PLACES = new Set(
  'room rooms hall halls centre center church chapel school college street road avenue lane house building offices office chambers chamber library theatre suite club court park square place board ward parish council town city district county village'.split(
    ' ',
  ),
);

/** True for the last word of "Civic Offices", "Quay House". */
export const isKnownPlace = (word: string): boolean => PLACES.has(word.toLowerCase().replace(/[^\p{L}]/gu, ''));

/** True if the words can be somebody's name: capitals, particles, initials, hyphens; one to six words. */
export const looksLikeName: (text: string) => boolean = oncePerText((text) => {
  if (text.length > 60) return false;
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 6) return false;
  const kinds = words.map((word, i) => partOfName(word, i, words.length));
  return kinds.includes('name') && !kinds.includes('none') && !isBodyByCapitals(words, text);
});

/** What a word is in a name: part of it, something small beside it, or a sign that it is none. */
function partOfName(word: string, at: number, count: number): 'name' | 'beside' | 'none' {
  if (at > 0 && SUFFIXES.test(word)) return 'beside';
  const bare = word.replace(/[.,]{1,50}$/, '').toLowerCase();
  if (bare.length > 1 && NOT_IN_NAMES.has(bare) && !isNameToo(word, bare, at, count)) return 'none';
  if (at > 0 ? PARTICLES.has(word.toLowerCase()) : count > 1 && PARTICLES.has(bare)) return 'beside';
  // Robert "Bob" Hill
  if (/^["“'‘(]\p{Lu}[\p{L}'’.-]*["”'’)]$/u.test(word)) return 'beside';
  return WRITTEN_AS_NAME.some((form) => form.test(word)) ? 'name' : 'none';
}

/** "Roe", "O'Lee-Ames", "J."; names in scripts without capitals; "d'Arc" */
const WRITTEN_AS_NAME = [/^\p{Lu}[\p{L}\p{M}'’‘.\-‐‑]*$/u, /^[\p{Lo}]+$/u, /^(?:d|l|o)['’]\p{Lu}[\p{L}-]+$/u] as const;

/** "Ann Hall", "Will Roe": a word of meetings that is a surname at the end, or a first name at the head. */
const isNameToo = (word: string, bare: string, at: number, count: number): boolean =>
  (at > 0 && at === count - 1 && SURNAMES_TOO.has(bare) && /^\p{Lu}/u.test(word)) ||
  (at === 0 && count > 1 && FIRST_NAMES_TOO.has(bare) && /^\p{Lu}\p{Ll}/u.test(word));

const isCapitals = (word: string): boolean => /^\p{Lu}{3,}$/u.test(word);

function isBodyByCapitals(words: readonly string[], text: string): boolean {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  // "CAFCASS", "EDC": one word of capitals is a body, unless it is a pair of initials.
  if (words.length === 1) return isCapitals(first) || first.length < 2;
  // "RNLI Westmoor": a body by its initials, and where it is
  if (isCapitals(first) && /\p{Ll}/u.test(text)) return true;
  // "Northfield Bay UHB": a body that ends in its capitals
  return isCapitals(last) && !SUFFIXES.test(last) && /\p{Ll}/u.test(first);
}
