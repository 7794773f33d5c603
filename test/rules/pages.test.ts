/** Every rule has a page, and the examples of the page are its tests: as markdown, Word and PDF. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mendFile } from '../../src/pipeline/mend-file.ts';
import { rules } from '../../src/rules/index.ts';
import { levelIn, profileNames } from '../../src/rules/profiles.ts';
import { some } from '../support/some.ts';
import { checkFiles, only } from './check-files.ts';
import { asDocx, asPdf, examplesOf } from './page-examples.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'index.md');
/** What cannot be understood today may be tomorrow; `rules.test.ts` has a record for it. */
const WITHOUT_EXAMPLE = ['low-confidence-extraction'];

test('pages and rules are the same', () => {
  expect(pages.map((name) => name.replace('.md', '')).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(some(rules).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readFileSync(new URL(`${id}.md`, folder), 'utf8');

  test('states its id, severity, profiles and options', () => {
    expect(page).toMatch(new RegExp(`^# ${id}\n`));
    expect(page).toContain(`${rule.summary} Severity: ${rule.severity}.`);
    const on = profileNames.filter((profile) => levelIn(profile, rule).level !== 'off');
    const stated = /Profiles: ([^(\n]*?)[.(]/.exec(page)?.[1]?.trim() ?? '';
    expect(stated === 'all' ? [...profileNames] : stated.split(', ').map((name) => name.replaceAll('`', ''))).toEqual(
      on,
    );
    expect(page.includes('Needs `--as-of`')).toBe(rule.needsAsOf === true);
    const options = Object.keys(rule.options?.shape ?? {});
    expect(options.filter((option) => !page.includes(`- \`${option}\`: `))).toEqual([]);
  });

  const examples = examplesOf(page);
  if (WITHOUT_EXAMPLE.includes(id)) return;

  test('shows a failing and a passing example', () => {
    expect(new Set(examples.map((example) => example.outcome))).toEqual(new Set(['fails', 'passes']));
  });

  for (const { outcome, asOf, wordOnly, own, files } of some(examples)) {
    const wanted = outcome === 'fails' ? 1 : 0;
    if (own) {
      test(`its example ${outcome} as a file that minutes wrote, with ${wanted} finding`, () => {
        const found = files.map(({ name, text }) => mendFile({ path: name, text }, only(id)));
        expect(found.map((one) => one?.findings.length)).toEqual([wanted]);
      });
      continue;
    }
    test(`its example ${outcome} as a Word file, with ${wanted} finding`, async () => {
      const given = files.map(({ name, text }) => ({ path: name.replace('.md', '.docx'), bytes: asDocx(text) }));
      const { findings } = await checkFiles(given, only(id), asOf);
      expect(findings.map(({ message }) => message)).toHaveLength(wanted);
    });
    if (wordOnly) continue;
    test(`its example ${outcome} as markdown, with ${wanted} finding`, async () => {
      const given = files.map(({ name, text }) => ({ path: name, bytes: new TextEncoder().encode(text) }));
      const { findings } = await checkFiles(given, only(id), asOf);
      expect(findings.map(({ message }) => message)).toHaveLength(wanted);
    });
    test(`its example ${outcome} as a PDF file, with ${wanted} finding`, async () => {
      const given = [];
      for (const { name, text } of files) given.push({ path: name.replace('.md', '.pdf'), bytes: await asPdf(text) });
      const { findings } = await checkFiles(given, only(id), asOf);
      expect(findings.map(({ message }) => message)).toHaveLength(wanted);
    });
  }
});
