/** Every rule has a page, and the examples of the page are its tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import * as pipeline from '../../src/pipeline/process-document.ts';
import { rules } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run-rules.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

test('pages and rules are the same', () => {
  expect(pages.map((name) => name.replace('.md', '')).sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readFileSync(new URL(`${id}.md`, folder), 'utf8');

  test('states its id and severity', () => {
    expect(page).toMatch(new RegExp(`^# ${id}\n`));
    expect(page).toContain(`Severity: ${rule.severity}.`);
  });

  const examples = [...page.matchAll(/^```minutes (fails|passes)\n([\s\S]*?)^```$/gm)].map(
    ([, outcome = '', text = '']) => ({ outcome, text }),
  );

  test('shows a failing and a passing example', () => {
    expect(new Set(examples.map((example) => example.outcome))).toEqual(new Set(['fails', 'passes']));
  });

  test.each(examples)('its example $outcome', async ({ outcome, text }) => {
    const bytes = new TextEncoder().encode(text);
    const result = await pipeline.processDocument({ path: 'example.md', bytes });
    const { documents } = processCorpus({ results: [result], faults: [], program: 'minutes test' });
    const found = runRules({ documents }).filter((finding) => finding.rule === id);
    expect(found.length > 0 ? 'fails' : 'passes').toBe(outcome);
  });
});
