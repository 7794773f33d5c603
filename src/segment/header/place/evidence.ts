/** What speaks for and against some words' being the place of the meeting. */
import type { Feature, Question } from '../../../judge/judge.ts';
import { looksLikeName } from '../../../recognise/people/names.ts';
import { findTimes } from '../../../recognise/times.ts';
import { weekdays } from '../../../recognise/words/index.ts';
import { opensAttendance } from '../facts.ts';
import type { PlaceCandidate } from './candidates.ts';
import { isAddress, isNumberedRoom, isOfPapers, isOnline, namesInstitution, namesRoom } from './words.ts';

type F = Feature<PlaceCandidate>;

const VERB = /\b(?:held|met|meets|took place|taking place|gathered|convened|conducted|assembled|hosted)\b/;
/** The verb and the preposition right after it: common nouns are places there. */
const VERB_BEFORE =
  /\b(?:held|met|took place|taking place|gathered|convened|hosted)\s(?:\p{L}{1,12}\s){0,2}?(?:at|in|via|on|over|by|through)\s$/u;
const PREPOSITION_BEFORE = /(?:^|[\s,(])(?:at|in|via|@)\s{1,4}$/;
/** "held by Zoom", "on Discord": beside places these say who did it, or when. */
const MEANS_BEFORE = /(?:^|[\s,(])(?:on|over|through|by)\s{1,4}$/;
const OF_MEETING = /\b(?:meeting|minutes|minute|notes|session|agm|call)\b/;
/** "attendance", "person", "private": what "in" and "at" go with beside places. */
const NO_PLACE = new Set(
  'attendance person respect accordance which order relation private public line favour favor case camera closed open common general future chair short summary this that it all addition total each least last first end time meeting noon midday advance principle progress writing detail view response hours session'.split(
    ' ',
  ),
);
/** Names of those who meet; "council chamber" and "meeting room" are places. */
const NAMES_BODY =
  /\b(?:minutes|meetings?|committee|council|board|notes|agenda|association|society|councillors|group|federation|parish|present|minute|members|apologies|attendees)\b(?!\s(?:rooms?|chambers?|offices?|house|hall|building)\b)/;
/** "7 pm", "7.30", also where the letters after it were read badly ("7.30prn"). */
const TIME_FIRST = /^\d{1,2}(?:[.:][0-5]\d(?!\d)|\s?(?:in|at|on|hrs|h|[ap]\.?m|o['’]clock)\b)/;
const LATER = /\b(?:next|future|following|forthcoming|upcoming|previous|last|prior)\b/;
const SENTENCE_VERB =
  /\s(?:is|are|was|were|has|have|had|will|would|should|can|called|opened|agreed|noted|reported|said|moved)\s/;

const bare = (text: string) => text.replace(/^(?:the|our|an?)\s/i, '');
const firstWord = ({ lower }: PlaceCandidate) => /^[\p{L}\d'’.]+/u.exec(bare(lower))?.[0] ?? '';
const opensSmall = ({ text }: PlaceCandidate) => /^\p{Ll}/u.test(bare(text));
const afterPreposition = (c: PlaceCandidate) =>
  PREPOSITION_BEFORE.test(c.before) || (MEANS_BEFORE.test(c.before) && isOnline(c.text));
const namesPlace = (c: PlaceCandidate) =>
  namesRoom(c.text) || namesInstitution(c.text) || isAddress(c.text) || isOnline(c.text);
const afterDate = (c: PlaceCandidate) =>
  c.dated &&
  /\d[\d:.]{0,7}(?:st|nd|rd|th)?(?:\s?(?:[ap]\.?m\.?|\p{L}{3,9}))?[\s,;|·•–—-]{1,5}(?:(?:at|in|via|@)\s)?$/u.test(
    c.before,
  );

const surroundings: readonly F[] = [
  { name: 'in-field', says: 'stands after “Venue:” or the like', prior: 900, of: (c) => c.labelled },
  {
    name: 'after-verb',
    says: 'follows “held at”, “met in” or the like',
    prior: 330,
    of: (c) => VERB_BEFORE.test(c.before),
  },
  {
    name: 'in-sentence',
    says: 'is in the sentence that says when and where',
    prior: 330,
    of: (c) => afterPreposition(c) && !VERB_BEFORE.test(c.before) && VERB.test(c.before),
  },
  {
    name: 'after-meeting',
    says: 'follows the word for the meeting and a preposition',
    prior: 250,
    of: (c) => afterPreposition(c) && !VERB.test(c.before) && c.before.length < 200 && OF_MEETING.test(c.before),
  },
  {
    name: 'opens-line',
    says: 'follows a preposition that opens the line',
    prior: 280,
    of: (c) => /^(?:held\s)?(?:at|in|via)\s$/.test(c.before) && !opensSmall(c),
  },
  {
    name: 'preposition-and-date',
    says: 'follows a preposition in a line with a date',
    prior: 250,
    of: (c) =>
      c.dated && afterPreposition(c) && !VERB.test(c.before) && !OF_MEETING.test(c.before) && c.before.length < 120,
  },
  {
    name: 'beside-date',
    says: 'stands beside the date',
    prior: 130,
    of: (c) => c.dated && !afterPreposition(c) && c.before.length + c.text.length + c.after.length < 160,
  },
  {
    name: 'closes-line',
    says: 'closes the line with a date',
    prior: 80,
    of: (c) => c.dated && afterPreposition(c) && /^[\s.)]*$/.test(c.after),
  },
  {
    name: 'after-date',
    says: 'follows the date or the time',
    prior: 100,
    of: afterDate,
  },
  {
    name: 'near-date',
    says: 'stands near the date',
    prior: 170,
    of: (c) => !c.dated && c.nearDate && (c.alone || (isOnline(c.text) && c.line.text.length < 120)),
  },
  {
    name: 'with-time',
    says: 'has a time beside it',
    prior: 60,
    of: (c) => findTimes(c.before.slice(-40)).length > 0 || findTimes(c.after.slice(0, 40)).length > 0,
  },
];

const words: readonly F[] = [
  { name: 'room', says: 'names a room or a house', prior: 260, of: (c) => namesRoom(c.text) },
  {
    name: 'institution',
    says: 'names a school, a church or the like',
    prior: 160,
    of: (c) => !namesRoom(c.text) && namesInstitution(c.text),
  },
  { name: 'numbered-room', says: 'names a room by its number', prior: 120, of: (c) => isNumberedRoom(c.text) },
  { name: 'address', says: 'is an address', prior: 230, of: (c) => isAddress(c.text) },
  {
    name: 'town',
    says: 'is written as a town with its country',
    prior: 90,
    of: (c) => afterDate(c) && !c.part && /^\p{Lu}[\p{L} .'’-]{2,30}(?:,\s\p{Lu}[\p{L} .]{1,20}){1,2}$/u.test(c.text),
  },
  { name: 'online', says: 'says how people met from afar', prior: 270, of: (c) => isOnline(c.text) },
  {
    name: 'online-meeting',
    says: 'is what a call or meeting is called',
    prior: 120,
    of: (c) => isOnline(c.text) && /^\s(?:meeting|call|conference|session)\b/.test(c.after),
  },
  {
    name: 'cell',
    says: 'has a cell to itself',
    prior: 110,
    of: (c) => c.alone && c.line.cell !== null && isOnline(c.text),
  },
  {
    name: 'capitals',
    says: 'is written as names are',
    prior: 60,
    of: (c) => !opensSmall(c),
  },
];

const against: readonly F[] = [
  {
    name: 'small-letters',
    says: 'is written in small letters',
    prior: -300,
    of: (c) => {
      if (!opensSmall(c) || isOnline(c.text) || VERB_BEFORE.test(c.before) || c.labelled) return 0;
      return c.dated && (namesPlace(c) || (afterDate(c) && afterPreposition(c))) ? 0.3 : 1;
    },
  },
  {
    name: 'set-phrase',
    says: 'is no place but a set phrase',
    prior: -900,
    of: (c) => !c.labelled && (NO_PLACE.has(firstWord(c)) || TIME_FIRST.test(c.lower)),
  },
  {
    name: 'day',
    says: 'opens with a day of the week',
    prior: -600,
    of: (c) => !c.labelled && weekdays.has(firstWord(c)),
  },
  {
    name: 'names-body',
    says: 'names who met, or what',
    prior: -400,
    of: (c) => !c.labelled && !isOnline(c.text) && NAMES_BODY.test(c.lower),
  },
  {
    name: 'may-be-body',
    says: 'may name who met',
    prior: -170,
    of: (c) =>
      c.alone &&
      !c.dated &&
      !(c.belowDate && namesRoom(c.text)) &&
      c.position < 3 &&
      !/[\d,]/.test(c.text) &&
      !afterPreposition(c) &&
      !isOnline(c.text),
  },
  {
    name: 'first-line',
    says: 'is in the first line',
    prior: -120,
    of: (c) => c.position === 0 && !c.labelled && !afterPreposition(c) && !afterDate(c) && !isNumberedRoom(c.text),
  },
  {
    name: 'in-list',
    says: 'stands in a list',
    prior: -100,
    of: (c) => c.line.block.type === 'listItem' && !c.dated && !c.labelled,
  },
  {
    name: 'breaks-off',
    says: 'breaks off',
    prior: -900,
    of: (c) => /\s(?:at|in|on|via|by|from|the|held)$/.test(c.lower),
  },
  {
    name: 'letterhead',
    says: 'stands beside the address of somebody',
    prior: -250,
    of: (c) => c.ofLetterhead,
  },
  {
    name: 'attendance',
    says: 'opens a list of who was there',
    prior: -1200,
    of: (c) => (c.labelled || !c.dated) && opensAttendance(c.line.text, c.lexicon),
  },
  {
    name: 'late',
    says: 'stands low in the head',
    prior: -150,
    of: (c) => (c.ofFurniture ? 0.6 : Math.min(1, c.position / 20)),
  },
  {
    name: 'below-attendance',
    says: 'stands below the list of who was there',
    prior: -150,
    of: (c) => !c.labelled && !c.ofFurniture && c.line.index > c.facts.attendanceAt,
  },
  {
    name: 'below-business',
    says: 'stands below the first item',
    prior: -250,
    of: (c) => !c.labelled && !c.ofFurniture && c.line.index >= c.facts.businessAt,
  },
  {
    name: 'other-meeting',
    says: 'belongs to another meeting',
    prior: -600,
    of: (c) => !c.labelled && LATER.test(c.lineBefore),
  },
  {
    name: 'other-label',
    says: 'follows another label',
    prior: -300,
    of: (c) => !c.labelled && !afterPreposition(c) && !isOnline(c.text) && /^[^:]{2,30}:\s/.test(c.before + c.lower),
  },
  {
    name: 'sentence',
    says: 'is a sentence',
    prior: -350,
    of: (c) =>
      !c.labelled &&
      (SENTENCE_VERB.test(c.lower) || (c.alone && /[.!?]$/.test(c.text) && c.text.includes(' ') && !namesPlace(c))),
  },
  {
    name: 'in-sentence-without-meeting',
    says: 'is in a sentence on something else',
    prior: -250,
    of: (c) => !c.labelled && c.line.text.length > 120 && !VERB.test(c.before) && !OF_MEETING.test(c.before),
  },
  {
    name: 'person',
    says: 'may be somebody’s name',
    prior: -200,
    of: (c) => !c.labelled && !namesPlace(c) && looksLikeName(c.text) && !afterPreposition(c),
  },
  { name: 'of-papers', says: 'speaks of the document', prior: -300, of: (c) => !c.labelled && isOfPapers(c.text) },
  {
    name: 'long',
    says: 'is longer than places are',
    prior: -150,
    of: (c) => Math.max(0, Math.min(1, (c.text.length - 60) / 60)),
  },
  {
    name: 'address-of-place',
    says: 'is the address of a place that is named before it',
    prior: -110,
    of: (c) => /\b(?:located|situated|based)\s(?:at|in|on)\s$/.test(c.before),
  },
  {
    name: 'beside-room',
    says: 'is a way to join from afar, beside a room',
    prior: -220,
    of: (c) => isOnline(c.text) && namesRoom(c.before),
  },
  {
    name: 'runs-on',
    says: 'runs on',
    prior: -150,
    of: (c) => /,\s(?!and\s|via\s|or\s|off\s|near\s)\p{Ll}{3}/u.test(c.text),
  },
  { name: 'part', says: 'is a part of a stretch', prior: -40, of: (c) => c.part },
];

export const placeQuestion: Question<PlaceCandidate> = {
  name: 'place',
  asks: 'Is this where the meeting was held?',
  prior: -330,
  features: [...surroundings, ...words, ...against],
};
