/** The results of an earlier `ingest`, read back and checked. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { MinutesDocument } from '../model/document.ts';
import { Register, Run } from '../model/register.ts';
import { type CorpusData, documentPath } from '../writers/writer.ts';
import { heapRoom } from './heap-room.ts';
import type { RecordResult } from './process-file.ts';
import { readLong } from './read-long.ts';
import type { StoreSettings } from './store/sources.ts';
import { UsageError } from './usage-error.ts';

/** The text of a longer file is not held as a whole; V8 has no string of more than 512 MB. */
const LONG_BYTES = 32 * 1024 * 1024;

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
  const taken = heapRoom(folder);
  for (const { documentId, documentIds } of run.inputs) {
    for (const id of documentIds ?? [documentId]) {
      if (id === null || /[/\\]/.test(id)) continue;
      documents.push(await readJson(folder, documentPath(id), MinutesDocument, taken));
    }
  }
  return documents;
}

async function readJson<T>(folder: string, path: string, schema: z.ZodType<T>, taken = heapRoom(folder)): Promise<T> {
  const file = join(folder, path);
  let value: T | null;
  try {
    const { size } = await stat(file);
    value = size > LONG_BYTES ? await readLong(file, schema, taken) : checked(schema, await readFile(file, 'utf8'));
    if (size <= LONG_BYTES) taken(size);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${folder} contains no readable ${path}; run "minutes ingest … --out ${folder}" first`);
  }
  if (value !== null) return value;
  throw new UsageError(`${path} in ${folder} was not written by this version of minutes; run ingest again`);
}

function checked<T>(schema: z.ZodType<T>, text: string): T | null {
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
