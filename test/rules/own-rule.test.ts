/** A rule that is not in the list: it runs with the others or alone, and is set like them. */
import { expect, test } from 'vitest';
import { checkDocuments, type Rule, reportAs, settingsOf } from '../../src/check.ts';
import { processDocuments } from '../../src/index.ts';

const shouting: Rule = {
  id: 'shouting',
  summary: 'An action ends with a shout.',
  severity: 'warning',
  check({ documents }, report) {
    for (const document of documents)
      for (const { text, spans } of document.actions)
        if (text.endsWith('!')) report({ document, message: 'A shout.', span: spans[0] ?? null, help: 'Calm down.' });
  },
};

const read = (text: string) => processDocuments([{ path: 'a.txt', bytes: new TextEncoder().encode(text) }]);
const text = 'Harbour Board\n\n5 March 2024\n\nPresent: Ann Lee, Bo Oak\n\nAction: Bo Oak to order chains!\n';

test('alone', async () => {
  const { findings } = checkDocuments({ ...(await read(text)), rules: [shouting] });
  expect(findings.map(({ rule, severity, path }) => ({ rule, severity, path }))).toEqual([
    { rule: 'shouting', severity: 'warning', path: 'a.txt' },
  ]);
  expect(await reportAs('concise', findings)).toContain('a.txt:7:1: warning[shouting] A shout.');
});

test('turned off by settings', async () => {
  const settings = settingsOf({ config: {}, overrides: new Map([['missing-apologies', 'off']]) });
  const off = (id: string, path: string) =>
    id === 'shouting' ? ({ level: 'off', chosen: true, options: {} } as const) : settings(id, path);
  expect(checkDocuments({ ...(await read(text)), rules: [shouting] }, off).findings).toEqual([]);
});

test('an unknown format says which there are', async () => {
  await expect(reportAs('pdf', [])).rejects.toThrow(/There is no format "pdf"; there are text, concise/);
});
