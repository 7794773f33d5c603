import { describe, expect, test } from 'vitest';
import { stepSummary } from '../../src/reporters/github.ts';
import { reporters } from '../../src/reporters/index.ts';
import type { ReportContext } from '../../src/reporters/reporter.ts';
import { visibleText } from '../../src/reporters/visible-text.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { span } from '../support/records.ts';

const ESC = '\u001b';
const context: ReportContext = {
  paths: ['notes/a.md', 'notes/b.docx'],
  version: '1.0.0',
  colour: false,
  summary: true,
  rules: [],
};
const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'unknown-initials',
  severity: 'warning',
  message: 'Nobody has the initials "JT".',
  path: 'notes/a.md',
  span: span('JT to write', 12),
  help: 'Name the person.',
  ...more,
});
const flow = { ...span('BC'), place: { kind: 'flow' as const, part: 'body', index: 7 } };
const report = async (format: string, findings: Finding[], more: Partial<ReportContext> = {}) =>
  (await reporters.find((reporter) => reporter.format === format)?.report(findings, { ...context, ...more })) ?? '';

test('text: by file, with place, quote and hint', async () => {
  expect(
    await report('text', [finding(), finding({ path: 'notes/b.docx', severity: 'error', span: flow, help: null })]),
  ).toBe(
    `notes/a.md
  line 12: warning[unknown-initials] Nobody has the initials "JT".
    > JT to write
    Name the person.

notes/b.docx
  paragraph 7: error[unknown-initials] Nobody has the initials "JT".
    > BC

1 error, 1 warning in 2 documents
`,
  );
  expect(await report('text', [])).toBe('no findings in 2 documents\n');
  expect(await report('text', [finding()], { colour: true })).toContain(
    `${ESC}[33mwarning[unknown-initials]${ESC}[39m`,
  );
});

test('concise: one line a finding', async () => {
  expect(await report('concise', [finding(), finding({ path: 'b.docx', span: flow })])).toBe(
    'notes/a.md:12:1: warning[unknown-initials] Nobody has the initials "JT".\n' +
      'b.docx › paragraph 7: warning[unknown-initials] Nobody has the initials "JT".\n',
  );
});

describe('github', () => {
  test('escapes, and gives lines only where there are lines', async () => {
    const text = await report('github', [
      finding({ message: '50%\nof', path: 'a,b:c.md' }),
      finding({ span: flow, path: 'b.docx', severity: 'info', help: null }),
    ]);
    expect(text.split('\n').slice(0, 2)).toEqual([
      '::warning file=a%2Cb%3Ac.md,line=12,col=1,title=unknown-initials::50%25%0Aof Name the person.',
      '::notice file=b.docx,title=unknown-initials::paragraph 7: Nobody has the initials "JT".',
    ]);
  });
  test('ten of each level, errors first, the rest announced', async () => {
    const many = Array.from({ length: 12 }, () => finding());
    const lines = (await report('github', [...many, finding({ severity: 'error' })])).split('\n');
    expect(lines[0]).toMatch(/^::error/);
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines).toContain('2 more warnings not shown as annotations; see the summary.');
  });
  test('the summary of the step is a table that nothing breaks out of', () => {
    expect(stepSummary([finding({ message: 'a | b\n<img>' })], 1)).toContain('a \\| b\\\\n\\<img\\> |');
  });
});

test('json: counts and findings', async () => {
  const parsed = JSON.parse(await report('json', [finding()]));
  expect(parsed).toMatchObject({ documents: 2, errors: 0, warnings: 1, findings: [{ rule: 'unknown-initials' }] });
});

describe('sarif', () => {
  const rules = [
    { id: 'unknown-initials', severity: 'warning' as const, summary: 's', help: 'h', page: '# page', url: null },
  ];
  const results = async (...findings: Finding[]) =>
    JSON.parse(await report('sarif', findings, { rules })).runs[0].results;

  test('every result has a region', async () => {
    const [first, second] = await results(finding(), finding({ span: flow, path: 'my notes/b.docx' }));
    expect(first.locations[0].physicalLocation.region).toEqual({
      endColumn: 12,
      startLine: 12,
      startColumn: 1,
      endLine: 12,
    });
    expect(second.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'my%20notes/b.docx' },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    });
    expect(second.ruleIndex).toBe(0);
  });
  test('fingerprints do not depend on lines and tell repeated findings apart', async () => {
    const [a] = await results(finding());
    const [b, c] = await results(finding({ span: span('JT to write', 99) }), finding());
    expect(b.partialFingerprints).toEqual(a.partialFingerprints);
    expect(c.partialFingerprints).not.toEqual(b.partialFingerprints);
  });
});

test('junit: a suite a document, infos do not fail', async () => {
  const xml = await report('junit', [finding({ message: 'a < "b" \u0000' }), finding({ severity: 'info' })]);
  expect(xml).toContain('<testsuites name="minutes" tests="3" failures="1" errors="0">');
  expect(xml).toContain('message="a &lt; &quot;b&quot; \ufffd"');
  expect(xml).toContain('<testsuite name="notes/b.docx" tests="1" failures="0" errors="0">');
});

test('visible text shows what a terminal would obey or hide', () => {
  expect(visibleText(`a${ESC}[31m\u202eb\nc\u0007\u009b é 漢 😀`)).toBe('a\\x1b[31m\\u{202e}b\\nc\\x07\\x9b é 漢 😀');
});
