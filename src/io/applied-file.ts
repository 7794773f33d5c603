/** Notes in `run.json` that the changes of a file were taken: the next run may write it anew, and keeps it aside. */
import { realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Run } from '../model/register.ts';
import { toJson } from '../writers/json.ts';
import { hashOf } from './known-files.ts';
import { bytesOf } from './read-edited-table.ts';
import { readRun } from './read-results.ts';
import { saveFile } from './save-files.ts';

/** Does nothing for a file that is not in the folder of the results, which no run writes over. */
export async function markApplied(folder: string, file: string): Promise<void> {
  const path = relative(await realpath(folder), await realpath(file))
    .split(sep)
    .join('/');
  if (path.startsWith('../') || path === '..') return;
  const run = await readRun(folder);
  const hash = hashOf(await bytesOf(file));
  if (run.files?.[path] === hash) return;
  await saveFile(
    join(folder, 'run.json'),
    toJson(Run, { ...run, applied: { ...run.applied, [path]: hash } }, 'the run'),
  );
}
