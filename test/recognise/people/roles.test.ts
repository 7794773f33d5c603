import { describe, expect, test } from 'vitest';
import { isRole, leadingRole, startsWithRole, trailingRole } from '../../../src/recognise/people/roles.ts';

describe('a role before a name', () => {
  test.each([
    ['the Clerk Ivy Dunn', 'Clerk', 'Ivy Dunn'],
    ['Acting Vice Chair: Ivy Dunn', 'Acting Vice Chair', 'Ivy Dunn'],
    ['Deputy clerk – Ivy Dunn', 'Deputy clerk', 'Ivy Dunn'],
  ])('%s', (text, role, name) => {
    const found = leadingRole(text);
    expect(found?.role).toBe(role);
    expect(text.slice(found?.end)).toBe(name);
  });
  test.each(['Clerks Ivy Dunn', 'Clerk', 'Ivy Dunn, Clerk', 'Clerk, 4'])('not in “%s”', (text) => {
    expect(leadingRole(text)).toBeNull();
  });
});

describe('a role after a name', () => {
  test.each([
    ['Ivy Dunn, the Clerk', 'the Clerk', 'Ivy Dunn'],
    ['Ivy Dunn - acting vice chair.', 'acting vice chair', 'Ivy Dunn'],
    ['Ivy Dunn   Treasurer', 'Treasurer', 'Ivy Dunn'],
  ])('%s', (text, role, name) => {
    const found = trailingRole(text);
    expect(found?.role).toBe(role);
    expect(text.slice(0, found?.start)).toBe(name);
  });
  test.each(['Ivy Dunn', 'Ivy Underclerk', 'Clerk'])('not in “%s”', (text) => {
    expect(trailingRole(text)).toBeNull();
  });
});

describe('a role and more', () => {
  test('what it is of', () => {
    expect(startsWithRole('Clerk to Northfield Council')).toEqual({ role: 'Clerk', rest: 'to Northfield Council' });
    expect(startsWithRole('Chair, Works')).toEqual({ role: 'Chair', rest: 'Works' });
    expect(startsWithRole('Chairs and tables')).toBeNull();
  });
  test('kinds of a role at the end of a name are none of it', () => {
    expect(isRole('Ivy Dunn deputy head')).toBe(false);
    expect(isRole('deputy head')).toBe(true);
  });
});

test('a hundred thousand characters are read in a moment', () => {
  for (const bait of [
    'deputy '.repeat(14_000),
    'acting-'.repeat(14_000),
    `chair${' '.repeat(100_000)}`,
    'the '.repeat(25_000),
  ]) {
    leadingRole(bait);
    trailingRole(bait);
    startsWithRole(bait);
  }
  expect(trailingRole(`${'acting '.repeat(14_000)}clerk`)?.role).toBe('acting acting acting clerk');
});
