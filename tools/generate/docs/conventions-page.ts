/** The tests in test/cli/conventions → docs/conventions.md: each line of the list with the tests that are named after it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conventions } from './conventions.ts';

export function conventionsPage(root: string): string {
  const folder = join(root, 'test/cli/conventions');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  const tests = files.flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    return [...source.matchAll(/^(?:test|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*['`](C\d+) ([^'`]+)['`]/gm)].map(
      ([, id = '', name = '']) => {
        return { id, name, file };
      },
    );
  });
  const rows = Object.entries(conventions).map(([id, { says, open }]) => {
    const own = tests.filter((test) => test.id === id);
    if (own.length === 0) throw new Error(`no test is named after ${id}`);
    const named = own.map(({ name, file }) => `${name} ([${file}](../test/cli/conventions/${file}))`).join('; ');
    return `| ${id} | ${says} | ${named.replaceAll('|', '\\|')} | ${open ?? 'yes'} |`;
  });
  return [
    '# Conventions of the command line\n',
    'What people expect of a command, line by line, with the test that is named after the line; `npx vitest run',
    'test/cli/conventions` runs them. Where a line does not hold in full, the last column says what is missing.\n',
    '| | expected | test | holds |\n| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
