/** Copies of Word files with findings as comments, in a folder of their own. The sources are only read. */
import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { annotateDocx } from '../reporters/word-comments/index.ts';
import type { Finding } from '../rules/rule.ts';
import type { FoundFile } from './find-documents.ts';
import { readDocument } from './read-document.ts';
import { saveOutput } from './save-files.ts';
import { UsageError } from './usage-error.ts';

/** Paths of the copies. A Word file without findings gets none. */
export async function annotateCopies(
  folder: string,
  found: readonly FoundFile[],
  findings: readonly Finding[],
  maxBytes: number,
  force = false,
): Promise<string[]> {
  const written: string[] = [];
  for (const { path, file } of found) {
    const own = findings.filter((finding) => finding.path === path);
    if (own.length === 0 || !/\.docx$/i.test(path)) continue;
    const copy = await annotateDocx(await readDocument(file, maxBytes), own).catch(() => null);
    if (copy === null) continue;
    const target = freeName(folder, basename(path), written);
    if ((await realpath(target).catch(() => target)) === (await realpath(file))) {
      throw new UsageError(`--annotate ${folder} would overwrite ${path}; name another folder`);
    }
    await saveOutput(target, copy, force);
    written.push(target);
  }
  return written;
}

/** Two files of one name from two folders. */
function freeName(folder: string, name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n += 1) {
    const candidate = join(folder, n === 1 ? name : `${name.slice(0, dot)}-${n}${name.slice(dot)}`);
    if (!taken.includes(candidate)) return candidate;
  }
}
