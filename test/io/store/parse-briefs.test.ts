/** Records in brief are read as JSON reads them, whatever they say; people whom lists give alike are one value. */
import { expect, test } from 'vitest';
import { briefsOf, type StoredBrief } from '../../../src/io/packed.ts';
import { briefsReader } from '../../../src/io/store/parse-briefs.ts';
import { failedDocument } from '../../../src/pipeline/process-document.ts';

const person = (name: string, role: string | null = null) => ({
  id: name.toLowerCase(),
  name,
  initials: null,
  role,
  organisation: null,
});
const brief = (title: string, people: ReturnType<typeof person>[]) =>
  ({
    ...briefsOf(failedDocument('a.md', { code: 'empty-file', message: 'x' }))[0],
    title,
    people,
  }) as StoredBrief;

const ODD = [
  ',"people":[{"id":"x"}],"actions":[',
  '}],"actions":[',
  '},{"id":"y',
  'a\\',
  '"',
  '\u0000 \ud800',
  'Ünï 😀',
  '',
];

test.each([
  ['no record', []],
  ['a list of nobody', [brief('Quay', [])]],
  ['one record', [brief('Quay', [person('Ida'), person('Ben', 'Chair')])]],
  ['several', [brief('Quay', [person('Ida')]), brief('Pier', []), brief('Weir', [person('Ida'), person('Ida')])]],
  ...ODD.map((odd) => [`'${odd}'`, [brief(odd, [person(odd, odd), person('Ida', odd)]), brief(odd, [])]] as const),
] as [string, StoredBrief[]][])('%s', (_, briefs) => {
  const text = JSON.stringify(briefs);
  expect(briefsReader()(text)).toEqual(JSON.parse(text));
});

test('whom lists give alike is held once', () => {
  const read = briefsReader();
  const [one] = read(JSON.stringify([brief('Quay', [person('Ida'), person('Ben')])]));
  const [two] = read(JSON.stringify([brief('Pier', [person('Ben'), person('Ida', 'Chair')])]));
  expect(two?.people[0]).toBe(one?.people[1]);
  expect(two?.people[1]).not.toEqual(one?.people[0]);
});

test('a text that is otherwise made is read all the same', () => {
  const text = '[{"id":"a","people":[{"id":"x","name":"X"}],"more":1}]';
  expect(briefsReader()(text)).toEqual(JSON.parse(text));
});
