/**
 * What rows belong to: a body, a copy, a file, the run. A scope's state says all that its rows rest on: while it is the same,
 * so are they.
 */
import { restsOnOf, type Survey } from '../../consolidate/survey.ts';
import { SCHEMA_VERSION } from '../../model/document.ts';
import type { Register, Run, RunEntry } from '../../model/register.ts';
import { inputsOf } from '../../pipeline/process-corpus.ts';
import { digestOf, hashOf } from '../packed.ts';
import type { BriefFile, NamedBrief } from './briefs.ts';
import type { Query } from './database.ts';
import { linkKey } from './linked-bodies.ts';
import { readScans, type StoreSettings } from './sources.ts';

/** Documents whose rows are written at once, unless one body has more. */
const AT_ONCE = 25;

export interface Scope {
  name: string;
  state: string;
  documents: NamedBrief[];
}

interface Linking {
  query: Query;
  settings: StoreSettings;
  survey: Survey<NamedBrief>;
  copies: Register['duplicates'];
}

export const BODY = 'body ';
export const RUN = 'run';

export function scopesOfBodies({ survey, settings }: Linking): Scope[] {
  return [...survey.series].map(([series, documents]) => ({
    name: BODY + series,
    state: linkKey(settings.program, restsOnOf<NamedBrief>(survey, documents, { digestOf })),
    documents,
  }));
}

export function scopesOfCopies({ survey, copies }: Linking): Scope[] {
  return survey.duplicates.map(({ document }, i) => ({
    name: `copy ${document.id}`,
    state: `${digestOf(document)} ${copies[i]?.of}`,
    documents: [document],
  }));
}

export async function runOf({ query, settings, copies }: Linking, files: readonly BriefFile[]): Promise<Run> {
  const scans = await readScans(query);
  const faults = scans.flatMap((scan) => scan.faults);
  const leftAlone: Record<string, number> = {};
  for (const scan of scans)
    for (const [kind, count] of Object.entries(scan.leftAlone)) leftAlone[kind] = (leftAlone[kind] ?? 0) + count;
  const inputs = inputsOf(files, faults, copies);
  return { schemaVersion: SCHEMA_VERSION, program: settings.program, inputs, leftAlone };
}

/** Some of the inputs, or the run itself. */
export interface InputScope extends Scope {
  inputs: RunEntry[];
}

/** What is said of a file follows from its records, and from what they are copies of. Files share scopes: there are many. */
export function scopesOfInputs({ program, inputs }: Run, files: readonly BriefFile[]): InputScope[] {
  const digests = new Map(files.map(({ path, documents }) => [path, documents[0]?.digest ?? '']));
  const scopes = new Map<string, { states: string[]; inputs: RunEntry[] }>();
  for (const input of inputs) {
    const copies = input.diagnostics.filter(({ id }) => id === 'duplicate-document').map(({ message }) => message);
    const own = [input.outcome, digests.get(input.path), input.documentIds ?? input.documentId, ...copies];
    const state = digests.has(input.path) ? `${input.path} ${own.join(' ')}` : JSON.stringify(input);
    const name = `files ${shareOf(input.path)}`;
    const scope = scopes.get(name) ?? { states: [], inputs: [] };
    scopes.set(name, scope);
    scope.states.push(state);
    scope.inputs.push(input);
  }
  const shares = [...scopes].map(([name, scope]): InputScope => {
    const state = hashOf(scope.states.join('\n'));
    return { name, state, documents: [], inputs: scope.inputs };
  });
  return [{ name: RUN, state: program, documents: [], inputs: [] }, ...shares];
}

/** So many scopes share the files, however many these are. */
const SHARES = 256;

/** Always the same for a path. */
function shareOf(path: string): number {
  let sum = 0;
  for (let i = 0; i < path.length; i += 1) sum = (sum * 31 + path.charCodeAt(i)) | 0;
  return (sum >>> 0) % SHARES;
}

export const names = (scopes: readonly Scope[]) => scopes.map(({ name }) => name);

export function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}

/** Several at a time, as long as their documents are few. */
export function* batchesOf(scopes: readonly Scope[]): Generator<Scope[]> {
  let batch: Scope[] = [];
  let size = 0;
  for (const scope of scopes) {
    if (batch.length > 0 && size + scope.documents.length > AT_ONCE) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(scope);
    size += scope.documents.length;
  }
  if (batch.length > 0) yield batch;
}

export async function saveScopes(
  query: Query,
  scopes: readonly { name: string; state: string; people: readonly string[]; looks: number }[],
): Promise<void> {
  const rows = scopes.map(({ name, state, people, looks }) => ({ name, state, people, looks }));
  await query(
    `INSERT INTO minutes.scope (name, state, people, looks)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (name text, state text, people jsonb, looks integer)
     ON CONFLICT (name) DO UPDATE SET state = excluded.state, people = excluded.people, looks = excluded.looks`,
    [JSON.stringify(rows)],
  );
}
