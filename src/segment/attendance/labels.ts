/** Labels of attendance lists: "Present:", "Apologies for absence", "Not here but said so:". */
import { matchesOf } from '../../model/matches.ts';
import type { Attendance } from '../../model/people.ts';
import { isRole } from '../../recognise/people/roles.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { Line } from '../line.ts';
import { corrected } from './misspelt.ts';

/** How a label was understood: a known one, one put together of known words, one that holds a key word. */
export type LabelKind = 'known' | 'composed' | 'loose';

/** A longer line is not a label. */
const LONGEST_LABEL = 200;

export const isAway = (group: string | null | undefined): group is 'apologies' | 'absent' =>
  group === 'apologies' || group === 'absent';

/** The group that a label names, or null. */
export function groupOf(label: string, lexicon: Lexicon): Attendance | null {
  if (label.length > LONGEST_LABEL) return null;
  // "Presennol / Present": two languages, one group
  if (/\s\/\s/.test(label))
    return (
      label
        .split(/\s\/\s/)
        .map((one) => groupOf(one, lexicon))
        .find((g) => g !== null) ?? null
    );
  const normal = plain(label);
  return lexicon.attendanceOf(normal, normal.replace(/\s(?:were|was|are|included|include|received)$/, ''));
}

const plain = (label: string): string =>
  normaliseLabel(label)
    .replace(/\s?\([^)]{0,60}\)$/, '')
    .replace(/^the\s/, '');

