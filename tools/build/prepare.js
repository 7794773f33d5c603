/**
 * Run by npm before the package is used from a checkout: `npm ci` here, `npm install git+…`, `npm pack`, pre-commit. Builds it.
 * npm leaves out what the build needs where it installs globally or without development dependencies; it is fetched then.
 * All words go to stderr: stdout of `npm pack` is the name of the file that it made.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = realpathSync(fileURLToPath(new URL('../../', import.meta.url)));
const TOOLS = ['rolldown', 'typescript', 'pdfjs-dist', 'zod'];
const BUILT = 'dist/bin/main.js';
const isThere = (path) => existsSync(join(root, path));
const hasTools = () => TOOLS.every((name) => isThere(`node_modules/${name}/package.json`));

// A release carries its build (`npm run release`).
if (hasTools() ? !isFresh() : !isThere(BUILT)) {
  if (!hasTools()) npm('ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund');
  npm('run', 'build');
}
unlinkClone();

/** Whether all that the build is made of is older than it. */
function isFresh() {
  if (!isThere(BUILT) || !isThere('dist/types/index.d.ts')) return false;
  const made = statSync(join(root, BUILT)).mtimeMs;
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) => join('src', name));
  return [...sources, 'package-lock.json', 'rolldown.config.js'].every(
    (name) => statSync(join(root, name)).mtimeMs < made,
  );
}

/** Runs npm for this folder, whatever the npm that called it was told. */
function npm(...args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfOuterRun(name)));
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(
    `minutes: "npm ${args.join(' ')}" failed${error ? ` (${error.message})` : ''}; run it in ${root}\n`,
  );
  process.exit(1);
}

/** "global", "omit" and the like speak of the outer run; the registry, proxies and caches hold here, too. */
function isOfOuterRun(name) {
  const options =
    /^npm_config_(?:global|location|prefix|global_prefix|local_prefix|omit|only|production|include|dry_run|package_lock|package_lock_only|ignore_scripts|engine_strict|pack_destination|json)$/i;
  return /^(?:NODE_ENV|npm_command|npm_lifecycle_\w+)$/i.test(name) || options.test(name);
}

/**
 * `npm install -g git+…` puts a link to its clone where the package is to stand, unpacks the package through it and takes the
 * clone away, package and all. With a folder instead of the link it unpacks the package there.
 */
function unlinkClone() {
  if (process.env.npm_config_global !== 'true' || !basename(root).startsWith('git-clone')) return;
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const prefix = process.env.npm_config_global_prefix ?? process.env.npm_config_prefix ?? '';
  const place = join(prefix, process.platform === 'win32' ? '' : 'lib', 'node_modules', name);
  const stats = lstatSync(place, { throwIfNoEntry: false });
  if (!stats?.isSymbolicLink() || realpathSync(place) !== root) return;
  rmSync(place);
  mkdirSync(place);
}
