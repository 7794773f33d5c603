/** `docs/dependencies.md`: every package that the project stands on, what it is for, and what would take its place. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Dependency {
  name: string;
  /** `bundle`: goes to the user inside of `dist`; `package`: is installed beside it; `tools`: builds, checks and tests. */
  part: 'bundle' | 'package' | 'tools';
  purpose: string;
  /** What would be done if it were given up. */
  instead: string;
  /** Month in which the version of the lock file was published, as the registry told it. */
  released: string;
}

const of = (part: Dependency['part']) => (name: string, released: string, purpose: string, instead: string) =>
  ({ name, part, released, purpose, instead }) satisfies Dependency;
const bundled = of('bundle');
const tool = of('tools');

export const dependencies: readonly Dependency[] = [
  of('package')('zod', '2026-10', 'schemas: what is written is what the types say; JSON Schema', 'valibot'),
  bundled('@noble/hashes', '2026-06', 'the hash of Node, for browsers', 'hash-wasm'),
  bundled('buffer', '2020-10', 'the `Buffer` of Node, for browsers', 'arrays of bytes with functions of our own'),
  bundled('chalk', '2025-09', 'colours on terminals', '`util.styleText` of Node, once Node 20 is left'),
  bundled('cli-progress', '2024-06', 'the bar of a long run', 'a line of our own through `Progress`'),
  bundled('commander', '2026-02', 'commands, options, help', 'yargs'),
  bundled('csv-parse', '2026-09', 'reading csv and tsv', 'papaparse'),
  bundled('csv-stringify', '2026-09', 'writing csv', 'papaparse'),
  bundled('diff', '2026-04', 'unified diffs of `--fix --dry-run`', '`git diff --no-index`'),
  bundled('dingbat-to-unicode', '2026-09', 'signs of Wingdings and Symbol', 'a table of our own'),
  bundled('fflate', '2026-05', 'zip files that are written (docx, xlsx)', 'yazl'),
  bundled('hucre', '2026-09', 'reading xlsx and ods, writing xlsx', 'exceljs, if it is kept again'),
  bundled('hyparquet-writer', '2026-10', 'writing Parquet', 'parquet-wasm'),
  bundled('leven', '2025-09', '"did you mean"', 'fastest-levenshtein'),
  bundled('mammoth', '2026-09', 'the second reading of docx, where ours fails', 'plain text of `word/document.xml`'),
  bundled('node-sqlite3-wasm', '2026-07', 'writing SQLite files', '`node:sqlite`, once every Node has the same'),
  bundled('pdf-parse', '2025-10', 'the second reading of pdf, where ours fails', '`getTextContent` of pdf.js'),
  bundled('pdfjs-dist', '2025-10', 'pdf: objects, fonts, characters', 'mupdf (AGPL), or PDFium as WebAssembly'),
  bundled('pg', '2026-09', 'PostgreSQL', 'postgres'),
  bundled('pg-boss', '2026-03', 'the queue of `--store`; 10 is the last that runs on Node 20', 'graphile-worker'),
  bundled('picomatch', '2026-08', 'patterns of files', 'minimatch'),
  bundled('postal-mime', '2026-09', 'e-mail and web archives (MIME)', 'mailparser'),
  bundled('preact', '2026-11', 'the review page', 'React, with the same components'),
  bundled('rehype-parse', '2024-12', 'HTML → tree with places (parse5)', 'parse5 itself'),
  bundled('remark-gfm', '2025-02', 'tables, task lists and strikes of Markdown', 'micromark with its extensions'),
  bundled('remark-parse', '2024-03', 'Markdown → tree with places', 'micromark'),
  bundled('saxes', '2024-02', 'XML of docx, odt and ods, streaming', 'sax'),
  bundled('smol-toml', '2026-10', 'configuration in TOML', '@iarna/toml'),
  bundled('unified', '2024-11', 'joins remark and rehype', 'calls of the parsers themselves'),
  bundled('yaml', '2026-09', 'configuration and corrections, comments kept', 'js-yaml'),
  bundled(
    'yauzl',
    '2026-06',
    'zip: directory first, limits before anything is inflated',
    'fflate with checks of our own',
  ),
  tool('@biomejs/biome', '2026-11', 'format and lint', 'eslint and prettier'),
  tool('@commander-js/extra-typings', '2025-10', 'types of what options give', 'a table of types beside the options'),
  tool('@duckdb/node-api', '2026-09', 'reads Parquet back in tests', 'hyparquet'),
  tool('@jridgewell/sourcemap-codec', '2026-08', 'source maps of the bundle', 'no maps'),
  tool(
    '@stryker-mutator/core',
    '2026-04',
    'mutation testing (`npm run test:mutation`); 9 is the last that runs on Node 20',
    'a mutator of our own',
  ),
  tool('@stryker-mutator/vitest-runner', '2026-04', 'runs our tests for it', 'its command runner, slower'),
  tool('ajv', '2026-04', 'records against the published schemas', 'the schemas of zod alone'),
  tool('ajv-formats', '2024-04', 'dates in those schemas', 'patterns'),
  tool('axe-core', '2026-11', 'accessibility of the review page', 'pa11y'),
  tool('fast-check', '2026-09', 'tests of properties', 'generators of our own'),
  tool('hyparquet', '2026-10', 'reads Parquet back in tests', 'DuckDB alone'),
  tool('ical.js', '2025-08', 'reads the calendar back in tests', 'node-ical'),
  tool('knip', '2026-11', 'dead code and unused packages', 'ts-prune'),
  tool('minisearch', '2025-09', 'search of the documentation site', 'lunr'),
  tool('pdfkit', '2026-08', 'PDF fixtures', 'pdf-lib'),
  tool('playwright-core', '2026-11', 'the review page in a browser', 'puppeteer-core'),
  tool('rehype-slug', '2024-11', 'anchors of the documentation site', 'ids of our own'),
  tool('rehype-stringify', '2024-11', 'HTML of the documentation site', 'hast-util-to-html'),
  tool('remark-rehype', '2025-04', 'Markdown → HTML of the documentation site', 'mdast-util-to-hast'),
  tool('rolldown', '2026-11', 'the bundle', 'esbuild'),
  tool('tsx', '2026-09', 'runs the scripts', 'types stripped by Node 24'),
  tool('typescript', '2026-07', 'types', 'nothing'),
  tool('unist-util-visit', '2026-10', 'walks trees of the documentation site', 'a loop'),
  tool('vitest', '2026-10', 'tests', '`node --test`'),
  tool('xmllint-wasm', '2026-08', 'workbooks against the schemas of ECMA-376', 'Debian’s xmllint'),
];