const PRESENT = words('present attendance attendees attendee attending attended participants participating there');
const AWAY = words('apologies apology apols regrets regret excused');
const ABSENT = words('absent absentees absence absences missing unexcused');
/** "Members remote", "Members online": they were there, if not in the room. */
const REMOTE = words('remote remotely online virtual virtually zoom teams phone');
const BESIDE = words(
  'officers staff guests guest visitors visitor observers observer public residents others non-members',
);
/** Words that say more of a group without naming it. */
const MORE = words(
  'members member board committee council councillors panel team group trustees governors directors supervisors commissioners delegates representatives reps partners executive officers staff guests visitors observers voting non-voting elected appointed ordinary full core other others also additional list of those who were are was is in the at and & with for from by via zoom teams skype online remote remotely person phone telephone video virtually meeting people persons names name project working party parish town district community advisory steering invited expected sent received given noted accepted following today this session call welcome introduction introductions opening remarks quorum housekeeping notice without leave roll',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** "To receive and accept apologies for absence" */
const RECEIVED =
  /^(?:to )?(?:receive|note|accept|record|approve|consider)(?:,? (?:and|&) (?:receive|note|accept|record|approve|consider))? (?:any )?(?=apolog)/;

/** "Steering group members present online": a label put together of words that others are made of. */
export function composedGroupOf(label: string): Attendance | null {
  const tokens = plain(label)
    .replace(RECEIVED, '')
    .split(/[\s/,]+/)
    .filter((token) => token !== '')
    .map(corrected);
  const key = (set: ReadonlySet<string>) => tokens.some((token) => set.has(token));
  const heads = tokens.filter((token) => PRESENT.has(token) || AWAY.has(token) || ABSENT.has(token));
  const negated = tokens.some((token) => token === 'not' || token === 'unable' || token === 'non-attending');
  const remote = tokens.length > 1 && namesKind(tokens[0] ?? '') && REMOTE.has(tokens.at(-1) ?? '');
  if (tokens.length > 8 || (heads.length === 0 && !remote)) return null;
  const known = (token: string) =>
    [PRESENT, AWAY, ABSENT, BESIDE, MORE].some((set) => set.has(token)) || /^(?:not|unable|to|attend)$/.test(token);
  if (!tokens.every(known)) return null;
  // "Attendance and apologies": the lists below have labels of their own.
  if (key(PRESENT) && (key(AWAY) || key(ABSENT)) && !negated) return null;
  // "Absent without apologies"
  if (key(ABSENT) && tokens.includes('without')) return 'absent';
  if (key(AWAY)) return 'apologies';
  if (key(ABSENT) || negated) return 'absent';
  return key(BESIDE) ? 'inAttendance' : 'present';
}

/** A label in somebody's own words, told by its key word: "Not here but said so", "Also on the call", "PUBLIC". */
export function looseGroupOf(label: string): Attendance | null {
  const normal = normaliseLabel(label);
  if (normal.split(' ').length > 7 || /\b(?:minutes|action|item|report|agenda|meeting|date|time|by|to)\b/.test(normal))
    return null;
  if (
    /\b(?:apolog\w{1,4}|regrets?|sorry|excused|absent|absence|missing|unable|can't|cannot|couldn't|not (?:here|present|attending|able|in attendance)|didn't)\b/.test(
      normal,
    )
  )
    return /\b(?:absent|missing|not present|not in attendance|didn't)\b/.test(normal) ? 'absent' : 'apologies';
  // "Board Members in Attendance"
  if (
    /\b(?:members|directors|trustees|governors|commissioners|supervisors|councillors)\b.{0,40}?\b(?:in attendance|attending|present)\b/.test(
      normal,
    )
  )
    return /\b(?:staff|non-)/.test(normal) ? 'inAttendance' : 'present';
  if (/\b(?:public|staff|guests?|observers?|visitors?|officers|residents|in attendance|others?)\b/.test(normal))
    return 'inAttendance';
  return /\b(?:present|attend\w{0,5}|here|there|participants?|people|on the call|on call|joined)\b/.test(normal)
    ? 'present'
    : null;
}

/** The group that a label names with how it was understood; `loosely`: it stands where attendance lists stand. */
export function readLabel(
  label: string,
  loosely: boolean,
  lexicon: Lexicon,
): { group: Attendance; kind: LabelKind } | null {
  const known = groupOf(label, lexicon);
  if (known) return { group: known, kind: 'known' };
  const composed = composedGroupOf(label);
  if (composed) return { group: composed, kind: 'composed' };
  const loose = loosely ? looseGroupOf(label) : null;
  return loose && { group: loose, kind: 'loose' };
}

const namesKind = (token: string): boolean => KINDS_OF_PEOPLE.has(token);

const KINDS_OF_PEOPLE = words(
  'members officers staff guests visitors observers councillors trustees governors directors commissioners supervisors residents others partners representatives delegates executive committee board council wardens clerks management advisers advisors secretariat speakers presenters public',
);

/** "Members", "Board members", "Officers": a label that says who they are and not whether they came. */
export function namesKindOnly(label: string): boolean {
  const tokens = plain(label).split(/[\s/,&]+/);
  return (
    tokens.length <= 4 &&
    tokens.some((token) => KINDS_OF_PEOPLE.has(token)) &&
    tokens.every((token) => KINDS_OF_PEOPLE.has(token) || (MORE.has(token) && !PRESENT.has(token)))
  );
}

export const LABEL =
  /^(?:[:•·–-]\s{1,4}|\{\{[^{}]{1,40}\}\}\s)?(?:\(?\d{1,4}(?:[.-]\d{1,2}){0,2}(?:[.)]\s{0,40}|\s{1,40})|[Ii]tem \d{1,2}[.:]?\s{1,20}|[A-Z]{0,2}\d{1,4}(?:\/\d{1,4})?\s{1,4})?(?<label>\p{L}[\p{L} ,/&'’()-]{1,60}?)\s?(?:[([](?:\d{1,3}|[^()[\]\n]{0,30}[*=†‡+][^()[\]\n]{0,30})[)\]]\s?)?(?:[:;]\s{0,8}|\.\s{1,4}(?=\p{Lu})|\s[-–—]{1,2}\s{1,3}|[-–—]\s|\t\s{0,8}|\s{3,8}|$)/u;
/** Labels inside a line: "… Bo Chen. Apologies: Sam Ortiz" */
const INNER_LABEL =
  /(?:[.;)]\s{1,3}|\t|\n\s{0,8}|\s{3,60})(?<label>\p{Lu}[\p{L} /&'’]{2,40}?)(?:\s?:\s|\s(?<dash>[-–—])\s)/gu;

/** "President: Ann Lee, Treasurer: Bo Roe, Members: Cy Fox": roles and kinds between commas. */
const ROLE_LABEL = /,\s{1,3}(?<label>\p{Lu}[\p{L} /&'’-]{2,40}?)\s?:\s/gu;

/** With a dash for the colon ("Apologies – Sam Ortiz") only what names a group is one: the rest are roles of people. */
export function innerLabels(text: string, lexicon: Lexicon): { at: number; end: number; label: string }[] {
  const found = (pattern: RegExp) =>
    matchesOf(text, pattern).map((m) => ({
      at: m.index,
      end: m.index + m[0].length,
      label: m.groups?.label ?? '',
      dash: m.groups?.dash,
    }));
  const roles = found(ROLE_LABEL).filter(({ label }) => isRole(label) || namesKindOnly(label));
  return [
    ...found(INNER_LABEL).filter(({ label, dash }) => dash === undefined || groupOf(label, lexicon) !== null),
    ...roles,
  ].sort((a, b) => a.at - b.at);
}

/** A label on a line of its own: a heading, bold, ends in a colon, or nothing else on the line. */
export function isLabelLine(line: Line, label: string): boolean {
  return line.block.type === 'heading' || line.bold || /[:;]\s*$/.test(label) || line.text.length <= 45;
}
