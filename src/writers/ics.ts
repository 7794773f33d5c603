/**
 * Open actions as a calendar (RFC 5545): an all-day event with a reminder on the day that each is due. Events and not
 * to-dos, since Outlook drops those when it imports.
 */
import ICAL from 'ical.js';
import type { Register, RegisterAction } from '../model/register.ts';
import { isOpen, lastDay } from '../model/standing.ts';
import { firstPlace } from './place-text.ts';

/** The library counts without the blank that a line goes on with; the standard allows 75 bytes with it. */
ICAL.foldLength = 74;

/** One event for each action that is open and has a date; the same actions give the same bytes. */
export function calendarOf(register: Register, actions: readonly RegisterAction[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//minutes//actions//EN');
  for (const action of actions) {
    const day = lastDay(action.due);
    if (day !== null && isOpen(action)) calendar.addSubcomponent(eventOf(action, day, register));
  }
  // The library ends lines as the standard asks, but for the last one.
  return `${calendar.toString()}\r\n`;
}

function eventOf(action: RegisterAction, day: string, register: Register): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const put = (name: string, value: unknown) => event.addPropertyWithValue(name, value as string);
  const owners = action.owners.map(({ text }) => text).join(', ');
  const summary = `${line(action.text)}${owners === '' ? '' : ` (${line(owners)})`}`;
  put('uid', `${action.id}@minutes`);
  put('dtstamp', stampOf(action, day, register));
  put('dtstart', ICAL.Time.fromDateString(day));
  const next = ICAL.Time.fromDateString(day);
  next.adjust(1, 0, 0, 0);
  put('dtend', next);
  put('summary', summary);
  put('description', descriptionOf(action, register));
  if (action.body !== null) put('categories', line(action.body));
  // Nobody is busy all day because something is due.
  put('transp', 'TRANSPARENT');
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', summary);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString('-P1D'));
  event.addSubcomponent(alarm);
  return event;
}

/** The standard asks when the event was made. The clock would give other bytes each time: the last meeting's day. */
function stampOf(action: RegisterAction, day: string, { meetings }: Register): ICAL.Time {
  const id = action.mentions.at(-1)?.documentId;
  const said = meetings.find(({ documentId }) => documentId === id)?.date ?? null;
  const since = lastDay(said === null ? null : { ...said, certainty: 'stated' }) ?? day;
  return ICAL.Time.fromDateTimeString(`${since}T00:00:00Z`);
}

function descriptionOf(action: RegisterAction, { meetings }: Register): string {
  const last = action.mentions.at(-1);
  const meeting = meetings.find(({ documentId }) => documentId === last?.documentId);
  const place = firstPlace(last?.spans ?? []);
  const lines = [
    action.ref === null ? null : `Ref: ${action.ref}`,
    action.body === null ? null : `Body: ${action.body}`,
    `Due: ${action.due?.text ?? ''}`,
    `Status: ${action.status?.text ?? 'none in any log'}`,
    meeting === undefined ? null : `Source: ${[meeting.path, place].filter((part) => part !== null).join(', ')}`,
  ];
  return lines.filter((text) => text !== null).join('\n');
}

const line = (text: string) => text.replaceAll(/\s{1,1000}/g, ' ').trim();
