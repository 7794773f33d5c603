/** Paths of the command line → everything they hold, with progress and messages. Shared by ingest and check. */

import type { KnownPerson } from '../consolidate/people/known-people.ts';
import { isMeetingPaper, mayBePaper } from '../findings/meeting-papers.ts';
import { type FoundDocuments, type FoundFile, findDocuments, RESULTS, shownPath } from '../io/find-documents.ts';
import { isMuch } from '../io/is-much.ts';
import { Journal, readJournal } from '../io/journal.ts';
import { type HeldFile, hold, holdRows } from '../io/packed.ts';
import type { RecordResult } from '../io/process-file.ts';
import { startProgress } from '../io/progress.ts';
import { readStream } from '../io/read-document.ts';
import { type CacheKey, type ReadFile, readCached, readFileOf } from '../io/record-cache.ts';
import { UsageError } from '../io/usage-error.ts';
import { processEach } from '../io/worker-pool.ts';
import type { Run } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { type CorpusInput, processCorpus } from '../pipeline/process-corpus.ts';
import type { ProcessOptions } from '../pipeline/process-document.ts';
import { streamCorpus } from '../pipeline/stream-corpus.ts';
import type { HouseStyle } from '../recognise/words/house-style.ts';
import { plural } from '../reporters/tally.ts';
import type { CorpusData, LongCorpus } from '../writers/writer.ts';
import type { ReadingOptions } from './command-options.ts';
import { type Message, tellMessages } from './messages.ts';
import type { Values } from './options.ts';
import type { Session } from './session.ts';
import { tellFound, tellLines, tellRead } from './tell-more.ts';

export interface ReadInputs<Data extends LongCorpus = CorpusData, Read = RecordResult> {
  data: Data;
  /** True if some input could not be read: the run ends with 2, after the others' results are written. */
  failed: boolean;
  /** What each file led to. */
  results: readonly Read[];
  /** The files that were found, readable or not. */
  found: FoundFile[];
  /** Their number. */
  files: number;
  /** Paths in folders that hold no paper of a meeting; empty unless these were to be passed over. */
  aside: ReadonlySet<string>;
}

interface InputOptions extends ReadingOptions, Values<'jobs' | 'noUnmatched' | 'stdinFilename'> {
  out?: string;
  cacheKey?: CacheKey;
  keepBlocks?: boolean;
  people?: readonly KnownPerson[] | undefined;
  corrections?: CorpusInput['corrections'];
  /** Folders may hold nothing but files that minutes wrote. */
  others?: boolean;
  style?: HouseStyle | null;
  /** Pass over what folders hold beside the papers of meetings. */
  papersOnly?: boolean;
  /** What was found in the paths, where somebody has looked already. */
  looked?: FoundDocuments;
}

/** How results are held while others are read, and what is made of them in the end. */
interface Holding<Kept, Data, Read> {
  keep(result: RecordResult): Kept;
  corpus(kept: readonly Kept[], input: Omit<CorpusInput, 'results'>): { data: Data; results: readonly Read[] };
}

export function readInputs(session: Session, paths: readonly string[], options: InputOptions): Promise<ReadInputs> {
  return readAll(session, paths, options, {
    keep: (result) => result,
    corpus: (results, input) => ({ data: processCorpus({ ...input, results }), results }),
  });
}

/** The same for those who go through the records one by one: of many files they are held packed. */
export async function readForWriting(
  session: Session,
  paths: readonly string[],
  options: InputOptions,
): Promise<ReadInputs<LongCorpus, ReadFile>> {
  const { corrections, people = [] } = options;
  const looked = await findInputs(paths, options);
  // What a person says may be about any document.
  if (corrections !== undefined || people.length > 0 || !(await isMuch(looked.files))) {
    const read = await readInputs(session, paths, { ...options, looked });
    return { ...read, results: read.results.map(readFileOf) };
  }
  return readAll<HeldFile, LongCorpus, ReadFile>(
    session,
    paths,
    { ...options, looked },
    {
      keep: hold,
      corpus: (held, input) => {
        if (held.some(({ briefs }) => briefs.some(({ carried }) => carried)))
          return { data: processCorpus({ ...input, results: held.map((one) => one.result()) }), results: held };
        return { data: streamCorpus(held, input, holdRows), results: held };
      },
    },
  );
}

