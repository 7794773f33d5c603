/** Families of small things: every member stands in its list, and every list member has what belongs to it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractors } from '../../src/extract/index.ts';
import { diagnosticCodes, reporters, rules } from '../../src/index.ts';
import { languages } from '../../src/recognise/languages/index.ts';
import { markers } from '../../src/segment/actions/markers/index.ts';
import { segment, segmenters } from '../../src/segment/index.ts';
import { longWriters } from '../../src/writers/index.ts';
import { sourceFiles, src } from '../support/imports.ts';
import { readRecord } from '../support/read-record.ts';
import { some } from '../support/some.ts';

const families = [
  { type: 'Extractor', folder: 'extract/', list: extractors },
  { type: 'Language', folder: 'recognise/languages/', list: languages },
  { type: 'Segmenter', folder: 'segment/', list: segmenters },
  { type: 'ActionMarker', folder: 'segment/actions/markers/', list: markers },
  { type: 'Rule', folder: 'rules/', list: rules },
  { type: 'LongWriter', folder: 'writers/', list: longWriters },
  { type: 'Reporter', folder: 'reporters/', list: reporters },
] as const;

describe.each(families)('$type', ({ type, folder, list }) => {
  const members = sourceFiles()
    .filter((path) => path.startsWith(folder) && !path.endsWith('.browser.ts'))
    .flatMap((path) => {
      const text = readFileSync(new URL(path, src), 'utf8');
      const found = [...text.matchAll(new RegExp(`^export const (\\w+): ${type} = `, 'gm'))];
      return found.map(([, name = '']) => ({ path, name }));
    });

  test(`every member below src/${folder} is in the list`, async () => {
    const missing: string[] = [];
    for (const { path, name } of members) {
      const module = (await import(new URL(path, src).href)) as Record<string, unknown>;
      if (!(list as readonly unknown[]).includes(module[name])) missing.push(`${path}: add ${name} to the list`);
    }
    expect(missing).toEqual([]);
  });

  test('every entry of the list is a member, once', () => {
    expect(new Set<unknown>(list).size).toBe(list.length);
    expect(members.length).toBe(list.length);
  });
});

test('every file beside the markers is one', () => {
  const files = sourceFiles().filter((path) => /^segment\/actions\/markers\/(?!index)/.test(path));
  expect(files.map((path) => path.split('/').at(-1))).toEqual(markers.map(({ name }) => `${name}.ts`).sort());
});

test('every rule is in a file of its name', () => {
  for (const { id } of some(rules)) expect(existsSync(new URL(`rules/${id}.ts`, src))).toBe(true);
});

test('rules and codes of the reading share no name', () => {
  expect(rules.filter(({ id }) => id in diagnosticCodes)).toEqual([]);
});

test('formats and endings belong to one extractor each', () => {
  const endings = extractors.flatMap(({ extensions }) => extensions);
  expect(endings.filter((ending, i) => endings.indexOf(ending) !== i)).toEqual([]);
  expect(new Set(extractors.map(({ format }) => format)).size).toBe(extractors.length);
});

/** A marker's example, as it would stand in minutes. */
const minutesWith = (example: string) => `Minutes of the Harbour Board

5 March 2024

Present: Jane Ng, Ann Lee, Bo Oak, Nigel Ash

1. Moorings

The winter repairs were discussed at length.

${example}
`;

describe.each(some(markers).map((marker) => [marker.name, marker] as const))('the example of %s', (name, marker) => {
  test('is found by this marker and by none before it', async () => {
    const bytes = new TextEncoder().encode(minutesWith(marker.example));
    const { blocks, record } = await readRecord({ path: 'example.txt', bytes });
    if (blocks === null) throw new Error('the example cannot be read');
    const context = segment(blocks, () => undefined);
    const finders = context.lines.flatMap((line) => markers.find((m) => m.find(line, context).length > 0)?.name ?? []);
    expect(finders).toEqual([name]);
    expect(record.actions.length).toBe(1);
  });
});