export function dependenciesPage(root: string): string {
  return `# Dependencies

What the project stands on, written by \`npm run docs\` from \`tools/generate/docs/dependencies.ts\` and what is installed. \`@types/…\`
go with what they describe. Versions are those of the lock file; the month is that of their release. Nothing here compiles or
downloads anything when it is installed. Why one was chosen rather than another is said in [architecture](architecture.md).

${part(root, 'package', 'Installed with the package', 'The library’s types speak of it.')}

${part(root, 'bundle', 'Inside the bundle', 'Goes to the user within `dist/bin`, with its licence in `dist/bin/licences.txt`; most is loaded only where it is used.')}

${part(root, 'tools', 'Tools', 'For building, checking and testing only.')}
`;
}

function part(root: string, name: Dependency['part'], title: string, says: string): string {
  const rows = dependencies
    .filter((dependency) => dependency.part === name)
    .map((dependency) => {
      const folder = join(root, 'node_modules', dependency.name);
      const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const size = inKilobytes(bytesBelow(folder));
      return `| ${[dependency.name, version, dependency.released, license, size, dependency.purpose, dependency.instead].join(' | ')} |`;
    });
  return [
    `## ${title}`,
    '',
    says,
    '',
    '| package | version | released | licence | size, kB | for | in its place |',
    '| --- | --- | --- | --- | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Size of the package's own files, without packages nested in it. */
function bytesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.name === 'node_modules') return sum;
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesBelow(path) : entry.isFile() ? statSync(path).size : 0);
  }, 0);
}

/** Two figures are enough to compare. */
const inKilobytes = (bytes: number): number => Number((bytes / 1000).toPrecision(2));
