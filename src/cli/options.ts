/** Every option of the program, defined once. */
import { InvalidArgumentError } from 'commander';
import { stages } from '../inspect/stages.ts';
import { presets } from '../io/presets.ts';
import { exportFormats, wholeFormats } from '../writers/export-names.ts';
import { checkOptions, isoDay } from './check-options.ts';
import { limitsHelp, presetLimits, withLimit } from './limits.ts';
import { type AnyOption, Option, type ValuesOf } from './typed-option.ts';

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
};

const share = (text: string): number => {
  if (!/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?|\.\d{1,4})$/.test(text))
    throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.8.');
  return Number(text);
};

const store = () => new Option('--store <address>', 'PostgreSQL that holds the results: postgres://HOST/NAME');

export const options = {
  ...checkOptions,
  out: () => new Option('--out <dir>', 'folder to write the results to'),
  from: () => new Option('--from <dir>', 'folder that ingest wrote').makeOptionMandatory(),
  fromResults: () => new Option('--from <dir>', 'folder that ingest wrote; this or --store'),
  store,
  neededStore: () => store().makeOptionMandatory(),
  embedFiles: () =>
    new Option(
      '--embed-files',
      'queue add: put the files themselves into the store, for workers that cannot reach them',
    ),
  watch: () => new Option('--watch', 'queue status: a line every two seconds'),
  untilEmpty: () => new Option('--until-empty', 'stop when nothing is left to do'),
  metrics: () =>
    new Option('--metrics <address>', 'serve figures for Prometheus at this address, such as 127.0.0.1:9464'),
  output: () => new Option('-o, --output <file>', 'write to a file instead of stdout').default('-', 'stdout'),
  force: () => new Option('--force', 'overwrite other files and files that were changed, and keep them as NAME.bak'),
  quiet: () => new Option('-q, --quiet', 'no summary, no progress, no warnings'),
  silent: () => new Option('--silent', 'print nothing; only the exit status tells'),
  verbose: () => new Option('-v, --verbose', 'say what is read, and what is skipped'),
  color: () => new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']),
  jobs: () => new Option('--jobs <n>', 'number of documents read at the same time').argParser(wholeNumber),
  maxBytes: () =>
    new Option('--max-bytes <n>', 'largest file that is read')
      .argParser(wholeNumber)
      .default(presets.maxBytes, `${presets.maxBytes / 2 ** 20} MiB`),
  timeout: () =>
    new Option('--timeout <seconds>', 'processor time that one document may take')
      .argParser(wholeNumber)
      .default(presets.timeout / 1000),
  limit: () =>
    new Option('--limit <name=n>', `what one document may cost; may be repeated: ${limitsHelp}`)
      .argParser(withLimit)
      .default(presetLimits, 'as listed'),
  password: () => new Option('--password <text>', 'password of protected documents').env('MINUTES_PASSWORD'),
  changes: () =>
    new Option('--changes <what>', 'what to do with tracked changes').choices(['accept', 'reject']).default('accept'),
  stdinFilename: () => new Option('--stdin-filename <name>', 'name of the document given as -, for its type'),
  corrections: () => new Option('--corrections <file>', 'file of corrections (default: minutes.corrections.yaml)'),
  noCorrections: () => new Option('--no-corrections', 'read no corrections'),
  correctOwner: () => new Option('--owner <names>', 'action: who is to do it; none for nobody'),
  correctDue: () => new Option('--due <when>', 'action: a date (2026-03-01) or words; none for no deadline'),
  correctStatus: () => new Option('--status <words>', 'action: open, ongoing, done, cancelled …; none for none'),
  correctText: () => new Option('--text <words>', 'action, decision: its wording'),
  correctRef: () => new Option('--ref <number>', 'action: its number'),
  correctBody: () => new Option('--body <name>', 'meeting: the board, council or committee'),
  correctDate: () => new Option('--date <date>', 'meeting: its day, as 2026-03-05'),
  correctTitle: () => new Option('--title <words>', 'meeting: its title'),
  correctKind: () =>
    new Option('--kind <kind>', 'meeting: what the document is').choices([
      'minutes',
      'report',
      'actionLog',
      'agenda',
      'unknown',
    ]),
  correctName: () => new Option('--name <name>', 'person: the name; for initials: whose they are'),
  correctRole: () => new Option('--role <role>', 'person: chair, clerk …'),
  correctOrganisation: () => new Option('--organisation <name>', 'person: the organisation'),
  correctAttendance: () =>
    new Option('--attendance <how>', 'person, with --in: present, invited, inAttendance, apologies, absent'),
  nothing: () => new Option('--nothing', 'it is not an action, a decision or a person'),
  sameAs: () => new Option('--same-as <what>', 'it is the same action or person as this one'),
  inDocument: () => new Option('--in <document>', 'only in this document, by its path or id'),
  by: () => new Option('--by <name>', 'who says so'),
  at: () =>
    new Option('--at <date>', 'when it was said: a later document that says something else takes precedence')
      .argParser(isoDay)
      .default(undefined, 'today'),
  why: () => new Option('--why <words>', 'how they know'),
  applyDryRun: () => new Option('--dry-run', 'only show what was understood'),
  writeConfig: () => new Option('--write', 'write minutes.config.yaml into the folder, if it has none'),
  meeting: () =>
    new Option('--meeting <n>', 'where the file holds several meetings: only this one').argParser(wholeNumber),
  blocks: () => new Option('--blocks', "add the document's blocks, which spans point into"),
  stage: () => new Option('--stage <stage>', 'step of reading to show').choices(stages).default('blocks'),
  page: () => new Option('--page <n>', 'pdf: only this page').argParser(wholeNumber),
  svg: () => new Option('--svg <file>', 'pdf: draw the words, lines, rules and cells of the page instead'),
  exportFormat: () =>
    new Option('--format <format>', 'format of the data')
      .choices([...exportFormats, ...wholeFormats])
      .default(undefined, 'the ending of -o, else csv'),
  csvProfile: () =>
    new Option(
      '--csv-profile <profile>',
      'csv: plain, or excel: with a byte order mark, and refs such as 007 and 3/4 kept',
    )
      .choices(['plain', 'excel'])
      .default('plain'),
  series: () => new Option('--series', 'performance: one row per measure, category and period, newest statement first'),
  open: () =>
    new Option('--open', 'actions: only those that no log calls closed, cancelled or a decision, also without status'),
  overdue: () => new Option('--overdue', 'actions: only open ones whose deadline was before --as-of, or before today'),
  owner: () => new Option('--owner <name>', 'actions: only those of this owner (name or initials)'),
  stated: () => new Option('--stated', 'actions, decisions: only those that the source marks, no inferred ones'),
  minConfidence: () =>
    new Option('--min-confidence <n>', 'actions, decisions: only those at least this sure (0 to 1)').argParser(share),
  asOf: () =>
    new Option(
      '--as-of <date>',
      'the day to look from (YYYY-MM-DD): only documents up to it count, and deadlines are judged by it (default: all, today)',
    ).argParser(isoDay),
  statusFormat: () => new Option('--format <format>', 'format of the status').choices(['text', 'json']).default('text'),
  serve: () => new Option('--serve', 'serve the page on this machine only: what is corrected is saved and read again'),
  openPage: () => new Option('--open', 'open the page in the browser'),
  drawings: () =>
    new Option('--drawings <n>', 'how many PDF pages are shown as drawn; all are shown as text')
      .argParser((text) => (text === '0' ? 0 : wholeNumber(text)))
      .default(40),
  port: () => new Option('--port <n>', 'with --serve: the port (default: any that is free)').argParser(wholeNumber),
  noCache: () => new Option('--no-cache', 'read every document again, also those that have not changed'),
  diffFormat: () =>
    new Option('--format <format>', 'format of the changes')
      .choices(['text', 'json'])
      .default(undefined, 'the ending of -o, else text'),
  body: () => new Option('--body <name>', 'only what belongs to this body'),
  listFormat: () => new Option('--format <format>', 'format of the list').choices(['text', 'json']).default('text'),
  noColor: () => new Option('--no-color', 'no colours'),
} as const satisfies Record<string, () => AnyOption>;

export type OptionName = keyof typeof options;

/** What the options of these names give. */
export type Values<Name extends OptionName> = ValuesOf<(typeof options)[Name]>;
