/** What speaks for and against some words' being the place of the meeting. */
import { type Feature, feature, type Question } from '../../../judge/judge.ts';
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
  feature('in-field', 900, 'stands after “Venue:” or the like', (c) => c.labelled),
  feature('after-verb', 330, 'follows “held at”, “met in” or the like', (c) => VERB_BEFORE.test(c.before)),
  feature(
    'in-sentence',
    330,
    'is in the sentence that says when and where',
    (c) => afterPreposition(c) && !VERB_BEFORE.test(c.before) && VERB.test(c.before),
  ),
  feature(
    'after-meeting',
    250,
    'follows the word for the meeting and a preposition',
    (c) => afterPreposition(c) && !VERB.test(c.before) && c.before.length < 200 && OF_MEETING.test(c.before),
  ),
  feature(
    'opens-line',
    280,
    'follows a preposition that opens the line',
    (c) => /^(?:held\s)?(?:at|in|via)\s$/.test(c.before) && !opensSmall(c),
  ),
  feature(
    'preposition-and-date',
    250,
    'follows a preposition in a line with a date',
    (c) =>
      c.dated && afterPreposition(c) && !VERB.test(c.before) && !OF_MEETING.test(c.before) && c.before.length < 120,
  ),
  feature(
    'beside-date',
    130,
    'stands beside the date',
    (c) => c.dated && !afterPreposition(c) && c.before.length + c.text.length + c.after.length < 160,
  ),
  feature(
    'closes-line',
    80,
    'closes the line with a date',
    (c) => c.dated && afterPreposition(c) && /^[\s.)]*$/.test(c.after),
  ),
  feature('after-date', 100, 'follows the date or the time', afterDate),
  feature(
    'near-date',
    170,
    'stands near the date',
    (c) => !c.dated && c.nearDate && (c.alone || (isOnline(c.text) && c.line.text.length < 120)),
  ),
  feature(
    'with-time',
    60,
    'has a time beside it',
    (c) => findTimes(c.before.slice(-40)).length > 0 || findTimes(c.after.slice(0, 40)).length > 0,
  ),
];

