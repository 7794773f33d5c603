import { expect, test } from 'vitest';
import { MONTH_SIGN, nameBelow, signedNames, WEEKDAY_SIGN } from '../../src/recognise/calendar-names.ts';

const shown = (text: string) => signedNames(text).signed.replaceAll(MONTH_SIGN, 'm').replaceAll(WEEKDAY_SIGN, 'w');

test.each([
  ['Monday 3 March 2024', 'wwwwww 3 mmmmm 2024'],
  ['on 3MAY, 4 Sept.', 'on 3mmm, 4 mmmm.'],
  ['The Mayor marched on Sundays', 'The Mayor marched on Sundays'],
  ['dydd Mawrth 5 Mawrth', 'wwwwwwwwwww 5 mmmmmm'],
  ['dydd da, dydd', 'dydd da, dydd'],
  ['may_be', 'may_be'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
  expect(signedNames(text).signed).toHaveLength(text.length);
});

test('whether a month is named, and the words below a sign', () => {
  expect(signedNames('Monday').hasMonth).toBe(false);
  const { signed, hasMonth } = signedNames('Fri 3 June');
  expect(hasMonth).toBe(true);
  expect(nameBelow('Fri 3 June', signed, MONTH_SIGN, 0, 4)).toBe('June');
});

test('a sign that a text has itself names nothing', () => {
  expect(signedNames(`3 ${MONTH_SIGN.repeat(3)} 2024`).hasMonth).toBe(false);
});