/** What the paths hold beside standard input; folders are gone through once for each run. */
export async function findInputs(
  paths: readonly string[],
  { looked, out, others }: Pick<InputOptions, 'looked' | 'out' | 'others'>,
): Promise<FoundDocuments> {
  const named = paths.filter((path) => path !== '-');
  return looked ?? findDocuments(named, { exclude: out ?? null, others: others === true });
}

/** How each document is read. */
function processingOf(options: InputOptions): Partial<ProcessOptions> {
  return {
    password: options.password ?? null,
    changes: options.changes,
    limits: options.limit.extract,
    style: options.style ?? null,
  };
}

/** What earlier runs read of the same files, and the journal of this one. */
async function readKept<Kept, Data extends LongCorpus, Read>(
  session: Session,
  files: readonly FoundFile[],
  { out, cacheKey, maxBytes, quiet }: InputOptions,
  keep: Holding<Kept, Data, Read>['keep'],
): Promise<{ cached: ReadonlyMap<string, Kept>; journal: Journal | null }> {
  if (out === undefined || cacheKey === undefined) return { cached: new Map(), journal: null };
  const cached = await readCached(out, cacheKey, files, maxBytes, keep);
  const kept = await readJournal(out, cacheKey, files, maxBytes, keep);
  for (const [path, result] of kept) cached.set(path, result);
  if (kept.size > 0 && !quiet) await tellKept(session, kept.size, files.length - cached.size);
  return { cached, journal: new Journal(out, cacheKey, kept.size) };
}

async function readAll<Kept, Data extends LongCorpus, Read>(
  session: Session,
  paths: readonly string[],
  options: InputOptions,
  { keep, corpus }: Holding<Kept, Data, Read>,
): Promise<ReadInputs<Data, Read>> {
  const piped = paths.includes('-') ? await pipedFile(session, options) : null;
  const looked = await findInputs(paths, options);
  const { skippedLinks, leftAlone } = looked;
  const files = piped ? [...looked.files, piped.file] : looked.files;
  const faults = looked.faults.filter(({ code }) => options.errorOnUnmatchedPattern || code !== 'missing-path');
  if (session.verbose) await tellFound(session, files, faults.length, leftAlone);
  const { cached, journal } = await readKept(session, files, options, keep);
  const changed = files.filter(({ path }) => !cached.has(path));
  const progress = await startProgress(options.quiet ? 0 : changed.length, session.stderr, session.env);
  const { maxBytes } = options;
  const stop = new AbortController();
  const processing = processingOf(options);
  try {
    const read = await processEach(
      changed.map((file) => ({
        ...(file === piped?.file ? { bytes: piped.bytes } : {}),
        file,
        maxBytes,
        options: processing,
        keepBlocks: options.keepBlocks === true,
      })),
      {
        jobs: options.jobs ?? null,
        timeout: options.timeout * 1000,
        memory: options.limit.memory,
        apart: session.apart,
        signal: AbortSignal.any([session.signal, stop.signal]),
        onDone: (result) => {
          // Where nothing can be kept, nothing can be written in the end.
          if (journal?.add(result) === false) stop.abort();
          progress.step(result.outcome === 'failed');
          if (session.verbose) void tellRead(session, result);
        },
      },
      keep,
    );
    progress.stop();
    const { data, results } = corpus([...cached.values(), ...read], {
      faults,
      leftAlone,
      given: options.out === undefined ? undefined : paths.map(shownPath),
      program: `minutes ${session.version}`,
      people: options.people,
      corrections: options.corrections,
    });
    const aside = options.papersOnly ? pathsAside(files, data) : new Set<string>();
    const told = { ...data.run, inputs: data.run.inputs.filter(({ path }) => !aside.has(path)) };
    if (options.papersOnly) told.leftAlone = {};
    if (session.verbose && aside.size > 0) await tellLines(session, 'no minutes', [...aside].sort(byCodeUnit));
    await tellRun(session, told, skippedLinks, options);
    const failed = told.inputs.some((input) => input.outcome === 'failed');
    return { data, failed, results, found: files, files: files.length, aside };
  } catch (error) {
    const broken = session.signal.aborted ? 'interrupted' : stop.signal.aborted ? 'broken off' : null;
    if (broken !== null && journal !== null && journal.kept > 0) await tellBrokenOff(session, broken, journal.kept);
    throw (stop.signal.aborted && journal?.fault) || error;
  } finally {
    progress.stop();
    journal?.close();
  }
}

