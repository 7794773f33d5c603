/** What `npm pack` puts into the package, and that it runs and type-checks where nothing else is installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = existsSync(join(root, 'dist/bin/index.js')) && existsSync(join(root, 'dist/types/index.d.ts'));
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the package', needs({ 'npm run build': built, Unix: process.platform !== 'win32' }), () => {
  const folder = temporaryFolder();
  const place = join(folder, 'node_modules', name);
  const command = (...argv: string[]) =>
    spawnSync(process.execPath, [join(place, 'bin/minutes.js'), ...argv], { cwd: folder, encoding: 'utf8' });
  let files: string[] = [];

  beforeAll(() => {
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    // npm gives a list, newer ones an object by name.
    const [entry] = Object.values(JSON.parse(packed.stdout)) as { filename: string; files: { path: string }[] }[];
    files = (entry?.files ?? []).map(({ path }) => path);
    mkdirSync(place, { recursive: true });
    spawnSync('tar', ['-xzf', join(folder, entry?.filename ?? ''), '-C', place, '--strip-components=1']);
    symlinkSync(join(root, 'node_modules/zod'), join(folder, 'node_modules/zod'));
  });

  test('holds the command, the library, its types, documentation and licences, and nothing else', () => {
    const rest = files.filter(
      (path) =>
        !/^(?:dist\/bin\/[\w.-]+\.js|dist\/bin\/sqlite3\.wasm|dist\/bin\/pdfjs\/(?:cmaps|standard_fonts)\/[\w.-]+|dist\/page\/page\.(?:js|css)|dist\/browser\/[\w.-]+\.js|dist\/types\/[\w/-]+\.d\.ts|docs\/[\w/.-]+\.(?:md|json|png)|man\/minutes\.1|templates\/[\w.-]+\.ya?ml)$/.test(
          path,
        ),
    );
    expect(rest.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin/minutes.js',
      'dist/bin/licences.txt',
      'dist/browser/licences.txt',
      'dist/page/licences.txt',
      'package.json',
    ]);
    const size = files.reduce((sum, path) => sum + statSync(join(place, path)).size, 0);
    expect(size).toBeLessThan(16_500_000);
  });

  test('has one dependency and no script that runs when it is installed', () => {
    const { dependencies, scripts, optionalDependencies } = JSON.parse(
      readFileSync(join(place, 'package.json'), 'utf8'),
    );
    expect({ dependencies: Object.keys(dependencies), optionalDependencies }).toEqual({
      dependencies: ['zod'],
      optionalDependencies: undefined,
    });
    expect(Object.keys(scripts).filter((script) => /install/.test(script))).toEqual([]);
  });

  test('names every package that the bundle holds a part of', () => {
    const text = readFileSync(join(place, 'dist/bin/licences.txt'), 'utf8');
    for (const part of ['commander', 'mammoth', 'pdfjs-dist', 'saxes', 'yaml', 'zod'])
      expect(text).toMatch(new RegExp(`^${part} \\d`, 'm'));
    // A package that carries no licence has the usual text of the one that it names.
    expect(text).toMatch(/^saxes 6[^\n]*\(ISC\)\n\nCopyright[^\n]*\n\nPermission to use/m);
    expect(readdirSync(join(place, 'dist/bin/pdfjs/standard_fonts'))).toContain('LICENSE_FOXIT');
  });

  test('the command reads Word, PDF and text', () => {
    expect(command('--version').stdout).toBe(`${version}\n`);
    const sources = ['docx', 'pdf', 'md'].map((ending) => {
      const documents = join(root, 'fixtures/documents');
      const found = readdirSync(documents).find((one) => existsSync(join(documents, one, `source.${ending}`)));
      return join(documents, found ?? '', `source.${ending}`);
    });
    const { status, stdout } = command('ingest', ...sources, '--out', 'out');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^3 documents read, 0 failed/);
    expect(command('export', 'all', '--from', 'out', '-o', 'minutes.db').status).toBe(0);
    expect(readFileSync(join(folder, 'minutes.db'), 'latin1').slice(0, 15)).toBe('SQLite format 3');
    expect(command('explain', 'missing-date').stdout).toMatch(/^# missing-date/);
  });

  test('the library has its types and schemas', () => {
    const use = [
      `import { processDocument, type MinutesDocument } from '${name}';`,
      `import schema from '${name}/schema/document.schema.json' with { type: 'json' };`,
      "const bytes = new TextEncoder().encode('# Minutes\\n\\n5 March 2024\\n\\nAction: AB to order a chain.\\n');",
      "const result = await processDocument({ path: 'a.md', bytes });",
      "if (result.outcome === 'failed') throw new Error(result.diagnostics[0].message);",
      'const { actions }: MinutesDocument = result.meetings[0];',
      'console.log(actions[0]?.text, typeof schema);',
    ];
    writeFileSync(join(folder, 'use.mts'), use.join('\n'));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const flags = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      '--skipLibCheck',
      'false',
      '--types',
      '',
    ];
    const checked = spawnSync(process.execPath, [tsc, ...flags, 'use.mts'], { cwd: folder, encoding: 'utf8' });
    expect(checked.stdout + checked.stderr).toBe('');
    writeFileSync(
      join(folder, 'use.mjs'),
      use.join('\n').replace(', type MinutesDocument', '').replace(': MinutesDocument', ''),
    );
    const ran = spawnSync(process.execPath, ['--no-warnings', 'use.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(ran.stdout).toBe('AB to order a chain. object\n');
  });
});
