import { describe, expect, test } from 'vitest';
import { type ReleaseFacts, releaseProblems } from '../../scripts/release/problems.ts';

const ready: ReleaseFacts = {
  name: 'minutes-cli',
  version: '1.2.0',
  repository: 'git+https://code.example/harbour/minutes.git',
  changelog: '# Changes\n\n## 1.2.0\n\n- More.\n',
  tags: ['v1.1.0'],
  uncommitted: [],
  files: [
    ...['README.md', 'LICENSE', 'CHANGELOG.md', 'bin/minutes.js', 'dist/types/index.d.ts', 'dist/bin/licences.txt'],
    ...['main', 'worker', 'memory-guard', 'index'].map((file) => `dist/bin/${file}.js`),
  ],
  pages: { 'templates/pre-commit-config.yaml': '    rev: v1.2.0\n' },
};

test('a release that is ready', () => {
  expect(releaseProblems(ready)).toEqual([]);
});

describe('what stands in its way', () => {
  test.each<[string, Partial<ReleaseFacts>, RegExp]>([
    ['the version is out', { tags: ['v1.2.0'] }, /v1\.2\.0 is out already/],
    ['no changes are told', { changelog: '## Unreleased\n' }, /CHANGELOG\.md has no "## 1\.2\.0"/],
    ['no repository', { repository: 'git+https://code.example/OWNER/minutes.git' }, /replace OWNER/],
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
