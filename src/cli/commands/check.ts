/** `minutes check <path…>`: findings in the forms that were asked for. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { houseStyleOf } from '../../config/house-style.ts';
import { settingsOf } from '../../config/settings.ts';
import { type Baseline, baselineOf, knownFrom, pruned } from '../../findings/baseline.ts';
import { fingerprinted } from '../../findings/fingerprint.ts';
import { locate } from '../../findings/locate.ts';
import { suppress } from '../../findings/suppress.ts';
import { annotateCopies } from '../../io/annotate-copies.ts';
import { type BaselineFile, readBaseline, saveBaseline } from '../../io/baseline-file.ts';
import type { FoundFile } from '../../io/find-documents.ts';
import { changedFiles } from '../../io/git-changes.ts';
import { withoutFiles } from '../../io/own-files.ts';
import { relativeTo } from '../../io/read-config.ts';
import { readDirectives } from '../../io/read-directives.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { BlockDocument } from '../../model/block.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { blocksOf, blocksOfRecord } from '../../pipeline/meetings-of-file.ts';
import { countOf, plural, severities } from '../../reporters/tally.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import type { Finding, Skipped } from '../../rules/rule.ts';
import { checkDocuments, sortFindings } from '../../rules/run-rules.ts';
import { today } from '../as-of.ts';
import type { OptionsOf } from '../command-options.ts';
import { mendFiles, type OwnFiles } from '../mend-files.ts';
import { projectConfig } from '../project-config.ts';
import { correctionsOfPart } from '../project-corrections.ts';
import { type ReadInputs, readInputs } from '../read-inputs.ts';
import { outputsOf, putReports } from '../report-outputs.ts';
import { checkedOverrides } from '../rule-overrides.ts';
import { EXIT, type Session } from '../session.ts';
import { withTextLines } from '../text-lines.ts';

export async function check(session: Session, options: OptionsOf<'check'>, named: string[]): Promise<number> {
  const given = await givenPaths(session, options.store, named);
  const paths = options.within === undefined ? given : [options.within];
  const outputs = outputsOf(options.json ? [{ value: 'json', at: 0 }] : options.format, options.output, session.env);
  const project = await projectOf(options, paths, session.env);
  const touched = await touchedFiles(options, given);
  const isInChange = async (file: FoundFile) => (await touchTest([file], touched))(file.path);
  const own = await mendFiles(session, paths, options, project.settings, isInChange);
  const inputs = await readInputs(session, withoutFiles(paths, own.paths), {
    ...options,
    keepBlocks: true,
    people: project.config.people,
    style: houseStyleOf(project.config),
    corrections: await correctionsOfPart(options, project.file, paths),
    others: true,
    papersOnly: true,
  });
  const isTouched = await touchTest([...inputs.found, ...own.files], touched);
  const { all, skipped, unread } = await findAll(inputs, project, options, own);

  const known = await knownFindings(options, project.baseline);
  if (known && options.writeBaseline) {
    const baseline = baselineOf(all, known.relative);
    await saveBaseline(known, baseline);
    const count = all.filter(({ suppressed }) => !suppressed).length;
    await session.tell(
      `${plural(count, 'known finding')} written to ${known.path}; use it with --baseline ${known.path}\n`,
    );
    return inputs.failed ? EXIT.unusable : EXIT.ok;
  }
  const judged = known?.baseline
    ? await apartFromKnown(session, all, { ...known, baseline: known.baseline }, inputs, own, options)
    : all;
  const inView = judged.filter(({ path }) => isTouched(path));
  const findings = inView.filter(({ suppressed }) => !suppressed);
  const documents = papersOf(inputs).map((document) => document.source.path);
  const checkedPaths = [...new Set([...documents, ...own.files.map(({ path }) => path)])].filter(isTouched);
  if (touched && checkedPaths.length === 0 && !options.quiet) await session.tell('note: no document was changed\n');
  if (options.dryRun) await session.write(session.stdout.isTTY ? shownDiff(own.diff) : own.diff);
  await putReports(
    session,
    options.dryRun ? outputs.filter(({ output }) => output !== '-') : outputs,
    {
      findings,
      unread: unread.filter(({ path }) => isTouched(path)),
      context: {
        paths: checkedPaths,
        summary: !options.quiet,
        all: options.all === true,
        aside: [...inputs.aside].filter(isTouched),
        suppressed: inView.filter(({ suppressed }) => suppressed),
        skipped: skipped.filter(({ path }) => isTouched(path)),
      },
    },
    options,
  );
  if (!options.fix && !options.quiet) await tellFixable(session, findings);
  if (options.annotate !== undefined) await annotate(session, options.annotate, inputs, findings, options);
  if (inputs.failed) return EXIT.unusable;
  return options.exitZero ? EXIT.ok : statusOf(session, findings, options, project.config.failOn ?? 'error');
}

/** Rules look at the words of documents, which no record holds: the files of a store are read again. */
async function givenPaths(session: Session, store: string | undefined, named: string[]): Promise<string[]> {
  if (store === undefined || named.length > 0) return named;
  return (await import('../results-from.ts')).filesOfStore(session, store);
}

