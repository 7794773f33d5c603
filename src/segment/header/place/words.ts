/** Words of places: rooms and houses, streets, ways to meet without a place. */
import { matchesOf } from '../../../model/matches.ts';
import { oncePerText } from '../../../model/once-per-text.ts';
import type { Range } from './cut.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Where people meet. */
const ROOMS = setOf(
  'room rooms rm hall halls centre center house building bldg office offices chamber chambers pavilion pub inn arms hotel theatre clubhouse clubrooms vestry campus hub barn courthouse firehouse station exchange cabin cabins canteen annex annexe boardroom lab laboratory gymnasium gym auditorium cafeteria café cafe restaurant classroom lounge suite lodge cottage studio foyer marquee gallery headquarters',
);
/** Where people meet, and who meets: "Quay School" heads its minutes, too. */
const INSTITUTIONS = setOf(
  'church chapel school college university library club museum legion institute academy hospital',
);
const STREETS = setOf(
  'rd road st street ave avenue lane ln drive dr blvd boulevard way highway hwy court square close terrace crescent parade quay',
);
/** Each of them says alone that people met from afar. */
const ONLINE = setOf(
  'zoom teams webex skype jitsi discord gotomeeting bluejeans slack irc matrix telegram hangouts mumble bigbluebutton teleconference telecon videoconference vtc online virtual virtually remote remotely videocall',
);
/** These do beside one of them, or two together: "conference call", "Google Meet". */
const BESIDE_ONLINE = setOf(
  'microsoft ms google meet conference conferencing call video phone telephone web meeting link channel server chat group via over by on through and in the a hybrid platform using tele',
);
const PAIRS = setOf(
  'google-meet conference-call video-call phone-call phone-meeting video-conference telephone-conference',
);
/** Of a document, not of a meeting. */
const OF_PAPERS = setOf(
  'draft approved unapproved final version page copy public confidential confirmed amended revised agenda minutes notes summary published updated subject',
);

const wordsOf = oncePerText((text): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’#]+/u)
    .filter(Boolean),
);
const has = (text: string, set: ReadonlySet<string>) => wordsOf(text).some((word) => set.has(word));

export const namesRoom = (text: string): boolean => has(text, ROOMS);
export const namesInstitution = (text: string): boolean => has(text, INSTITUTIONS);
export const isOfPapers = (text: string): boolean => has(text, OF_PAPERS);

/** "12 Mill Road", "1 Dr. Pell Place": a number and a street. */
export const isAddress = (text: string): boolean => /\b\d{1,5}[a-z]?,?\s\p{L}/u.test(text) && has(text, STREETS);

/** "Room 221", "Building 68", "Rm 3.08" */
export const isNumberedRoom = (text: string): boolean =>
  /\b(?:room|rm|hall|building|bldg|suite|classroom|lab|floor|unit)\.?\s#?[\p{L}]{0,3}\d/u.test(text.toLowerCase());

const pairs = (words: readonly string[]) => words.some((word, i) => i > 0 && PAIRS.has(`${words[i - 1]}-${word}`));

/** All of the words say that people met from afar. */
export const isOnline: (text: string) => boolean = oncePerText((text) => {
  const words = wordsOf(text);
  return (
    words.length <= 8 &&
    (words.some((word) => ONLINE.has(word)) || pairs(words)) &&
    words.every((word) => ONLINE.has(word) || BESIDE_ONLINE.has(word) || word.startsWith('#'))
  );
});

/** "Zoom meeting, 5 March", "5 March (Microsoft Teams)", "conference call" within a line. */
export function onlineIn(text: string): Range[] {
  const words = matchesOf(text.toLowerCase(), /(?<![^\s(,;|–-])\p{L}+(?=$|[\s),.;|–-])/gu);
  return words.flatMap((match, i) => {
    const before = words[i - 1];
    const joined = before && before.index + before[0].length + 1 === match.index;
    const pair =
      joined &&
      (PAIRS.has(`${before[0]}-${match[0]}`) || (/^(?:microsoft|ms)$/.test(before[0]) && match[0] === 'teams'));
    if (!pair && !ONLINE.has(match[0])) return [];
    return [{ start: pair ? before.index : match.index, end: match.index + match[0].length }];
  });
}
