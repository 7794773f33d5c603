/** Every option of the program, defined once. */
import { InvalidArgumentError, Option } from 'commander';

const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
};

/** `missing-date:warning` → one entry of a map; may be given several times. */
const ruleOverride = (text: string, previous: Map<string, string>): Map<string, string> => {
  const [id, severity, ...more] = text.split(':');
  const known = ['error', 'warning', 'info', 'off'];
  if (!id || !severity || more.length > 0 || !known.includes(severity)) {
    throw new InvalidArgumentError(`It must be <rule>:<severity> with one of ${known.join(', ')}.`);
  }
  return new Map(previous).set(id, severity);
};

export const options = {
  out: () => new Option('--out <dir>', 'folder to write the results to').makeOptionMandatory(),
  from: () => new Option('--from <dir>', 'folder that ingest wrote').makeOptionMandatory(),
  output: () => new Option('-o, --output <file>', 'write to a file instead of stdout').default('-', 'stdout'),
  quiet: () => new Option('-q, --quiet', 'no summary, no progress, no warnings'),
  jobs: () => new Option('--jobs <n>', 'number of documents read at the same time').argParser(wholeNumber),
  maxBytes: () =>
    new Option('--max-bytes <n>', 'largest file that is read')
      .argParser(wholeNumber)
      .default(64 * 1024 * 1024, '64 MiB'),
  timeout: () =>
    new Option('--timeout <seconds>', 'longest time that one document may take').argParser(wholeNumber).default(30),
  password: () => new Option('--password <text>', 'password of protected documents').env('MINUTES_PASSWORD'),
  changes: () =>
    new Option('--changes <what>', 'what to do with tracked changes').choices(['accept', 'reject']).default('accept'),
  stdinFilename: () => new Option('--stdin-filename <name>', 'name of the document given as -, for its type'),
  blocks: () => new Option('--blocks', "add the document's blocks, which spans point into"),
  exportFormat: () =>
    new Option('--format <format>', 'form of the data').choices(['csv', 'json', 'jsonl', 'md']).default('csv'),
  open: () => new Option('--open', 'actions: only those that are not closed, cancelled or decisions'),
  owner: () => new Option('--owner <name>', 'actions: only those of this owner (name or initials)'),
  body: () => new Option('--body <name>', 'only what belongs to this body'),
  checkFormat: () =>
    new Option('--format <format>', 'form of the findings')
      .choices(['text', 'concise', 'github', 'json', 'junit', 'sarif'])
      .default('text'),
  failOn: () =>
    new Option('--fail-on <severity>', 'exit with 1 from this severity on')
      .choices(['error', 'warning', 'info', 'never'])
      .default('error'),
  rule: () =>
    new Option('--rule <id:severity>', 'change the severity of a rule, or turn it off; may be repeated')
      .argParser(ruleOverride)
      .default(new Map<string, string>(), 'as in "minutes rules"'),
  listFormat: () => new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'),
  noColor: () => new Option('--no-color', 'no colours'),
} as const satisfies Record<string, () => Option>;