/** Standard input as one of the files, under the name that it was given. */
async function pipedFile(session: Session, options: Pick<InputOptions, 'stdinFilename' | 'maxBytes'>) {
  if (session.stdin.isTTY) throw new UsageError('nothing is piped to stdin; give a file instead of -');
  const path = shownPath(options.stdinFilename ?? 'stdin');
  const file: FoundFile = { path, file: path, named: true };
  return { file, bytes: await readStream(session.stdin, options.maxBytes).catch(() => new Uint8Array()) };
}

/** What was found in folders and is no paper, as far as could be read; a folder without any document, too. */
function pathsAside(files: readonly FoundFile[], { documents, run }: LongCorpus): Set<string> {
  const named = new Set(files.filter((file) => file.named).map(({ path }) => path));
  const found = new Set(files.map(({ path }) => path));
  const papers = new Set([...documents].filter(isMeetingPaper).map(({ source }) => source.path));
  const isAside = ({ path, outcome, diagnostics }: Run['inputs'][number]) =>
    outcome === 'failed'
      ? diagnostics.some(({ id }) => id === 'no-documents') || (found.has(path) && !mayBePaper(path))
      : !papers.has(path);
  return new Set(run.inputs.filter((input) => !named.has(input.path) && isAside(input)).map(({ path }) => path));
}

async function tellKept(session: Session, kept: number, left: number): Promise<void> {
  await session.tell(`note: ${plural(kept, 'document')} kept from an interrupted run; ${left} left to read\n`);
}

async function tellBrokenOff(session: Session, how: string, kept: number): Promise<void> {
  await session.tell(`${how}; ${plural(kept, 'document')} read so far; the same command continues from there\n`);
}

/** Errors always; warnings and links that were left alone unless the user wants quiet. */
export async function tellRun(
  session: Session,
  run: Run,
  skippedLinks: readonly string[],
  options: Pick<ReadingOptions, 'quiet'>,
): Promise<void> {
  const accounts = [...run.inputs, ...(run.corrections ? [run.corrections] : [])];
  const messages = accounts.flatMap(({ path, diagnostics }) =>
    diagnostics
      .filter(({ id, severity }) => severity === 'error' || (severity === 'warning' && !options.quiet && tellable(id)))
      .map((diagnostic): Message => ({ ...diagnostic, path })),
  );
  await tellMessages(session, messages);
  if (options.quiet) return;
  // That our own results are no documents needs no word; `check` even reads them.
  const others = Object.entries(run.leftAlone ?? {}).filter(([kind]) => kind !== RESULTS);
  const left = others.map(([kind, count]) => `${count} ${kind}`);
  if (left.length > 0) await session.tell(`note: skipped in folders: ${shortList(left, MOST_KINDS)}\n`);
  if (skippedLinks.length === 0) return;
  const names = skippedLinks.slice(0, 5).join(', ');
  const more = skippedLinks.length > 5 ? ` and ${skippedLinks.length - 5} more` : '';
  const { visibleText } = await import('../reporters/visible-text.ts');
  await session.tell(`note: links that point outside their folder are not followed: ${visibleText(names)}${more}\n`);
}

const MOST_KINDS = 8;

function shortList(texts: readonly string[], most: number): string {
  const more = texts.length > most ? ` and ${texts.length - most} kinds more` : '';
  return texts.slice(0, most).join(', ') + more;
}

/** Copies are counted in the summary and listed in `run.json`: a line for each would bury the rest. */
function tellable(id: string): boolean {
  return id !== 'duplicate-document';
}
