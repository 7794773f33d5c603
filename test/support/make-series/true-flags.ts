/** The flags that an action deserves, from what really happened: the definitions of docs, not the program's code. */
import type { RegisterAction } from '../../../src/model/register.ts';
import type { Live } from './life.ts';
import type { Meeting, Said } from './meeting.ts';
import type { Style } from './style.ts';

type Flag = RegisterAction['flags'][number];

interface Place {
  meeting: Meeting;
  said: Said;
  source: 'minuted' | 'logged';
}

/** Every place where an action is stated, in order of time; the minutes before the log of the same meeting. */
export function placesOf(life: Live, meetings: readonly Meeting[]): Place[] {
  return meetings.flatMap((meeting) => [
    ...meeting.minuted
      .filter((said) => said.life === life)
      .map((said): Place => ({ meeting, said, source: 'minuted' })),
    ...meeting.log.filter((said) => said.life === life).map((said): Place => ({ meeting, said, source: 'logged' })),
  ]);
}

export function trueFlags(
  life: Live,
  meetings: readonly Meeting[],
  style: Style,
  reused: ReadonlySet<Live>,
  lives: readonly Live[],
): RegisterAction['flags'] {
  const places = placesOf(life, meetings);
  const rows = places.filter(({ source }) => source === 'logged');
  const checks: [Flag, boolean][] = [
    ['missing-from-log', rows.length === 0 && logHasSpoken(places[0], meetings)],
    [
      'not-minuted',
      !life.splitFrom && rows.length === places.length && minutesAreSilent(life, rows[0], meetings, style),
    ],
    ['vanished', !life.mergedInto && isLost(rows.at(-1), meetings)],
    [
      'reopened',
      rows.some(({ said }, i) => isOpen(said) && rows.slice(0, i).some((past) => past.said.status === 'closed')),
    ],
    ['owner-changed', pairs(places).some(([a, b]) => !sameOwners(a, b))],
    ['reworded', pairs(places).some(([a, b]) => words(a) !== words(b))],
    ['duplicate-ref', reused.has(life)],
    ['status-unclear', rows.length > 0 && (rows.at(-1)?.said.status ?? 'other') === 'other'],
    ['split', life.splitFrom !== null || lives.some(({ splitFrom }) => splitFrom === life)],
    ['merged', life.mergedInto !== null || lives.some(({ mergedInto }) => mergedInto === life)],
  ];
  return checks.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** The meeting's own log, which says that it was updated after the meeting, or a later one. */
function logHasSpoken(first: Place | undefined, meetings: readonly Meeting[]): boolean {
  if (!first) return false;
  return meetings.some(({ number, log }) => number >= first.meeting.number && log.length > 0);
}

/** The meeting that issued it is among the documents, and its minutes mark other actions. Undated: a log came before. */
function minutesAreSilent(life: Live, row: Place | undefined, meetings: readonly Meeting[], style: Style): boolean {
  if (!row || (meetings[life.issued]?.minuted.length ?? 0) === 0) return false;
  if (style.issued !== 'absent') return true;
  // Without a date, what begins as done or under way may be older than the log before.
  if (row.said.status === 'closed' || row.said.status === 'ongoing') return false;
  return meetings.some(({ number, log }) => number < row.meeting.number && log.length > 0);
}

function isLost(last: Place | undefined, meetings: readonly Meeting[]): boolean {
  if (!last || !isOpen(last.said)) return false;
  return meetings.some(({ number, log }) => number > last.meeting.number && log.length > 0);
}

const isOpen = ({ status }: Said) => status === 'open' || status === 'ongoing';
const words = ({ said }: Place) => (said.task.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const pairs = (places: readonly Place[]) =>
  places.slice(1).map((place, i): [Place, Place] => [places[i] as Place, place]);

function sameOwners(a: Place, b: Place): boolean {
  const names = ({ said }: Place) =>
    said.owners
      .map(({ name }) => name)
      .sort()
      .join();
  return names(a) === names(b);
}

/** Actions that were given a number of another's, at any time; numbers that begin again in every log say nothing. */
export function reusedRefs(lives: readonly Live[], meetings: readonly Meeting[], style: Style): Set<Live> {
  const users = new Map<string, Set<Live>>();
  if (style.refs === 'perLog' || style.refs === 'absent') return new Set();
  for (const { log } of meetings) {
    for (const { life, ref } of log) if (ref !== null) users.set(ref, (users.get(ref) ?? new Set()).add(life));
  }
  return new Set(lives.filter((life) => [...users.values()].some((set) => set.size > 1 && set.has(life))));
}
