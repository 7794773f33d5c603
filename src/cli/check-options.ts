/** Options of `check` and `config`. */
import { InvalidArgumentError } from 'commander';
import type { ProfileName } from '../rules/profiles.ts';
import { type AnyOption, Option } from './typed-option.ts';

/** Names of the forms that findings can take; a test compares them with the list of reporters. */
export const checkFormats = [
  'text',
  'concise',
  'markdown',
  'json',
  'jsonl',
  'github',
  'gitlab',
  'junit',
  'sarif',
  'checkstyle',
  'azure',
  'rdjson',
  'tap',
] as const;
const profiles = [
  'recommended',
  'strict',
  'oss',
  'uk-parish',
  'uk-council',
  'nhs-board',
] as const satisfies readonly ProfileName[];

/** A value with its place on the command line: `--format` and `-o` go in pairs. */
export interface Placed {
  value: string;
  at: number;
}

let given = 0;

function placed(choices: readonly string[] | null) {
  return (value: string, previous: Placed[] | undefined): Placed[] => {
    if (choices && !choices.includes(value))
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    given += 1;
    return [...(previous ?? []), { value, at: given }];
  };
}

/** `missing-date:warning` → one entry of a map; may be given several times. */
const ruleOverride = (text: string, previous: Map<string, string>): Map<string, string> => {
  const [id, severity, ...more] = text.split(':');
  const known = ['error', 'warning', 'info', 'off'];
  if (!id || !severity || more.length > 0 || !known.includes(severity)) {
    throw new InvalidArgumentError(`It must be <rule>:<severity> with one of ${known.join(', ')}.`);
  }
  return new Map(previous).set(id, severity);
};

const countOrNone = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
};

/** A day that is in the calendar. */
export const isoDay = (text: string): string => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) {
    throw new InvalidArgumentError('It must be a date such as 2024-06-30.');
  }
  return text;
};

const formats = [...checkFormats, 'auto'];

export const checkOptions = {
  checkFormat: () =>
    new Option(
      '--format <format>',
      'format of the findings; may be repeated, each with its own -o; auto is github inside Actions (default: text)',
    )
      .choices(formats)
      .argParser(placed(formats)),
  checkOutput: () =>
    new Option('-o, --output <file>', 'write the findings of the --format before it to a file').argParser(placed(null)),
  failOn: () =>
    new Option('--fail-on <severity>', 'exit with 1 from this severity on (default: error)').choices([
      'error',
      'warning',
      'info',
      'never',
    ]),
  maxWarnings: () =>
    new Option('--max-warnings <n>', 'exit with 1 when there are more warnings than this').argParser(countOrNone),
  within: () =>
    new Option('--within <dir>', 'read this whole folder, and report only on the given files that are papers'),
  rule: () =>
    new Option('--rule <id:severity>', 'change the severity of a rule, or turn it off; may be repeated')
      .argParser(ruleOverride)
      .default(new Map<string, string>(), 'as in "minutes rules"'),
  profile: () => new Option('--profile <name>', 'set of rules to start from (default: recommended)').choices(profiles),
  config: () => new Option('--config <file>', 'configuration to use instead of the nearest minutes.config.yaml'),
  noConfig: () => new Option('--no-config', 'ignore configuration files'),
  checkAsOf: () =>
    new Option('--as-of <date>', 'the day against which deadlines are judged; without it such rules are off').argParser(
      isoDay,
    ),
  baseline: () => new Option('--baseline <file>', 'file of known findings, which do not count'),
  writeBaseline: () =>
    new Option('--write-baseline', 'record all findings as known (in --baseline, or minutes-baseline.json)'),
  pruneBaseline: () => new Option('--prune-baseline', 'remove from the baseline what is no longer found'),
  changed: () => new Option('--changed', 'report only on files that differ from the last commit, or from --since'),
  since: () => new Option('--since <ref>', 'with --changed: the revision to compare with'),
  staged: () => new Option('--staged', 'report only on files that are staged for a commit'),
  annotate: () => new Option('--annotate <dir>', 'write a copy of each Word file with the findings as comments'),
  fix: () =>
    new Option(
      '--fix',
      'correct files that minutes wrote (JSON, CSV, Markdown logs); the minutes themselves are never changed',
    ),
  all: () => new Option('--all', 'list every finding, however many a rule has'),
  exitZero: () => new Option('--exit-zero', 'exit with 0 whatever is found, like --fail-on never'),
  noUnmatched: () =>
    new Option('--no-error-on-unmatched-pattern', 'a path or pattern that matches nothing is not an error'),
  json: () => new Option('--json', 'as --format json'),
  dryRun: () => new Option('-n, --dry-run', 'with --fix: print what would change as a diff, and change nothing'),
  printConfig: () =>
    new Option('--print <file>', 'show what applies to this file, and where each value is set').makeOptionMandatory(),
} as const satisfies Record<string, () => AnyOption>;
