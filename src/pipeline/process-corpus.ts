/** The results of many documents → everything a run says: ids made unique, the register, the account of the run. */
import type { Brief } from '../consolidate/brief.ts';
import { consolidate, type LinkedBodies } from '../consolidate/index.ts';
import type { KnownPerson } from '../consolidate/people/known-people.ts';
import { settleCarried } from '../corrections/carried.ts';
import { applyCorrections } from '../corrections/index.ts';
import type { Correction } from '../corrections/schema.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type DiagnosticCodeId, diagnosticCodes } from '../model/diagnostic-codes.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import type { Register, Run, RunEntry } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import type { CorpusData } from '../writers/writer.ts';
import { correctionsEntry } from './corrections-entry.ts';
import { recordsOf } from './meetings-of-file.ts';
import type { DocumentResult } from './process-document.ts';
import { uniqueIds } from './unique-ids.ts';

/** An input that led to no document at all: a missing path, an empty folder. */
export interface InputFault {
  path: string;
  code: DiagnosticCodeId;
  message: string;
}

export interface CorpusInput {
  results: readonly DocumentResult<unknown>[];
  faults: readonly InputFault[];
  /** How many files in folders were left alone, by kind. */
  leftAlone?: Readonly<Record<string, number>> | undefined;
  /** The paths that the run was given, in whatever order. */
  given?: readonly string[] | undefined;
  /** Name and version of the program, for the account of the run. */
  program: string;
  /** What people know better, and the file that says so; `part`: it is of more documents than these. */
  corrections?: { path: string; list: readonly Correction[]; part?: boolean } | undefined;
  /** Other names of people, as the configuration gives them. */
  people?: readonly KnownPerson[] | undefined;
  /** Bodies that were linked before. */
  linked?: LinkedBodies | undefined;
}

/** Puts a run together. The order of the results does not matter. */
export function processCorpus({
  results,
  faults,
  leftAlone = {},
  given,
  program,
  people,
  corrections,
  linked,
}: CorpusInput): CorpusData {
  const ordered = [...results].sort((a, b) => byCodeUnit(a.source.path, b.source.path));
  const files: MinutesDocument[][] = ordered.map(recordsOf);
  const ids = uniqueIds(files.flat().map((record) => record.id));
  let at = 0;
  const named = files.map((file) => file.map((record) => ({ ...record, id: ids[at++] ?? record.id })));
  const settled = settleCarried(named, { people });
  const { list = [], part = false } = corrections ?? {};
  const { documents, ...corrected } = applyCorrections(settled.flat(), list, { people, part });
  const register = consolidate(documents, { people, linked });
  let from = 0;
  const read = ordered.map(({ outcome }, i) => {
    const own = documents.slice(from, from + (settled[i]?.length ?? 0));
    from += own.length;
    return { documents: own, outcome };
  });
  const inputs = inputsOf(read, faults, register.duplicates);
  const left = Object.keys(leftAlone).length > 0 ? { leftAlone } : {};
  const told = corrections && { corrections: correctionsEntry(corrections.path, corrected) };
  const paths = given && { given: [...given].sort(byCodeUnit) };
  const run: Run = { schemaVersion: SCHEMA_VERSION, program, inputs, ...paths, ...told, ...left };
  return { documents, register, run };
}

type Told = Pick<Brief, 'id' | 'date' | 'source'> & { diagnostics: readonly Omit<Diagnostic, 'span'>[] };

/** What there is to tell of each file and of each path that led to none, by path. */
export function inputsOf(
  files: readonly { documents: readonly Told[]; outcome: RunEntry['outcome'] }[],
  faults: readonly InputFault[],
  duplicates: Register['duplicates'],
): RunEntry[] {
  const copies = new Map(duplicates.map((duplicate) => [duplicate.documentId, duplicate]));
  const ofFiles = files.map(({ documents, outcome }) => fileEntry(documents, outcome, copies));
  return [...ofFiles, ...faults.map(faultEntry)].sort((a, b) => byCodeUnit(a.path, b.path));
}

/** One entry for a file, whatever the number of its meetings; what all of them say is said once. */
function fileEntry(
  documents: readonly Told[],
  outcome: RunEntry['outcome'],
  copies: ReadonlyMap<string | undefined, Register['duplicates'][number]>,
): RunEntry {
  const diagnostics: RunEntry['diagnostics'] = [];
  const told = new Set<string>();
  const tell = (diagnostic: RunEntry['diagnostics'][number]) => {
    const key = `${diagnostic.id} ${diagnostic.message}`;
    if (!told.has(key)) diagnostics.push(diagnostic);
    told.add(key);
  };
  for (const document of documents) {
    for (const { id, severity, message, help } of document.diagnostics)
      tell({ id, severity, message, help: help ?? null });
    const copy = copies.get(document.id);
    if (!copy) continue;
    const { severity, help } = diagnosticCodes['duplicate-document'];
    const what = document.source.meeting ? `The meeting of ${document.date?.iso ?? 'no date'} in it` : 'This';
    const message = `${what} is the same document as ${copy.of} (${copy.because}); it is counted once.`;
    tell({ id: 'duplicate-document', severity, message, help });
  }
  const [first] = documents as [Told];
  const several = documents.length > 1 ? { documentIds: documents.map(({ id }) => id) } : {};
  return { path: first.source.path, documentId: first.id, ...several, outcome, diagnostics };
}

function faultEntry({ path, code, message }: InputFault): RunEntry {
  const { help } = diagnosticCodes[code];
  return { path, documentId: null, outcome: 'failed', diagnostics: [{ id: code, severity: 'error', message, help }] };
}
