import { describe, expect, test } from 'vitest';
import { fitsAny } from '../../src/config/glob.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { printConfig } from '../../src/config/print-config.ts';
import { type SettingSources, settingsOf } from '../../src/config/settings.ts';

const sourcesOf = async (text: string, more: Partial<SettingSources> = {}): Promise<SettingSources> => {
  const { config } = await parseConfig(text);
  if (!config) throw new Error('the test needs a sound configuration');
  return {
    config,
    file: 'minutes.config.yaml',
    overrides: new Map(),
    profile: null,
    relative: (path) => path,
    ...more,
  };
};

describe('patterns', () => {
  test.each([
    ['archive/**', 'archive/2019/may.docx', true],
    ['archive/**', 'new/archive/may.docx', false],
    ['*.docx', 'a/b/may.docx', true],
    ['notes/*.md', 'notes/2019/may.md', false],
    ['**/drafts/**', 'a/drafts/may.md', true],
    ['{board,audit}/*.md', 'audit/may.md', true],
    ['{board,audit}/*.md', 'estates/may.md', false],
    ['may?.md', 'may1.md', true],
    ['a+b (1).md', 'a+b (1).md', true],
    ['archive/', 'archive/may.md', true],
    ['notes/{board,{audit,risk}}/*.md', 'notes/risk/may.md', true],
    ['Minutes (final) [2].docx', 'a/Minutes (final) [2].docx', true],
    ['Minutes (final).docx', 'Minutes final.docx', false],
    ['!(may).md', 'june.md', false],
    ['*.md', '.hidden/.may.md', true],
    ['odd\\\\', 'odd', false],
  ])('%s on %s: %s', (pattern, path, fits) => expect(fitsAny(path, [pattern])).toBe(fits));
});

describe('what is wrong with a configuration', () => {
  test.each([
    ['rules:\n  mising-date: off', 'unknown key "rules.mising-date"; did you mean "missing-date"?'],
    ['profil: oss', 'unknown key "profil"; did you mean "profile"?'],
    ['rules:\n  vague-owner:\n    word: [x]', 'unknown key "rules.vague-owner.word"; did you mean "words"?'],
    ['overrides:\n  - files: [a]\n    rule: {}', 'unknown key "overrides.0.rule"; did you mean "rules"?'],
    ['rules:\n  missing-date: loud', '"rules.missing-date" must be one of error, warning, info, off, or an object'],
    ['ignore:\n  - rule: missing-date', '"ignore.0.reason"'],
    ['a: [', ''],
  ])('%s', async (text, problem) => {
    const { config, problems } = await parseConfig(text);
    expect(config).toBeNull();
    expect(problems[0]?.message).toContain(problem);
  });

  test('JSON, YAML and an empty file are configurations', async () => {
    expect((await parseConfig('{"profile": "oss"}')).config).toEqual({ profile: 'oss' });
    expect((await parseConfig('profile: oss\n')).config).toEqual({ profile: 'oss' });
    expect((await parseConfig('')).config).toEqual({});
  });
});

describe('settings', () => {
  const text = `
profile: uk-parish
rules:
  missing-date: warning
  vague-deadline: { words: [soon] }
overrides:
  - files: ['archive/**']
    profile: recommended
    rules: { missing-date: info }
  - files: ['archive/2024/**']
    rules: { missing-date: off }
`;
  test('profile, rules, then each fitting override, then the command line', async () => {
    const settings = settingsOf(await sourcesOf(text));
    expect(settings('missing-date', 'new.md')).toMatchObject({ level: 'warning', chosen: true });
    expect(settings('missing-date', 'archive/old.md')?.level).toBe('info');
    expect(settings('missing-date', 'archive/2024/x.md')?.level).toBe('off');
    const typed = settingsOf(await sourcesOf(text, { overrides: new Map([['missing-date', 'error']]) }));
    expect(typed('missing-date', 'archive/2024/x.md')?.level).toBe('error');
  });
  test('a profile by path, and options turn a rule on', async () => {
    const settings = settingsOf(await sourcesOf(text));
    expect(settings('missing-declarations', 'new.md')?.level).toBe('warning');
    expect(settings('missing-declarations', 'archive/old.md')?.level).toBe('off');
    expect(settings('date-issued-after-meeting', 'new.md')?.options).toEqual({ days: 31 });
    expect(settings('vague-deadline', 'new.md')).toMatchObject({
      level: 'info',
      chosen: false,
      options: { words: ['soon'] },
    });
  });
  test('--print names the place of each value', async () => {
    const shown = printConfig('archive/2024/x.md', await sourcesOf(text));
    expect(shown).toMatch(/^configuration: minutes\.config\.yaml\n/);
    expect(shown).toMatch(/profile +recommended +minutes\.config\.yaml overrides\[0\]\n/);
    expect(shown).toMatch(/rules\.missing-date +off +minutes\.config\.yaml overrides\[1\]\.rules\n/);
  });
});
