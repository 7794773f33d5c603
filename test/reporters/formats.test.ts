/** What machines read holds to the shape of its format, whatever the findings say. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { reporters } from '../../src/reporters/index.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { span } from '../support/records.ts';
import { some } from '../support/some.ts';
import { gitlab, sarif } from './schemas.ts';

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);

const nasty = 'a < "b" & \u0000 ]]> \u{1f600} %0A,:\n';
const page = { ...span('Open'), place: { kind: 'page' as const, page: 3, box: { x0: 1, top: 2, x1: 3, bottom: 4 } } };
const flow = { ...span('Open'), place: { kind: 'flow' as const, part: 'body', index: 7 } };
const base: Finding = {
  rule: 'missing-date',
  severity: 'error',
  message: nasty,
  path: 'notes/my file.md',
  span: span(nasty, 3),
  help: nasty,
};
const findings: Finding[] = [
  base,
  { ...base, severity: 'warning', span: page, where: 'page 3 › 2. Finance › table 1, row 2', path: 'notes/b.pdf' },
  { ...base, severity: 'info', span: flow, where: '3. Finance › table 2, row 4', path: 'notes/Notes.docx' },
  { ...base, span: null, help: null, path: 'minutes.config.yaml' },
  base,
];
const suppressed: Finding[] = [{ ...base, suppressed: { kind: 'baseline', reason: 'known' } }];
const rules = [
  { id: 'missing-date', severity: 'error' as const, summary: 's', help: 'h', page: '# missing-date', url: null },
];
const write = async (format: string, given: Finding[] = findings) => {
  const context = { paths: ['notes/my file.md'], version: '1.0.0', colour: false, summary: true, rules, suppressed };
  return (await reporters.find((reporter) => reporter.format === format)?.report(given, context)) ?? '';
};

describe.each([
  ['sarif', sarif],
  ['gitlab', gitlab],
] as [string, object][])('%s', (format, schema) => {
  test.each([
    ['findings', findings],
    ['nothing', []],
  ])('%s: holds to its schema', async (_, given) => {
    const valid = ajv.compile(schema);
    valid(JSON.parse(await write(format, given)));
    expect(valid.errors).toBeNull();
  });
});

describe('sarif: the schema of OASIS', () => {
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(new URL('sarif-2.1.0-rtm.5.schema.json', import.meta.url), 'utf8'),
  );
  // It is draft 4, of which it uses nothing that later drafts changed but the name of its id.
  const official = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(official);
  const valid = official.compile(schema);

  test('is the one that is meant, and finds faults', () => {
    expect([$schema, id]).toEqual([expect.stringContaining('draft-04'), expect.stringContaining('sarif-2.1.0-rtm.5')]);
    expect(valid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });
  test.each([
    ['findings', findings],
    ['nothing', []],
  ])('%s: hold to it', async (_, given) => {
    valid(JSON.parse(await write('sarif', given)));
    expect(valid.errors).toBeNull();
  });
});

test('sarif: places in words, quotes, and what is accepted', async () => {
  const { results } = JSON.parse(await write('sarif')).runs[0];
  expect(results[2].locations[0].logicalLocations).toEqual([{ fullyQualifiedName: '3. Finance › table 2, row 4' }]);
  expect(results[1].properties.place.box).toEqual({ x0: 1, top: 2, x1: 3, bottom: 4 });
  expect(results.at(-1).suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'known' }]);
});

test('gitlab: no byte order mark, and no two fingerprints alike', async () => {
  const text = await write('gitlab');
  expect(text.charCodeAt(0)).toBe('['.charCodeAt(0));
  const prints = JSON.parse(text).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});

describe.each([
  [
    'junit',
    'jenkins-junit.xsd',
    '<testsuites><testsuite name="a"><testcase/></testsuite></testsuites>',
    ["The attribute 'tests' is required", "The attribute 'name' is required"],
  ],
  [
    'checkstyle',
    'checkstyle.xsd',
    '<checkstyle version="1"><file name="a"><error line="0" column="1" severity="bad" message="m" source="s"/></file></checkstyle>',
    ["'0' is not a valid value", "not an element of the set {'info', 'warning', 'error'}"],
  ],
])('%s: the schema %s', (format, file, wrong, told) => {
  const schema = readFileSync(new URL(file, import.meta.url), 'utf8');
  const faults = async (xml: string) =>
    (await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema })).errors.map(
      ({ message }) => message,
    );

  test('finds faults', async () => {
    const found = (await faults(wrong)).join('\n');
    for (const words of some(told)) expect(found).toContain(words);
  });
  test.each([
    ['findings', findings],
    ['nothing', []],
  ])('%s: hold to it', async (_, given) => {
    expect(await faults(await write(format, given))).toEqual([]);
  });
});

test('jsonl: one finding a line', async () => {
  const lines = (await write('jsonl')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).severity)).toEqual(['error', 'warning', 'info', 'error', 'error']);
});

test('markdown: by file, and nothing breaks out of its line', async () => {
  const text = await write('markdown');
  expect(text).toContain('## notes/Notes.docx\n\n- **info** 3. Finance › table 2, row 4: a \\< "b" &');
  expect(text).not.toContain('\n%');
});

test('text: what was skipped and how much was accepted', async () => {
  const skipped = [{ rule: 'vanished-action', path: 'a.md', why: 'no earlier minutes were given' }];
  const context = { paths: ['a.md'], version: '1', colour: false, summary: true, rules: [], suppressed, skipped };
  expect(await reporters[0]?.report([], context)).toBe(
    'not checked: vanished-action in 1 document (no earlier minutes were given)\nno findings in 1 document; 1 accepted\n',
  );
});
