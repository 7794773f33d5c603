/**
 * Looks whether a release is ready and says what would be published: `npm run release -- --dry-run`. Without --dry-run it makes
 * the commit that carries the build and its tag; what goes out to others is left to you.
 */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseProblems } from './problems.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const lines = (text: string) => text.split('\n').filter((line) => line !== '');

const dry = process.argv.includes('--dry-run');
const { name, version, repository } = JSON.parse(read('package.json'));
const work = mkdtempSync(join(tmpdir(), 'minutes-release-'));
try {
  const packed = run('npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', work);
  // A list, or with newer npm an object by name.
  const [entry] = Object.values(JSON.parse(packed)) as { filename: string; size: number; files: { path: string }[] }[];
  if (!entry) throw new Error('npm pack made nothing');
  const templates = readdirSync(join(root, 'templates')).map((file) => `templates/${file}`);
  const problems = releaseProblems({
    name,
    version,
    repository: repository.url,
    changelog: read('CHANGELOG.md'),
    tags: lines(run('git', 'tag', '--list')),
    uncommitted: lines(run('git', 'status', '--porcelain')).map((line) => line.slice(3)),
    files: entry.files.map(({ path }) => path),
    pages: Object.fromEntries([...templates, 'docs/minutes-in-ci.md'].map((path) => [path, read(path)])),
  });
  const sum = createHash('sha256')
    .update(readFileSync(join(work, entry.filename)))
    .digest('hex');
  console.log(
    `${name} ${version}: ${entry.filename}, ${entry.files.length} files, ${Math.round(entry.size / 1024)} KB, sha256 ${sum}`,
  );
  const executables = existsSync(join(root, 'out/executables')) ? readdirSync(join(root, 'out/executables')) : [];
  console.log(executables.length > 0 ? `executables: ${executables.join(', ')}` : 'executables: none are built');
  for (const problem of problems) console.log(`not ready: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else if (dry) console.log(`ready: would tag v${version} with its build, then "npm publish" from the tag`);
  else tagWithBuild();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** A commit beside the branch that holds `dist`, so that git, pre-commit and the action need no tools to build. */
function tagWithBuild(): void {
  const index = join(work, 'index');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', env: { ...process.env, GIT_INDEX_FILE: index } }).trim();
  git('read-tree', 'HEAD');
  git('add', '--force', 'dist/bin', 'dist/types');
  const commit = git('commit-tree', git('write-tree'), '-p', 'HEAD', '-m', `${name} ${version}, with its build`);
  git('tag', `v${version}`, commit);
  console.log(`tagged v${version}; publish it with: git push origin v${version} && npm publish`);
}