/** The file of known findings; null where none is asked for. */
async function knownFindings(options: OptionsOf<'check'>, configured: string | null): Promise<BaselineFile | null> {
  const file = options.baseline ?? configured ?? (options.writeBaseline ? 'minutes-baseline.json' : null);
  if (file === null) return null;
  const known = await readBaseline(file);
  if (known.baseline === null && !options.writeBaseline)
    throw new UsageError(`there is no baseline ${known.path}; write it with --write-baseline`);
  return known;
}

async function tellFixable(session: Session, findings: readonly Finding[]): Promise<void> {
  const fixable = findings.filter((finding) => finding.fixable).length;
  if (fixable > 0) {
    await session.tell(`note: --fix can correct ${plural(fixable, 'finding')}; --fix --dry-run shows how\n`);
  }
}

/** What the baseline does not know; says what is in it that is no longer found, or takes that away. */
async function apartFromKnown(
  session: Session,
  all: Finding[],
  known: BaselineFile & { baseline: Baseline },
  inputs: ReadInputs,
  own: OwnFiles,
  options: OptionsOf<'check'>,
): Promise<Finding[]> {
  const paths = [...inputs.data.documents.map(({ source }) => source.path), ...own.files.map(({ path }) => path)];
  const { baseline, stale } = pruned(known.baseline, all, new Set(paths.map(known.relative)), known.relative);
  if (stale > 0 && options.pruneBaseline) {
    await saveBaseline(known, baseline);
    if (!options.quiet) await session.tell(`${plural(stale, 'finding')} removed from ${known.path}\n`);
  } else if (stale > 0 && !options.quiet) {
    await session.tell(
      `note: ${plural(stale, 'finding')} of ${known.path} no longer found; --prune-baseline removes them\n`,
    );
  }
  return knownFrom(all, known.baseline, known.relative);
}

/** The exit status that the findings come to. */
async function statusOf(
  session: Session,
  findings: readonly Finding[],
  options: OptionsOf<'check'>,
  usual: Severity | 'never',
): Promise<number> {
  if (findings.some((finding) => reaches(finding, options.failOn ?? usual))) return EXIT.findings;
  const warnings = countOf(findings, 'warning');
  if (warnings <= (options.maxWarnings ?? Infinity)) return EXIT.ok;
  if (!options.quiet)
    await session.tell(`${plural(warnings, 'warning')}, more than the ${options.maxWarnings} of --max-warnings\n`);
  return EXIT.findings;
}

/** The documents that are checked: all that were named, and the papers of meetings among those in folders. */
function papersOf({ data, aside }: ReadInputs) {
  return data.documents.filter(({ source }) => !aside.has(source.path));
}

/** What a terminal would obey is shown; the ends of lines are not. */
const shownDiff = (diff: string) => diff.split(/\r?\n/).map(visibleText).join('\n');

