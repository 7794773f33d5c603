/** `docs/api.md`: everything that programs can import. What changes in it is seen in every change of the project. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { Declarations, type Exported } from './api/declarations.ts';
import { typeOfSchema } from './api/schema-type.ts';

/** Where a program imports from → the file of `src`. */
const entries: Readonly<Record<string, string>> = {
  'minutes-cli': 'index',
  'minutes-cli/check': 'check',
  'minutes-cli/node': 'node',
  'minutes-cli/schema': 'schema',
};

const HEAD = `# API

What programs can import, with its types: written by \`npm run docs\` from the declarations of the package. [library.md](library.md)
shows it at work. Names are added; none goes, and none is given another meaning, without a new major version.

A record (\`MinutesDocument\`) and its parts are schemas of zod and types at once; [output.md](output.md) says what each field means.
`;

/** Declarations as the compiler makes them of the sources now. Whether types fit is for `npm run typecheck` to say. */
function declared<T>(root: string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-api-'));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const flags = [
      '-p',
      join(root, 'tsconfig.build.json'),
      '--noCheck',
      '--emitDeclarationOnly',
      '--checkers',
      '1',
      '--outDir',
      folder,
    ];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...flags], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types that exported ones mention and that cannot be imported, as "CheckInput mentions model/block.d.ts#Block". */
export function forgottenTypes(declarations: Declarations, files: readonly string[]): string[] {
  const exported = files.flatMap((file) => [...declarations.exportsOf(file).values()]);
  const known = new Set(exported.map(({ file, name }) => `${file}#${name}`));
  const forgotten = exported.flatMap((one) =>
    [...declarations.mentionedBy(one)].filter((type) => !known.has(type)).map((type) => `${one.name} mentions ${type}`),
  );
  return [...new Set(forgotten)].sort();
}

/** Throws where a type is mentioned that nobody can import. */
export async function apiPage(root: string): Promise<string> {
  // A schema that one entry exports as a type only, another exports as a value.
  const values: Record<string, unknown> = {};
  for (const entry of Object.values(entries))
    Object.assign(values, await import(new URL(`../../../src/${entry}.ts`, import.meta.url).href));
  return declared(root, (folder) => {
    const declarations = new Declarations();
    const files = Object.values(entries).map((entry) => join(folder, `${entry}.d.ts`));
    const forgotten = forgottenTypes(declarations, files);
    if (forgotten.length > 0) throw new Error(`export these types, too:\n${forgotten.join('\n')}`);
    const printed = new Map<string, string>();
    const sections = Object.entries(entries).map(([entry, file]) => {
      const all = [...declarations.exportsOf(join(folder, `${file}.d.ts`)).values()].sort(byName);
      const fresh = all.filter(({ name }) => !printed.has(name));
      const known = all.filter(({ name }) => printed.has(name)).map(({ name }) => `\`${name}\``);
      for (const { name } of fresh) printed.set(name, entry);
      const texts = fresh.map((one) => textOf(one, values[one.name]));
      const block = texts.length > 0 ? `\n\`\`\`ts\n${texts.join('\n\n')}\n\`\`\`\n` : '';
      const same = known.length > 0 ? `\nAs above: ${known.join(', ')}.\n` : '';
      return `\n## ${entry}\n${block}${same}`;
    });
    return HEAD + sections.join('');
  });
}

const byName = (a: Exported, b: Exported) => (a.name < b.name ? -1 : 1);

function textOf({ name, declared }: Exported, value: unknown): string {
  if (value instanceof z.ZodType) return `type ${name} = ${typeOfSchema(value)};`;
  // Of a long list the names are what programs rest on.
  if (typeof value === 'object' && value !== null && declared.every(({ text }) => text.length > 3000))
    return `const ${name}: {\n${Object.keys(value)
      .map((key) => `  '${key}': …;`)
      .join('\n')}\n};`;
  const texts = declared.map(({ text }) => text.replace(/(^|\n)export (?:declare )?/, '$1'));
  return texts.join('\n').replace(/^ +/gm, (indent) => ' '.repeat(Math.ceil(indent.length / 2)));
}