const words: readonly F[] = [
  feature('room', 260, 'names a room or a house', (c) => namesRoom(c.text)),
  feature(
    'institution',
    160,
    'names a school, a church or the like',
    (c) => !namesRoom(c.text) && namesInstitution(c.text),
  ),
  feature('numbered-room', 120, 'names a room by its number', (c) => isNumberedRoom(c.text)),
  feature('address', 230, 'is an address', (c) => isAddress(c.text)),
  feature(
    'town',
    90,
    'is written as a town with its country',
    (c) => afterDate(c) && !c.part && /^\p{Lu}[\p{L} .'’-]{2,30}(?:,\s\p{Lu}[\p{L} .]{1,20}){1,2}$/u.test(c.text),
  ),
  feature('online', 270, 'says how people met from afar', (c) => isOnline(c.text)),
  feature(
    'online-meeting',
    120,
    'is what a call or meeting is called',
    (c) => isOnline(c.text) && /^\s(?:meeting|call|conference|session)\b/.test(c.after),
  ),
  feature('cell', 110, 'has a cell to itself', (c) => c.alone && c.line.cell !== null && isOnline(c.text)),
  feature('capitals', 60, 'is written as names are', (c) => !opensSmall(c)),
];

const against: readonly F[] = [
  feature('small-letters', -300, 'is written in small letters', (c) => {
    if (!opensSmall(c) || isOnline(c.text) || VERB_BEFORE.test(c.before) || c.labelled) return 0;
    return c.dated && (namesPlace(c) || (afterDate(c) && afterPreposition(c))) ? 0.3 : 1;
  }),
  feature(
    'set-phrase',
    -900,
    'is no place but a set phrase',
    (c) => !c.labelled && (NO_PLACE.has(firstWord(c)) || TIME_FIRST.test(c.lower)),
  ),
  feature('day', -600, 'opens with a day of the week', (c) => !c.labelled && weekdays.has(firstWord(c))),
  feature(
    'names-body',
    -400,
    'names who met, or what',
    (c) => !c.labelled && !isOnline(c.text) && NAMES_BODY.test(c.lower),
  ),
  feature(
    'may-be-body',
    -170,
    'may name who met',
    (c) =>
      c.alone &&
      !c.dated &&
      !(c.belowDate && namesRoom(c.text)) &&
      c.position < 3 &&
      !/[\d,]/.test(c.text) &&
      !afterPreposition(c) &&
      !isOnline(c.text),
  ),
  feature(
    'first-line',
    -120,
    'is in the first line',
    (c) => c.position === 0 && !c.labelled && !afterPreposition(c) && !afterDate(c) && !isNumberedRoom(c.text),
  ),
  feature('in-list', -100, 'stands in a list', (c) => c.line.block.type === 'listItem' && !c.dated && !c.labelled),
  feature('breaks-off', -900, 'breaks off', (c) => /\s(?:at|in|on|via|by|from|the|held)$/.test(c.lower)),
  feature('letterhead', -250, 'stands beside the address of somebody', (c) => c.ofLetterhead),
  feature(
    'attendance',
    -1200,
    'opens a list of who was there',
    (c) => (c.labelled || !c.dated) && opensAttendance(c.line.text, c.lexicon),
  ),
  feature('late', -150, 'stands low in the head', (c) => (c.ofFurniture ? 0.6 : Math.min(1, c.position / 20))),
  feature(
    'below-attendance',
    -150,
    'stands below the list of who was there',
    (c) => !c.labelled && !c.ofFurniture && c.line.index > c.facts.attendanceAt,
  ),
  feature(
    'below-business',
    -250,
    'stands below the first item',
    (c) => !c.labelled && !c.ofFurniture && c.line.index >= c.facts.businessAt,
  ),
  feature('other-meeting', -600, 'belongs to another meeting', (c) => !c.labelled && LATER.test(c.lineBefore)),
  feature(
    'other-label',
    -300,
    'follows another label',
    (c) => !c.labelled && !afterPreposition(c) && !isOnline(c.text) && /^[^:]{2,30}:\s/.test(c.before + c.lower),
  ),
  feature(
    'sentence',
    -350,
    'is a sentence',
    (c) =>
      !c.labelled &&
      (SENTENCE_VERB.test(c.lower) || (c.alone && /[.!?]$/.test(c.text) && c.text.includes(' ') && !namesPlace(c))),
  ),
  feature(
    'in-sentence-without-meeting',
    -250,
    'is in a sentence on something else',
    (c) => !c.labelled && c.line.text.length > 120 && !VERB.test(c.before) && !OF_MEETING.test(c.before),
  ),
  feature(
    'person',
    -200,
    'may be somebody’s name',
    (c) => !c.labelled && !namesPlace(c) && looksLikeName(c.text) && !afterPreposition(c),
  ),
  feature('of-papers', -300, 'speaks of the document', (c) => !c.labelled && isOfPapers(c.text)),
  feature('long', -150, 'is longer than places are', (c) => Math.max(0, Math.min(1, (c.text.length - 60) / 60))),
  feature('address-of-place', -110, 'is the address of a place that is named before it', (c) =>
    /\b(?:located|situated|based)\s(?:at|in|on)\s$/.test(c.before),
  ),
  feature(
    'beside-room',
    -220,
    'is a way to join from afar, beside a room',
    (c) => isOnline(c.text) && namesRoom(c.before),
  ),
  feature('runs-on', -150, 'runs on', (c) => /,\s(?!and\s|via\s|or\s|off\s|near\s)\p{Ll}{3}/u.test(c.text)),
  feature('part', -40, 'is a part of a stretch', (c) => c.part),
];

export const placeQuestion: Question<PlaceCandidate> = {
  name: 'place',
  asks: 'Is this where the meeting was held?',
  prior: -330,
  features: [...surroundings, ...words, ...against],
};
