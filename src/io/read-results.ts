/** The results of an earlier `ingest`, read back and checked. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MinutesDocument } from '../model/document.ts';
import { Register, Run } from '../model/register.ts';
import { type CorpusData, documentPath } from '../writers/writer.ts';
import type { RecordResult } from './process-file.ts';
import type { StoreSettings } from './store/sources.ts';
import { UsageError } from './usage-error.ts';

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

/** Results that are there already, as a store gives them. */
export interface HeldResults extends CorpusData {
  /** Where they come from, in words. */
  place: string;
  results: readonly RecordResult[];
  settings: StoreSettings;
}

/** A folder that `ingest` wrote, or results that are there already. */
export type Results = string | HeldResults;

/** All that a run wrote: its documents, the register and its account. */
export async function readResults(folder: string): Promise<CorpusData> {
  const [documents, register, run] = await Promise.all([readDocuments(folder), readRegister(folder), readRun(folder)]);
  return { documents, register, run };
}

export async function readRegister(folder: Results): Promise<Register> {
  if (typeof folder !== 'string') return folder.register;
  return readJson(folder, 'register.json', Register);
}

/** The account of the run. */
export async function readRun(folder: Results): Promise<Run> {
  if (typeof folder !== 'string') return folder.run;
  return readJson<Run>(folder, 'run.json', Run);
}

/** All document records of a run that were read, in the order of its inputs. */
export async function readDocuments(folder: Results): Promise<MinutesDocument[]> {
  if (typeof folder !== 'string') return [...folder.documents];
  const run = await readRun(folder);
  const documents: MinutesDocument[] = [];
  for (const { documentId, documentIds } of run.inputs) {
    for (const id of documentIds ?? [documentId]) {
      if (id === null || /[/\\]/.test(id)) continue;
      documents.push(await readJson(folder, documentPath(id), MinutesDocument));
    }
  }
  return documents;
}

async function readJson<T>(folder: string, path: string, schema: Schema<T>): Promise<T> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(join(folder, path), 'utf8'));
  } catch {
    throw new UsageError(`${folder} contains no readable ${path}; run "minutes ingest … --out ${folder}" first`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UsageError(`${path} in ${folder} was not written by this version of minutes; run ingest again`);
}
