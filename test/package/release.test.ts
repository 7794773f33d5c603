import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NAMING, repositoryName, withRepository } from '../../tools/generate/docs/repository.ts';
import { type ReleaseFacts, releaseProblems } from '../../tools/release/problems.ts';

const root = new URL('../../', import.meta.url);
const filesIn = (folder: string) =>
  (readdirSync(new URL(folder, root), { recursive: true }) as string[])
    .filter((name) => /\.(?:md|ya?ml)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

const ready: ReleaseFacts = {
  name: 'minutes-cli',
  version: '1.2.0',
  repository: 'git+https://code.example/harbour/minutes.git',
  changelog: '# Changes\n\n## 1.2.0\n\n- More.\n',
  tags: ['v1.1.0'],
  uncommitted: [],
  files: [
    ...[
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'bin/minutes.js',
      'dist/types/index.d.ts',
      'dist/bin/licences.txt',
      'dist/browser/index.js',
    ],
    ...['main', 'worker', 'memory-guard', 'index', 'node'].map((file) => `dist/bin/${file}.js`),
  ],
  pages: { 'templates/pre-commit-config.yaml': '    rev: v1.2.0\n' },
};

test('a release that is ready', () => {
  expect(releaseProblems(ready)).toEqual([]);
});

test('who publishes it is said once, and written to where it is read', () => {
  expect(repositoryName('git+https://code.example/harbour/minutes.git')).toBe('harbour/minutes');
  const before =
    '"url": "https://github.com/OWNER/minutes/issues"\n- uses: OWNER/minutes@v0.1.0\nuses: actions/checkout@v4\n';
  const after = withRepository(before, 'harbour/minutes');
  expect(after).toBe(before.replaceAll('OWNER/', 'harbour/'));
  expect(withRepository(after, 'pier/minutes')).toBe(before.replaceAll('OWNER/', 'pier/'));
  // Nowhere else: what is added must be in the list.
  const named = ['README.md', 'action.yml', 'package.json', ...filesIn('docs'), ...filesIn('templates')].filter(
    (path) => /OWNER\//.test(readFileSync(new URL(path, root), 'utf8')),
  );
  expect(named.filter((path) => !NAMING.includes(path))).toEqual([]);
});

describe('what is in its way', () => {
  test.each<[string, Partial<ReleaseFacts>, RegExp]>([
    ['the version is out', { tags: ['v1.2.0'] }, /v1\.2\.0 is out already/],
    ['no changes are told', { changelog: '## Unreleased\n' }, /CHANGELOG\.md has no "## 1\.2\.0"/],
    [
      'no repository',
      { repository: 'git+https://code.example/OWNER/minutes.git' },
      /say in repository\.url who publishes it/,
    ],
    ['something is not committed', { uncommitted: ['src/a.ts'] }, /not committed: src\/a\.ts/],
    ['no build', { files: ready.files.filter((path) => !path.endsWith('main.js')) }, /lacks dist\/bin\/main\.js/],
    ['a test in the package', { files: [...ready.files, 'test/a.test.ts'] }, /holds test\/a\.test\.ts/],
    [
      'a template of an older version',
      { pages: { 'templates/x.yml': 'uses: OWNER/minutes@v1.1.0\n' } },
      /templates\/x\.yml names v1\.1\.0/,
    ],
    ['no version', { version: 'next' }, /"next" is no version/],
  ])('%s', (_name, change, problem) => {
    expect(releaseProblems({ ...ready, ...change }).join('\n')).toMatch(problem);
  });
});
