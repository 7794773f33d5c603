import { describe, expect, test } from 'vitest';
import { baselineOf, baselineText, knownFrom, pruned } from '../../src/findings/baseline.ts';
import { findDirectives } from '../../src/findings/directives.ts';
import { fingerprinted } from '../../src/findings/fingerprint.ts';
import { type Accepted, suppress } from '../../src/findings/suppress.ts';
import type { Finding } from '../../src/rules/rule.ts';
import { span } from '../support/records.ts';

const finding = (quote: string, line: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'vague-owner',
  severity: 'warning',
  message: `"${quote}" is nobody.`,
  path: 'notes/a.md',
  span: span(quote, line),
  help: null,
  ...more,
});

describe('fingerprints', () => {
  test('do not depend on lines, folders or blanks, and tell repeated findings apart', () => {
    const [a, b, c] = fingerprinted([
      finding('TBC to write', 3),
      finding('TBC  to\nwrite', 90, { path: 'archive/a.md' }),
      finding('TBC to write', 9),
    ]);
    expect(b?.fingerprint).toBe(a?.fingerprint);
    expect(c?.fingerprint).toBe(a?.fingerprint?.replace(':1', ':2'));
    expect(fingerprinted([finding('TBC to call', 3)])[0]?.fingerprint).not.toBe(a?.fingerprint);
  });
});

describe('comments that accept a finding', () => {
  const text = [
    '<!-- minutes-disable-next-line vague-owner until 2024-12-31 -- decided in May -->',
    '',
    'TBC to write',
    '<!-- minutes-disable missing-date, vague-owner -- old form -->',
    'TBC to call',
    '<!-- minutes-enable -->',
    'TBC to ask',
    '<!-- minutes-disable-next-line vague-owner -->',
    'TBC to order',
    '<!-- minutes-disable-next-line vague-ower -- misspelt -->',
    'TBC to sign',
  ].join('\n');
  const accepted = (more: Partial<Accepted> = {}): Accepted => ({
    directives: new Map([['notes/a.md', findDirectives(text)]]),
    ignore: [],
    configFile: null,
    relative: (path) => path,
    today: '2024-06-30',
    paths: ['notes/a.md'],
    ...more,
  });
  const all = [3, 5, 7, 9, 11].map((line) => finding(`TBC ${line}`, line));

  test('the next line with words, a stretch, a reason', () => {
    const directives = findDirectives(text);
    expect(directives.map(({ from, to, reason, until }) => [from, to, reason, until])).toEqual([
      [3, 3, 'decided in May', '2024-12-31'],
      [4, 6, 'old form', null],
      [9, 9, null, null],
      [11, 11, 'misspelt', null],
    ]);
    expect(findDirectives('<!-- minutes-disable-file -- all of it -->')[0]).toMatchObject({ from: 0, rules: [] });
    expect(findDirectives('see `<!-- minutes-disable-file -- x -->`')).toEqual([]);
  });

  test('accept what they name; without a reason nothing; what they do not find is said', () => {
    const result = suppress(all, accepted());
    const open = result.filter(({ suppressed }) => !suppressed);
    expect(open.map(({ rule, span: at }) => `${rule} ${at?.place.kind === 'line' ? at.place.line : 0}`)).toEqual([
      'vague-owner 7',
      'vague-owner 9',
      'vague-owner 11',
      'suppression-without-reason 8',
      'unused-suppression 10',
    ]);
    expect(open.at(-1)?.message).toContain('did you mean "vague-owner"?');
  });

  test('past their last day they are an error', () => {
    const result = suppress(all, accepted({ today: '2025-01-01' }));
    expect(result.filter(({ rule }) => rule === 'expired-suppression')).toMatchObject([{ severity: 'error' }]);
    expect(result[0]).not.toHaveProperty('suppressed');
  });

  test('entries of the configuration go by file and quoted words', () => {
    const entry = { rule: 'vague-owner', files: ['notes/**'], quote: 'tbc  7', reason: 'agreed' };
    const unused = { rule: 'vague-owner', quote: 'nothing', reason: 'agreed' };
    const elsewhere = { rule: 'vague-owner', files: ['other/**'], reason: 'agreed' };
    const result = suppress(
      all,
      accepted({ directives: new Map(), ignore: [entry, unused, elsewhere], configFile: 'c.yaml' }),
    );
    expect(result.filter(({ suppressed }) => suppressed).map(({ span: at }) => at?.quote)).toEqual(['TBC 7']);
    expect(result.filter(({ rule }) => rule === 'unused-suppression')).toMatchObject([{ path: 'c.yaml' }]);
  });
});

describe('baseline', () => {
  const relative = (path: string) => path;
  const old = fingerprinted([finding('TBC to write', 3), finding('TBC to call', 5)]);
  const baseline = baselineOf(old, relative);

  test('knows what it lists, wherever it moved to in the file, and nothing else', () => {
    const now = fingerprinted([finding('TBC to ask', 3), finding('TBC to write', 30)]);
    expect(knownFrom(now, baseline, relative).map(({ suppressed }) => suppressed?.kind ?? null)).toEqual([
      null,
      'baseline',
    ]);
  });
  test('loses what is no longer found in files that were checked', () => {
    const checked = new Set(['notes/a.md']);
    expect(pruned(baseline, old.slice(0, 1), checked, relative).stale).toBe(1);
    expect(pruned(baseline, [], new Set(), relative)).toMatchObject({ stale: 0, baseline });
  });
  test('is the same text whatever the order of the findings', () => {
    expect(baselineText(baselineOf([...old].reverse(), relative))).toBe(baselineText(baseline));
  });
});
