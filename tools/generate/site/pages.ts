/** The pages of the site in the order of its contents; a page of `docs` that no list names stands last among those of use. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface SitePage {
  /** From the root of the project. */
  source: string;
  /** From the root of the site. */
  target: string;
}

export interface Group {
  title: string;
  pages: SitePage[];
}

const FOR = ['secretary', 'analyst', 'developer', 'archivist', 'contributor'].map((name) => `docs/for/${name}.md`);
const USING =
  'commands review corrections output querying library api archive formats house-style errors limits systems rules/index minutes-in-ci';
const WORKING = 'architecture adding glossary conventions';

const named = (names: string) => names.split(' ').map((name) => `docs/${name}.md`);

export function groupsOf(root: string): Group[] {
  const rules = readdirSync(join(root, 'docs/rules'))
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .sort()
    .map((name) => `docs/rules/${name}`);
  const lists: [string, string[]][] = [
    ['What you want', ['README.md', ...FOR]],
    ['Using it', named(USING)],
    ['Working on it', [...named(WORKING), 'CHANGELOG.md']],
    ['Rules of check', rules],
  ];
  const listed = new Set(lists.flatMap(([, sources]) => sources));
  const all = (readdirSync(join(root, 'docs'), { recursive: true }) as string[]).map(
    (name) => `docs/${name.replaceAll('\\', '/')}`,
  );
  lists[1]?.[1].push(...all.filter((path) => path.endsWith('.md') && !listed.has(path)).sort());
  return lists.map(([title, sources]) => ({
    title,
    pages: sources.map((source) => ({ source, target: targetOf(source) })),
  }));
}

function targetOf(source: string): string {
  if (source === 'README.md') return 'index.html';
  return source
    .replace(/^docs\//, '')
    .toLowerCase()
    .replace(/\.md$/, '.html');
}
