/** What is set like an item and names no business of the meeting. */
import { expect, test } from 'vitest';
import { namesNoBusiness, namesTheMinutes } from '../../src/segment/headings/no-business.ts';
import { read } from './reading.ts';

test.each([
  ['VILLAGE HALL PLAN.PDF', true],
  ['Page 2 of 5', true],
  ['Raised by: Ann Lee', true],
  ['8 in favor/0 opposed/0 abstentions. Motion carries', true],
  ['Village hall plan', false],
  ['Report by the clerk', false],
  ['Votes for women: an exhibition', false],
])('%s', (title, is) => expect(namesNoBusiness(title)).toBe(is));

test.each([
  ['regular board meeting minutes', true],
  ['minutes of the last meeting', false],
  ['meeting with the mayor', false],
])('names the minutes: %s', (title, is) => expect(namesTheMinutes(title)).toBe(is));

test('the caption of what is adopted and the name of the minutes are no items', async () => {
  const { agenda } = await read(
    [
      'TOWNSHIP OF HARROW BRIDGE',
      'REGULAR MEETING MINUTES',
      'March 12, 2024',
      'Present: Dale Pruitt, Nora Feld, Tom Akers',
      'OLD BUSINESS',
      'A RESOLUTION OF THE BOARD SETTING FEES',
      'Motion by Akers, second by Feld, to adopt it. Motion carried 3-0.',
      'NEW BUSINESS',
      'Three quotes for the salt shed were opened, and the lowest was accepted by the board.',
    ].join('\n\n'),
  );
  expect(agenda.map(({ title }) => title)).toEqual(['OLD BUSINESS', 'NEW BUSINESS']);
});
