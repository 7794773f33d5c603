/** Which files of an earlier run are no longer made. Only names that `minutes` itself gives are ever considered. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from '../consolidate/text-order.ts';
import type { OutputFile } from '../writers/writer.ts';

/** Paths inside `folder`, from the run records at `runs`: the last complete run and the one that was cut off. */
export async function staleFiles(
  folder: string,
  runs: string[],
  files: readonly OutputFile[],
): Promise<{ stale: string[]; ids: string[] }> {
  const ids = new Set<string>();
  for (const run of runs) for (const id of await documentIds(join(folder, run))) ids.add(id);
  if (ids.size === 0) return { stale: [], ids: [] };
  const made = new Set(files.map(({ path }) => path));
  const records = [...ids].map((id) => `documents/${id}.json`);
  const tables = (await namesIn(join(folder, 'tables')))
    .filter((name) => {
      const id = /^(.+?)-table-\d+\.csv$/.exec(name)?.[1];
      return id !== undefined && ids.has(id);
    })
    .map((name) => `tables/${name}`);
  const stale = [...records, ...tables].filter((path) => !made.has(path)).sort(byCodeUnit);
  return { stale, ids: [...ids].sort(byCodeUnit) };
}

async function documentIds(file: string): Promise<string[]> {
  try {
    const run = JSON.parse(await readFile(file, 'utf8')) as { program?: unknown; inputs?: { documentId?: unknown }[] };
    if (typeof run.program !== 'string' || !/^minutes(?: |$)/.test(run.program)) return [];
    return (run.inputs ?? [])
      .map((input) => input.documentId)
      .filter((id): id is string => typeof id === 'string' && /^[a-z0-9][a-z0-9._-]*$/.test(id));
  } catch {
    return [];
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort(byCodeUnit);
}
