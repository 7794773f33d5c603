/** Formats of other services: Azure, reviewdog, TAP; and the lines that annotations point to. */
import { describe, expect, test } from 'vitest';
import { azureReporter } from '../../src/reporters/azure.ts';
import { githubReporter } from '../../src/reporters/github.ts';
import { gitlabReporter } from '../../src/reporters/gitlab.ts';
import { rdjsonReporter } from '../../src/reporters/rdjson.ts';
import type { ReportContext } from '../../src/reporters/reporter.ts';
import { sarifReporter } from '../../src/reporters/sarif.ts';
import { tapReporter } from '../../src/reporters/tap.ts';
import type { Finding } from '../../src/rules/rule.ts';

const url = 'https://docs.example/rules/missing-date.md';
const rules = [{ id: 'missing-date', severity: 'error', summary: 'S', help: 'H', page: null, url }] as const;
const context: ReportContext = {
  paths: ['a.md', 'b.docx', 'c.md'],
  version: '1',
  colour: false,
  summary: false,
  rules,
};
const inText: Finding = {
  rule: 'missing-date',
  severity: 'error',
  message: '50% is ]late; #1',
  path: 'a.md',
  span: { node: 'b1', start: 0, end: 4, quote: 'late', place: { kind: 'line', line: 3, column: 5, endLine: 3 } },
  help: 'Mend it.',
};
const inWord: Finding = {
  ...inText,
  severity: 'info',
  path: 'b.docx',
  span: { node: 'b2', start: 0, end: 4, quote: 'late', place: { kind: 'flow', part: 'body', index: 9 } },
  where: '3. Finance › paragraph 9',
  textLine: 118,
};
const whole: Finding = { ...inText, severity: 'warning', path: 'c.md', span: null, help: null };
const all = [inText, inWord, whole];

test('azure', async () => {
  expect((await azureReporter.report(all, context)).split('\n')).toEqual([
    '##vso[task.logissue type=error;sourcepath=a.md;linenumber=3;columnnumber=5;code=missing-date]50%AZP25 is ]late; #1 Mend it.',
    '##vso[task.logissue type=warning;sourcepath=b.docx;linenumber=118;code=missing-date]hint: 3. Finance › paragraph 9: 50%AZP25 is ]late; #1 Mend it.',
    '##vso[task.logissue type=warning;sourcepath=c.md;code=missing-date]50%AZP25 is ]late; #1',
    '',
  ]);
  const odd = { ...whole, path: 'a;b]\n.md' };
  expect(await azureReporter.report([odd], context)).toContain('sourcepath=a%3Bb%5D%0A.md;');
});

test('rdjson', async () => {
  const { source, diagnostics } = JSON.parse(await rdjsonReporter.report(all, context));
  expect(source).toEqual({ name: 'minutes' });
  expect(diagnostics[0]).toEqual({
    message: '50% is ]late; #1 Mend it.',
    location: { path: 'a.md', range: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } } },
    severity: 'ERROR',
    code: { value: 'missing-date', url },
  });
  expect(diagnostics[1].location.range).toEqual({ start: { line: 118 }, end: { line: 118 } });
  expect(diagnostics[2].location).toEqual({ path: 'c.md' });
});

test('tap', async () => {
  const text = await tapReporter.report([inText, inWord], context);
  expect(text).toMatch(/^TAP version 13\n1\.\.3\nnot ok 1 - a\.md: missing-date: 50% is \]late; \\#1\n {2}---\n/);
  expect(text).toContain('\nok 2 - b.docx: missing-date');
  expect(text).toContain('  line: 118\n');
  expect(text).toContain('\nok 3 - c.md\n');
});

describe('lines of what has none are those of its text', () => {
  test('github, gitlab, sarif', async () => {
    expect(await githubReporter.report([inWord], context)).toMatch(/^::notice file=b\.docx,line=118,title=/);
    expect(JSON.parse(await gitlabReporter.report([inWord], context))[0].location.lines).toEqual({ begin: 118 });
    const [run] = JSON.parse(await sarifReporter.report(all, context)).runs;
    const regions = run.results.map(
      ({ locations }: { locations: { physicalLocation: { region: object } }[] }) =>
        locations[0]?.physicalLocation.region,
    );
    expect(regions).toEqual([
      { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
      { startLine: 118, startColumn: 1, endLine: 118 },
      { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    ]);
    expect(run.tool.driver.rules[0].helpUri).toBe(url);
  });
});
