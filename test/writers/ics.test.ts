import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { formatExport } from '../../src/writers/export-formats.ts';
import { exports } from '../../src/writers/export-list.ts';
import { action, date, document, log, owner } from '../support/records.ts';
import { some } from '../support/some.ts';

const register = consolidate([
  document('march', {
    actions: [
      action(`Ask the county; the coast guard, too\nfor ${'a very long survey of the quay '.repeat(4)}`, {
        owners: [owner('AB')],
        due: date('2024-04'),
      }),
      action('Paint the pier', { due: date('2024-05-02') }),
      action('Sweep the quay', { due: { iso: null, precision: null, text: 'ASAP' } }),
    ],
    actionLog: log(['2', 'Buy rope for the harbour boat', 'AB', '2024-02', 'closed']),
  }),
]);
const data = { register, documents: [], keepAction: () => true };
const text = formatExport.ics(exports.actions(data)) as string;

test('an all-day event with a reminder for each open action with a date', () => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const days = events.map(({ startDate, endDate }) => [startDate.isDate, `${startDate}`, `${endDate}`]);
  expect(days.sort()).toEqual([
    [true, '2024-04-30', '2024-05-01'],
    [true, '2024-05-02', '2024-05-03'],
  ]);
  const county = events.find(({ summary }) => summary.startsWith('Ask'));
  expect(county?.summary).toMatch(/^Ask the county; the coast guard, too for a very .* \(AB\)$/);
  expect(county?.description).toContain('Due: 2024-04\n');
  for (const { component } of some(events)) {
    const alarm = component.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-P1D');
    expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2024-03-05T00:00:00Z');
  }
});

test('lines end in CRLF, are folded at 75 bytes, and are the same each time', () => {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of some(text.split('\r\n'))) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(formatExport.ics(exports.actions(data))).toBe(text);
});
