/** Which files a change touches, as git tells it. Nothing else of the program asks git. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './usage-error.ts';

const run = promisify(execFile);

/** Full paths of files that differ from `since` (default: the last commit), new files included; or that are staged. */
export async function changedFiles(what: { staged: boolean; since: string | null }): Promise<Set<string>> {
  const top = (await git(['rev-parse', '--show-toplevel'])).trim();
  const since = what.since === null ? 'HEAD' : await forkPoint(what.since);
  const common = ['--name-only', '-z', '--no-renames', '--diff-filter=ACMR'];
  const listed = what.staged
    ? await git(['-C', top, 'diff', '--cached', ...common, '--'])
    : (await git(['-C', top, 'diff', ...common, since, '--'])) +
      (await git(['-C', top, 'ls-files', '--others', '--exclude-standard', '-z']));
  return new Set(listed.split('\0').flatMap((path) => (path === '' ? [] : resolve(top, path))));
}

/** Where the work began to differ from a branch: what others did there since is no change of ours. */
async function forkPoint(revision: string): Promise<string> {
  // A name that opens with a hyphen would be an option of git.
  if (revision.startsWith('-')) throw new UsageError(`"${revision}" is no revision`);
  const base = await git(['merge-base', revision, 'HEAD'])
    .catch(() => git(['rev-parse', '--verify', `${revision}^{commit}`]))
    .catch(() => {
      throw new UsageError(
        `git does not know the revision "${revision}" here; fetch it first (in CI: fetch the whole history), or correct --since`,
      );
    });
  return base.trim();
}

async function git(args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', args as string[], { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') throw new UsageError('--changed and --staged need git, which is not installed');
    if (/not a git repository/i.test(stderr ?? '')) {
      throw new UsageError('--changed and --staged only work inside a git repository, and this folder is not in one');
    }
    throw new UsageError(`git: ${(stderr ?? '').trim().split('\n')[0] || 'it failed'}`);
  }
}
