import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/recognise/languages/index.ts';
import { attendanceLabels, normaliseLabel } from '../../../src/recognise/words/index.ts';
import { some } from '../../support/some.ts';

/** Every list of a language, with its name. */
const lists = languages.flatMap((words) => [
  ...(
    [
      'honorifics',
      'roles',
      'groups',
      'agendaTitles',
      'genericTitles',
      'actionHeadings',
      'previousActionHeadings',
    ] as const
  ).map((name) => [`${words.language} ${name}`, words[name]] as const),
  [`${words.language} months`, Object.keys(words.months)] as const,
  [`${words.language} weekdays`, Object.keys(words.weekdays)] as const,
  ...Object.entries(words.attendanceLabels).map(
    ([name, list]) => [`${words.language} attendance ${name}`, list] as const,
  ),
  ...Object.entries(words.fieldLabels).map(([name, list]) => [`${words.language} field ${name}`, list] as const),
]);

describe('every entry is as labels are compared', () => {
  test.each(some(lists))('%s', (_, entries) => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => entry !== normaliseLabel(entry))).toEqual([]);
  });
});

test('nobody is both away and present by the same label', () => {
  const groups = new Map(attendanceLabels);
  const here = [...(groups.get('present') ?? []), ...(groups.get('inAttendance') ?? [])];
  const away = new Set([...(groups.get('apologies') ?? []), ...(groups.get('absent') ?? [])]);
  expect(here.filter((label) => away.has(label))).toEqual([]);
});

test('every month from 1 to 12 and every day of the week has a word in each language', () => {
  for (const { months, weekdays } of some(languages)) {
    expect(new Set(Object.values(months)).size).toBe(12);
    expect(new Set(Object.values(weekdays))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
  }
});

test('no heading stands over actions of this meeting and of an earlier one', () => {
  for (const { actionHeadings, previousActionHeadings } of some(languages)) {
    expect(actionHeadings.filter((title) => previousActionHeadings.includes(title))).toEqual([]);
  }
});

test.each([
  ['  PRESENT: ', 'present'],
  ['**Action items**', 'action items'],
  ['## Finance', 'finance'],
  ['Chair’s  report –', "chair's report"],
  ['[Apologies]', 'apologies'],
  ['• Roads.', 'roads'],
  ['Any\nother business', 'any other business'],
])('%j is compared as "%s"', (text, label) => expect(normaliseLabel(text)).toBe(label));
