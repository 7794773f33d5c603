/** `docs/code-map.md`: the folders of the sources, what each is for, and who imports whom, read from the imports. */
import { readFileSync } from 'node:fs';
import { type Import, ownImports, sourceFiles, src } from '../../../test/support/imports.ts';

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');
const topOf = (path: string): string => path.split('/')[0] ?? '';

export function codeMap(): string {
  const files = sourceFiles();
  const imports = ownImports();
  const folders = [...new Set(files.map(folderOf))].filter((folder) => folder !== '').sort();
  const tops = [...new Set(folders.map(topOf))];
  return `# Code map

Drawn from the imports of \`src\` by \`npm run docs\`. [Architecture](architecture.md) says why it is so, [adding](adding.md) where
a new thing goes. An arrow points to what is imported; dotted ones are loaded when they are needed.

\`\`\`mermaid
flowchart TD
${edges(imports).join('\n')}
\`\`\`

${tops.map((top) => section(top, folders, files, imports)).join('\n\n')}
`;
}

function edges(imports: readonly Import[]): string[] {
  const solid = new Set<string>();
  const lazy = new Set<string>();
  for (const { from, to, lazy: later } of imports) {
    const [a, b] = [topOf(from), topOf(to)];
    // What everything is made of would be an arrow from everywhere.
    if (a === b || b === 'model' || a.endsWith('.ts')) continue;
    (later ? lazy : solid).add(`${a} ${b}`);
  }
  const drawn = (pairs: Iterable<string>, arrow: string) =>
    [...pairs].sort().map((pair) => `  ${pair.split(' ').join(` ${arrow} `)}`);
  return [
    ...drawn(solid, '-->'),
    ...drawn(
      [...lazy].filter((pair) => !solid.has(pair)),
      '-.->',
    ),
  ];
}

function section(top: string, folders: string[], files: string[], imports: readonly Import[]): string {
  const own = folders.filter((folder) => topOf(folder) === top);
  const rows = own.map((folder) => {
    const start = startOf(folder, files, imports);
    return `| \`${folder}\` | [${start.split('/').pop()}](../src/${start}) | ${firstSentence(start)} |`;
  });
  return [`## ${top}`, '', '| folder | begin with | which is |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The file to open first: the folder's list, that of its name, or that which the rest of the program imports most. */
function startOf(folder: string, files: string[], imports: readonly Import[]): string {
  const own = files.filter((path) => folderOf(path) === folder);
  const named = (name: string) => own.find((path) => path === `${folder}/${name}.ts`);
  const list = named('index') ?? named('main') ?? named(folder.split('/').pop() ?? '');
  if (list !== undefined) return list;
  const asked = (path: string) => imports.filter(({ from, to }) => to === path && folderOf(from) !== folder).length;
  return own.reduce((best, path) => (asked(path) > asked(best) ? path : best), own[0] ?? folder);
}

/** The first sentence of the file's first docstring, in one line of a table. */
function firstSentence(path: string): string {
  const [, comment = ''] = /\/\*\*([\s\S]*?)\*\//.exec(readFileSync(new URL(path, src), 'utf8')) ?? [];
  const text = comment.replace(/\s*\n\s*\*\s?/g, ' ').trim();
  const sentence = /^.+?[.:](?=\s+[A-Z]|$)/.exec(text)?.[0] ?? text;
  return sentence.replaceAll('|', '\\|').replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'));
}
