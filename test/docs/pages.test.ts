/** What the documentation says of files, columns, formats and commands is so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { limitsHelp } from '../../src/cli/limits.ts';
import { options } from '../../src/cli/options.ts';
import { extractors } from '../../src/extract/index.ts';
import { processCorpus, processDocument, reporters, writeAll } from '../../src/index.ts';
import { ActionFlag, Register } from '../../src/model/register.ts';
import { actionColumns } from '../../src/writers/actions-csv.ts';
import { performanceColumns } from '../../src/writers/performance.ts';
import { firstRecord } from '../support/read-record.ts';
import { some } from '../support/some.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...markdownBelow('docs/')];

function markdownBelow(folder: string): string[] {
  const names = readdirSync(new URL(folder, root), { recursive: true }) as string[];
  return names.filter((name) => name.endsWith('.md')).map((name) => folder + name.replaceAll('\\', '/'));
}

/** As GitHub makes anchors of headings. */
const anchors = (page: string) =>
  [...page.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (page) => {
  const text = read(page).replaceAll(/^```[\s\S]*?^```$/gm, '');

  test('links lead somewhere', () => {
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return [];
      const [path = '', anchor] = target.split('#');
      const file = new URL(path === '' ? page : path, new URL(page, root));
      const url = path === '' ? new URL(page, root) : file;
      if (!existsSync(url)) return [target];
      return anchor === undefined || anchors(readFileSync(url, 'utf8')).includes(anchor) ? [] : [target];
    });
    expect(broken).toEqual([]);
  });

  test('files of the project that are named exist', () => {
    const named = [...text.matchAll(/`((?:src|test|tools|docs|bin|\.ci)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});

test('architecture.md names functions and files that exist', () => {
  const text = read('docs/architecture.md');
  const files = [...text.matchAll(/`((?:\w[\w-]*\/)+[\w-]+\.ts)`/g)].map(([, path = '']) => path);
  const places = (path: string) => [path, `src/${path}`, `src/extract/${path}`];
  expect(files.filter((path) => !places(path).some((place) => existsSync(new URL(place, root))))).toEqual([]);
  const calls = [...text.matchAll(/`([a-z]\w+)` \(`([\w/-]+\.ts)`/g)];
  expect(calls.length).toBeGreaterThan(10);
  for (const [, name = '', path = ''] of some(calls)) {
    const file = places(path).find((place) => existsSync(new URL(place, root))) ?? path;
    expect([path, read(file)]).toEqual([path, expect.stringMatching(new RegExp(`\\b${name}\\b`))]);
  }
});

const register = Register.parse({
  schemaVersion: '1',
  ...Object.fromEntries(
    ['meetings', 'people', 'actions', 'decisions', 'attendance', 'duplicates'].map((name) => [name, []]),
  ),
});
const section = (title: string) => {
  const text = read('docs/output.md');
  const from = text.indexOf(`### ${title}\n`);
  return text.slice(from, text.indexOf('\n## ', from));
};
const names = (columns: readonly { name: string }[]) => columns.map(({ name }) => name);
const firstCells = (text: string) => [...text.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name = '']) => name);

describe('output.md', () => {
  test('has every file that a run writes', async () => {
    const path = 'fixtures/documents/nonprofit-board-zoom/source.html';
    const result = await processDocument({ path, bytes: new Uint8Array(readFileSync(new URL(path, root))) });
    const files = [...writeAll(processCorpus({ results: [result], faults: [], program: 'minutes test' }))];
    const text = read('docs/output.md').replaceAll('<id>', firstRecord(result).record.id).replaceAll('<n>', '1');
    expect(files.filter((file) => !text.includes(`\`${file.path}\``)).map((file) => file.path)).toEqual([]);
  });

  test('has every column of actions.csv, in order, and every flag', () => {
    const actions = section('actions.csv').split('### tables')[0] ?? '';
    expect(firstCells(actions)).toEqual([...names(actionColumns(register)), ...ActionFlag.options]);
  });

  test('has every column of performance.csv, in order', () => {
    const figures = section('tables/performance.csv').split('### Exports')[0] ?? '';
    expect(firstCells(figures)).toEqual(names(performanceColumns));
  });
});

test('formats.md has every format with its endings', () => {
  const rows = [...read('docs/formats.md').matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)];
  const listed = Object.fromEntries(rows.map(([, format = '', list = '']) => [format, list.trim()]));
  for (const { format, extensions } of some(extractors)) {
    expect([format, listed[format]]).toEqual([format, expect.stringMatching(`^${extensions.join(', ')}`)]);
  }
  expect(rows.length).toBe(extractors.length);
});

test('minutes-in-ci.md has every format of check', () => {
  const text = read('docs/minutes-in-ci.md');
  expect(reporters.filter(({ format }) => !text.includes(`\`${format}\``))).toEqual([]);
});

test('options and lists know the same names', () => {
  expect(options.checkFormat().argChoices).toEqual(expect.arrayContaining(reporters.map(({ format }) => format)));
});

describe('docs/limits.md', () => {
  const page = read('docs/limits.md');

  test.each(some([...limitsHelp.matchAll(/(\w+)=([\d.]+)/g)]).map(([, name = '', preset = '']) => [name, preset]))(
    '--limit %s=%s',
    (name, preset) => {
      expect(page).toContain(`| \`--limit ${name}=\` | ${preset} |`);
    },
  );

  test('--timeout and --max-bytes', () => {
    expect(page).toContain(`| \`--timeout\` | ${options.timeout().defaultValue} |`);
    expect(page).toContain(`| \`--max-bytes\` | ${options.maxBytes().defaultValueDescription} |`);
  });
});
