/** The results of many documents → everything a run says: ids made unique, the register, the account of the run. */
import { consolidate } from '../consolidate/index.ts';
import type { KnownPerson } from '../consolidate/known-people.ts';
import { byCodeUnit } from '../consolidate/text-order.ts';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import type { Register, Run, RunEntry } from '../model/register.ts';
import type { CorpusData } from '../writers/writer.ts';
import type { DocumentResult } from './process-document.ts';
import { uniqueIds } from './unique-ids.ts';

/** An input that led to no document at all: a missing path, an empty folder. */
export interface InputFault {
  path: string;
  code: string;
  message: string;
}

export interface CorpusInput {
  results: readonly Omit<DocumentResult, 'blocks'>[];
  faults: readonly InputFault[];
  /** Name and version of the program, for the account of the run. */
  program: string;
  /** Other names of people, as the configuration gives them. */
  people?: readonly KnownPerson[] | undefined;
}

/** Puts a run together. The order of the results does not matter. */
export function processCorpus({ results, faults, program, people }: CorpusInput): CorpusData {
  const ordered = [...results].sort((a, b) => byCodeUnit(a.record.source.path, b.record.source.path));
  const ids = uniqueIds(ordered.map(({ record }) => record.id));
  const documents = ordered.map(({ record }, i) => ({ ...record, id: ids[i] ?? record.id }));
  const register = consolidate(documents, { people });
  const copies = new Map(register.duplicates.map((duplicate) => [duplicate.path, duplicate]));
  const inputs = [
    ...ordered.map(({ outcome }, i) => documentEntry(documents[i] as MinutesDocument, outcome, copies)),
    ...faults.map(faultEntry),
  ].sort((a, b) => byCodeUnit(a.path, b.path));
  const run: Run = { schemaVersion: SCHEMA_VERSION, program, inputs };
  return { documents, register, run };
}

function documentEntry(
  document: MinutesDocument,
  outcome: RunEntry['outcome'],
  copies: ReadonlyMap<string, Register['duplicates'][number]>,
): RunEntry {
  const diagnostics: RunEntry['diagnostics'] = document.diagnostics.map(({ id, severity, message, help }) => ({
    id,
    severity,
    message,
    help: help ?? null,
  }));
  const copy = copies.get(document.source.path);
  if (copy) {
    const { severity, help } = diagnosticCodes['duplicate-document'];
    const message = `This is the same document as ${copy.of} (${copy.because}); it is counted once.`;
    diagnostics.push({ id: 'duplicate-document', severity, message, help });
  }
  return { path: document.source.path, documentId: document.id, outcome, diagnostics };
}

function faultEntry({ path, code, message }: InputFault): RunEntry {
  const known = Object.entries(diagnosticCodes).find(([id]) => id === code)?.[1];
  const help = known?.help ?? null;
  return { path, documentId: null, outcome: 'failed', diagnostics: [{ id: code, severity: 'error', message, help }] };
}
