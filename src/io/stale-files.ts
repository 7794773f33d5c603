/** Which files of an earlier run are no longer made. Only names that `minutes` itself gives are ever considered. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from '../model/text-order.ts';
import { documentPath } from '../writers/writer.ts';

/** Ids of the documents that earlier runs made, from their records at `runs` inside `folder`; in order. */
export async function earlierDocuments(folder: string, runs: readonly string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const run of runs) for (const id of await documentIds(join(folder, run))) ids.add(id);
  return [...ids].sort(byCodeUnit);
}

/** Paths inside `folder` of what was made of these documents and is not among `made` (in lower case). */
export async function staleFiles(folder: string, ids: readonly string[], made: ReadonlySet<string>): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = new Set(ids);
  const records = ids.map(documentPath);
  const tables = (await namesIn(join(folder, 'tables')))
    .filter((name) => {
      const id = /^(.+?)-table-\d+\.csv$/.exec(name)?.[1];
      return id !== undefined && known.has(id);
    })
    .map((name) => `tables/${name}`);
  return [...records, ...tables].filter((path) => !made.has(path)).sort(byCodeUnit);
}

interface Named {
  documentId?: unknown;
  documentIds?: unknown[];
}

async function documentIds(file: string): Promise<string[]> {
  try {
    const run = JSON.parse(await readFile(file, 'utf8')) as { program?: unknown; inputs?: Named[] };
    if (typeof run.program !== 'string' || !/^minutes(?: |$)/.test(run.program)) return [];
    return (run.inputs ?? [])
      .flatMap(({ documentId, documentIds }) => documentIds ?? [documentId])
      .filter((id): id is string => typeof id === 'string' && /^[a-z0-9][a-z0-9._-]*$/.test(id));
  } catch {
    return [];
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort(byCodeUnit);
}
