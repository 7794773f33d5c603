/** `minutes review DIR`: one page to look at the results and to correct them on. */
import { join, resolve } from 'node:path';
import { mergeCorrections } from '../../corrections/merge-corrections.ts';
import { parseCorrection, parseCorrections } from '../../corrections/parse-corrections.ts';
import type { Correction } from '../../corrections/schema.ts';
import { type FoundCorrections, findCorrections } from '../../io/corrections-file.ts';
import { openInBrowser } from '../../io/open-in-browser.ts';
import { reviewAssets } from '../../io/package-files.ts';
import { type Results, readRun } from '../../io/read-results.ts';
import { Refused, serveReview } from '../../io/review-server.ts';
import { saveOutput } from '../../io/save-files.ts';
import { UsageError } from '../../io/usage-error.ts';
import { givenTo } from '../../model/register.ts';
import { plural } from '../../reporters/tally.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { reviewPage } from '../../review/html.ts';
import { yamlWith } from '../../review/page/corrections.ts';
import { type ReviewText, reviewData } from '../../review/review-data.ts';
import { type Seen, seenAsOf } from '../as-of.ts';
import type { OptionsOf } from '../command-options.ts';
import { drawPages } from '../draw-pages.ts';
import { projectConfig } from '../project-config.ts';
import { keepCorrections } from '../project-corrections.ts';
import { readTexts } from '../read-texts.ts';
import { resultsFrom } from '../results-from.ts';
import { EXIT, type Session } from '../session.ts';
import { ingest } from './ingest.ts';

export async function review(session: Session, options: OptionsOf<'review'>, folder?: string): Promise<number> {
  if (options.port !== undefined && !options.serve) throw new UsageError('--port only works with --serve');
  if (options.serve && options.output !== '-') throw new UsageError('--serve and -o cannot be used together');
  if (options.serve && folder === undefined)
    throw new UsageError(
      '--serve needs a folder, where what is corrected is read again; "minutes export all --format folder" writes one',
    );
  const from = await resultsFrom(session, { from: folder, store: options.store });
  const seen = await seenAsOf(session, from, options, { needed: true });
  const textOf = await readTexts(session, seen.documents, options);
  if (options.serve && typeof from === 'string') return serve(session, options, from, textOf);
  const beside = typeof from === 'string' ? join(from, 'review.html') : 'review.html';
  const output = options.output === '-' ? beside : options.output;
  await saveOutput(output, await pageOf(seen, options, from, textOf), options.force === true);
  if (!options.quiet) await session.write(`written to ${visibleText(output)}\n`);
  if (options.open) await show(session, resolve(output));
  return EXIT.ok;
}

async function show(session: Session, target: string): Promise<void> {
  if (!(await openInBrowser(target, session.env)))
    await session.tell(`warning: no browser was found; open ${visibleText(target)} yourself\n`);
}

type TextOf = Awaited<ReturnType<typeof readTexts>>;

/** The page of results, with the corrections as they are now. */
async function pageOf(seen: Seen, options: OptionsOf<'review'>, folder: Results, textOf: TextOf): Promise<string> {
  const { register, documents, day } = seen;
  const { found } = await correctionsOf(folder, options);
  const data = reviewData({
    register,
    documents,
    textOf: (document): ReviewText => textOf(document),
    from: typeof folder === 'string' ? folder : folder.place,
    day,
    corrections: options.serve ? null : await goingOn(found),
    served: options.serve === true,
  });
  data.pages = await drawPages(data, options.drawings, options);
  return reviewPage(data, await reviewAssets());
}

/** The corrections of the run, and the files that it read. */
async function correctionsOf(folder: Results, options: OptionsOf<'review'>) {
  const run = await readRun(folder);
  const paths = givenTo(run);
  const { file } = await projectConfig(options, paths);
  const named = options.corrections ?? run.corrections?.path ?? null;
  if (named === false) return { found: null, paths, run, config: file };
  const found = await findCorrections(named, file, paths, { mayBeNew: true });
  return { found, paths, run, config: file };
}

/** A text that a page can go on with: its list stands last, and comments stay. Null where there is none. */
async function goingOn(found: FoundCorrections | null): Promise<string | null> {
  if (found === null || found.list.length === 0) return null;
  const text = await mergeCorrections(found.text, []);
  const more = await parseCorrections(yamlWith(text, [{ action: { text: 'x' }, is: 'nothing' }]));
  if (more.corrections?.length === found.list.length + 1) return text;
  return mergeCorrections('', found.list);
}

async function serve(session: Session, options: OptionsOf<'review'>, folder: string, textOf: TextOf): Promise<number> {
  // One after the other: two at once would write over each other.
  let saving: Promise<unknown> = Promise.resolve();
  const { url, ended } = await serveReview({
    page: async () => pageOf(await seenAsOf(session, folder, options, { needed: true }), options, folder, textOf),
    save: (body) => {
      const saved = saving.then(() => save(session, options, folder, body));
      saving = saved.catch(() => undefined);
      return saved;
    },
    port: options.port ?? 0,
    signal: session.signal,
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' || error.code === 'EACCES'
      ? new UsageError(`port ${options.port} is in use; leave out --port, or choose another`)
      : error;
  });
  await session.write(`${url}\n`);
  if (options.open) await show(session, url);
  await session.tell(
    `${options.open ? 'The page is open in your browser.' : 'Open this address in a browser on this machine.'} Close the page, or press Ctrl-C, to stop.\n`,
  );
  await ended;
  await saving;
  return EXIT.ok;
}

/** Writes what a page sends into the file of corrections, and reads everything again. */
async function save(session: Session, options: OptionsOf<'review'>, folder: string, body: unknown): Promise<string> {
  if (!Array.isArray(body) || body.length === 0) throw new Refused('There is nothing to save.');
  const corrections = body.map((entry): Correction => {
    const { correction, problems } = parseCorrection(entry);
    if (correction === null) throw new Refused(problems.map(({ message }) => message).join(' '));
    return correction;
  });
  const { found, paths, run, config } = await correctionsOf(folder, options);
  if (found === null) throw new Refused('With --no-corrections there is no file to save to.');
  const path = await keepCorrections(options, config, run, corrections).catch((error: unknown) => {
    throw error instanceof UsageError ? new Refused(error.message) : error;
  });
  await session.tell(`${plural(corrections.length, 'correction')} saved to ${visibleText(path)}\n`);
  const toFolder = { out: folder, cache: true, quiet: true as const, corrections: found.file };
  const asUsual = { errorOnUnmatchedPattern: true, jobs: undefined, stdinFilename: undefined };
  try {
    await ingest(session, { ...options, ...toFolder, ...asUsual }, paths);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new Refused(`The corrections are saved to ${path}, but nothing was read again: ${error.message}`);
  }
  const { corrections: told } = await readRun(folder);
  const lost = told?.diagnostics.filter(({ id }) => id === 'correction-unmatched').length ?? 0;
  const words = `${plural(corrections.length, 'correction')} saved to ${path}, and everything was read again.`;
  return lost === 0 ? words : `${words} ${plural(lost, 'correction')} in the file match nothing.`;
}