function reaches(finding: Finding, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && severities.indexOf(finding.severity) <= severities.indexOf(failOn);
}

/** The configuration with what the command line adds to it. */
async function projectOf(options: OptionsOf<'check'>, paths: readonly string[], env: NodeJS.ProcessEnv) {
  const { config, file, folder, user } = await projectConfig(options, paths, env);
  const relative = relativeTo(folder);
  const overrides = checkedOverrides(options.rule);
  const settings = settingsOf({ config, file, user, overrides, profile: options.profile ?? null, relative });
  const baseline = config.baseline === undefined ? null : resolve(folder, config.baseline);
  return { config, file, relative, settings, baseline };
}

/** Findings in documents that were read, and messages about those that were not. */
async function findAll(
  inputs: ReadInputs,
  project: Awaited<ReturnType<typeof projectOf>>,
  options: OptionsOf<'check'>,
  own: OwnFiles,
): Promise<{ all: Finding[]; skipped: Skipped[]; unread: Finding[] }> {
  const { data, results, found } = inputs;
  const failed = data.run.inputs.filter(({ outcome, path }) => outcome === 'failed' && !inputs.aside.has(path));
  const failedPaths = new Set(failed.map((input) => input.path));
  const documents = papersOf(inputs).filter((document) => !failedPaths.has(document.source.path));
  const byPath = new Map(results.map((result) => [result.source.path, blocksOf(result)]));
  const blocks = new Map<string, BlockDocument>();
  for (const { id, source } of documents) {
    const read = byPath.get(source.path);
    if (read) blocks.set(id, blocksOfRecord(read, source));
  }
  const input = { documents, register: data.register, blocks, asOf: options.asOf ?? null };
  const { findings, skipped } = checkDocuments(input, project.settings);
  const accepted = suppress(
    [...withTextLines(locate(findings, documents, blocks), documents, byPath), ...own.findings],
    {
      directives: await readDirectives(documents, found, options.maxBytes),
      ignore: project.config.ignore ?? [],
      configFile: project.file,
      relative: project.relative,
      today: options.asOf ?? today(),
      paths: [...documents.map(({ source }) => source.path), ...own.files.map(({ path }) => path)],
    },
  );
  const unread = failed.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ id, severity, message, help }) => ({ rule: id, severity, message, path, span: null, help })),
  );
  return { all: fingerprinted(sortFindings(accepted)), skipped, unread };
}

/** Full paths of files that a change touches; null if all files count. */
async function touchedFiles(
  { changed, since, staged, within }: OptionsOf<'check'>,
  given: readonly string[],
): Promise<Set<string> | null> {
  if (within !== undefined) {
    if (changed || staged)
      throw new UsageError('--within already says which files count; leave out --changed and --staged');
    return new Set(await Promise.all(given.map((path) => realpath(path).catch(() => resolve(path)))));
  }
  if (changed && staged) throw new UsageError('--changed and --staged cannot be used together');
  if (since !== undefined && !changed) throw new UsageError('--since only works with --changed');
  return changed || staged ? changedFiles({ staged: staged === true, since: since ?? null }) : null;
}

/** Whether a path, as given, is among the touched files. Its neighbours are read, but not reported on. */
async function touchTest(found: readonly FoundFile[], touched: Set<string> | null): Promise<(path: string) => boolean> {
  if (touched === null) return () => true;
  const full = new Map<string, string>();
  for (const { path, file } of found) full.set(path, await realpath(file).catch(() => resolve(file)));
  return (path) => touched.has(full.get(path) ?? resolve(path));
}

async function annotate(
  session: Session,
  folder: string,
  { found }: ReadInputs,
  findings: readonly Finding[],
  options: OptionsOf<'check'>,
): Promise<void> {
  const written = await annotateCopies(folder, found, findings, options.maxBytes, options.force);
  if (!options.quiet) await session.tell(`${plural(written.length, 'Word file')} with comments written to ${folder}\n`);
}
