import { describe, expect, test } from 'vitest';
import { readTitle } from '../../src/segment/meeting-title.ts';

describe('the body that met', () => {
  test.each([
    ['Minutes of the Westmoor Parish Council', 'Westmoor Parish Council'],
    ['Minutes of the Westmoor Parish Council held at the Hall on 3 May 2021', 'Westmoor Parish Council'],
    ['Minutes of the meeting of the Quay Harbour Committee', 'Quay Harbour Committee'],
    ['MINUTES OF THE ANNUAL MEETING OF QUAY TRUST', 'QUAY TRUST'],
    ['Quay Harbour Committee – Minutes', 'Quay Harbour Committee'],
    ['Quay Harbour Committee Meeting Minutes', 'Quay Harbour Committee'],
    ['Quay Harbour Committee, 5 March 2024', 'Quay Harbour Committee'],
    ['2024-03-05 Quay Harbour Committee', 'Quay Harbour Committee'],
    ['Draft minutes of the Quay Board', 'Quay Board'],
    ['Quay Board (draft)', 'Quay Board'],
    ['Meeting notes: Quay Working Group', 'Quay Working Group'],
    ['# Quay Board #12', 'Quay Board'],
    ['Minutes of the Annual General Meeting of the Quay Hall Committee', 'Quay Hall Committee'],
    ['Recording: Quay Board – 2023/09/05 10:15 CST', 'Quay Board'],
    ['Cofnodion Cyngor Cymuned y Cei', 'Cyngor Cymuned y Cei'],
  ])('%s', (text, title) => expect(readTitle(text)).toMatchObject({ title, namesBody: true }));
});

test('an occasion is named where no body is', () => {
  expect(readTitle('Annual General Meeting 2024')).toMatchObject({ namesBody: false, namesOccasion: true });
});

describe('no name', () => {
  test.each([
    'Minutes',
    'Meeting minutes',
    '5 March 2024',
    'Minutes – 5 March 2024',
    'Notes',
    '7.30pm',
    '',
    '-',
    'Agenda',
    'Quarterly meeting minutes',
  ])('"%s"', (text) => expect(readTitle(text)).toBeNull());
});

test('the range is where the name stands', () => {
  const text = 'Minutes of the Quay Board, 5 March 2024';
  const title = readTitle(text);
  expect(text.slice(title?.start, title?.end)).toBe('Quay Board');
});
