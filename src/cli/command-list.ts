/** THE LIST of commands. What a command needs is loaded when it runs, so that help shows at once. */
import { exportNames } from '../writers/export-names.ts';
import type { options } from './options.ts';
import type { Session } from './session.ts';

type Run = (session: Session, given: never, ...args: never[]) => Promise<number>;

export interface CommandEntry {
  /** Name and arguments, as commander writes them. */
  usage: string;
  summary: string;
  examples: string[];
  options: (keyof typeof options)[];
  /** Options of which one must be given. */
  oneOf?: (keyof typeof options)[];
  /** An argument that may be left out where the results of a store are meant. */
  orStore?: string;
  load(): Promise<Run>;
}

const talking = ['silent', 'verbose', 'color'] as const;
const reading: (keyof typeof options)[] = [...talking, 'password', 'changes', 'maxBytes', 'timeout', 'limit'];

const account: (keyof typeof options)[] = ['by', 'at', 'why'];

export const commands: readonly CommandEntry[] = [
  {
    usage: 'ingest <path...>',
    summary: 'read files and folders, write records, one action log, registers and tables',
    examples: ['minutes ingest notes --out out', 'minutes ingest notes/2024 april.docx --out out --jobs 4'],
    options: [
      ...([
        'out',
        'store',
        'stdinFilename',
        'noUnmatched',
        'force',
        'csvProfile',
        'jobs',
        'noCache',
        'config',
        'noConfig',
        'corrections',
        'noCorrections',
      ] as const),
      ...reading,
      ...(['quiet', 'noColor'] as const),
    ],
    oneOf: ['out', 'store'],
    load: async () => (await import('./commands/ingest.ts')).ingest,
  },
  {
    usage: 'parse <file>',
    summary: "print a document's record as JSON, several if it holds several meetings (- reads stdin)",
    examples: ['minutes parse april.docx', 'cat april.md | minutes parse - --stdin-filename april.md'],
    options: [
      'stdinFilename',
      'meeting',
      'blocks',
      'output',
      'force',
      ...(['config', 'noConfig', 'corrections', 'noCorrections'] as const),
      ...reading,
      'quiet',
      'noColor',
    ],
    load: async () => (await import('./commands/parse.ts')).parse,
  },
  {
    usage: 'export <what>',
    summary: `print ${exportNames.join(', ')} from the results of ingest, or write all as a database`,
    examples: [
      'minutes export actions --from out --overdue --owner AB',
      'minutes export actions --from out --format ics -o deadlines.ics',
      'minutes export actions --from out --open --format docx -o actions.docx',
      'minutes export carry-forward --from out --format docx -o next.docx',
      'minutes export performance --from out --format json',
      'minutes export all --from out --format sqlite -o minutes.db',
    ],
    options: [
      'fromResults',
      'store',
      'exportFormat',
      'csvProfile',
      'output',
      'force',
      'open',
      'overdue',
      'owner',
      'stated',
      'minConfidence',
      'body',
      'asOf',
      'series',
      'config',
      'noConfig',
    ],
    oneOf: ['fromResults', 'store'],
    load: async () => (await import('./commands/export.ts')).exportData,
  },
  {
    usage: 'status [dir]',
    summary: 'what is open and overdue in the results of ingest, who has it, what is due next, what needs a look',
    examples: ['minutes status out', 'minutes status out --as-of 2024-06-30 --owner AB'],
    orStore: 'dir',
    options: ['store', 'statusFormat', 'asOf', 'owner', 'body', 'config', 'noConfig'],
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    usage: 'apply <file>',
    summary: 'turn what was changed in actions.xlsx or actions.csv into lasting corrections',
    examples: [
      'minutes apply out/actions.xlsx --from out --dry-run',
      'minutes apply edited.csv --from out --by "Ann Lee"',
    ],
    options: ['from', 'applyDryRun', ...account, 'corrections', 'config', 'noConfig', 'quiet', 'noColor'],
    load: async () => (await import('./commands/apply.ts')).apply,
  },
  {
    usage: 'correct <what>',
    summary: 'write one correction of an action, decision, meeting or person: by id, ref, name or words',
    examples: [
      'minutes correct a-7f3k9q2m --from out --owner RE --due 2026-03-01 --status done',
      'minutes correct "new chain" --from out --nothing --why "thanks, no action"',
      'minutes correct MH --from out --name "Mary Hale"',
    ],
    options: [
      'from',
      ...(['correctOwner', 'correctDue', 'correctStatus', 'correctText', 'correctRef', 'nothing', 'sameAs'] as const),
      ...(['correctBody', 'correctDate', 'correctTitle', 'correctKind'] as const),
      ...(['correctName', 'correctRole', 'correctOrganisation', 'correctAttendance', 'inDocument'] as const),
      ...account,
      ...(['corrections', 'config', 'noConfig', 'quiet', 'noColor'] as const),
    ],
    load: async () => (await import('./commands/correct.ts')).correct,
  },
  {
    usage: 'review [dir]',
    summary: 'write a page on which to look at the results of ingest and correct them, or serve it',
    examples: ['minutes review out --open', 'minutes review out --serve --open'],
    orStore: 'dir',
    options: [
      ...(['store', 'output', 'force', 'openPage', 'serve', 'port', 'drawings', 'csvProfile', 'asOf'] as const),
      ...(['config', 'noConfig', 'corrections', 'noCorrections'] as const),
      ...([...reading, 'quiet', 'noColor'] as (keyof typeof options)[]),
    ],
    load: async () => (await import('./commands/review.ts')).review,
  },
  {
    usage: 'queue <what> [path...]',
    summary: 'add documents for workers to read into a store; status, retry, dead: how far they have got',
    examples: [
      'minutes queue add notes --store postgres://db.example.org/minutes',
      'minutes queue status --watch --store postgres://db.example.org/minutes',
    ],
    options: [
      ...(['store', 'embedFiles', 'watch', 'listFormat', 'noCache', 'csvProfile'] as const),
      ...(['config', 'noConfig', 'corrections', 'noCorrections'] as const),
      ...([...reading, 'quiet', 'noColor'] as (keyof typeof options)[]),
    ],
    oneOf: ['store'],
    load: async () => (await import('./commands/queue.ts')).queue,
  },
  {
    usage: 'work',
    summary: 'read what queue add put into a store, on any number of machines',
    examples: ['minutes work --store postgres://db.example.org/minutes --until-empty'],
    options: ['store', 'untilEmpty', 'jobs', 'metrics', 'password', ...talking, 'quiet', 'noColor'],
    oneOf: ['store'],
    load: async () => (await import('./commands/work.ts')).work,
  },
  {
    usage: 'diff <before> <after>',
    summary: 'what changed between two documents, or two folders that ingest wrote',
    examples: ['minutes diff draft.docx approved.docx', 'minutes diff out-2023 out-2024 --format json'],
    options: ['diffFormat', 'output', 'force', 'config', 'noConfig', ...reading, 'quiet', 'noColor'],
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  {
    usage: 'check [path...]',
    orStore: 'path',
    summary: 'look for problems in minutes',
    examples: [
      'minutes check april.docx',
      'minutes check notes --format text --format sarif -o minutes.sarif --fail-on warning',
      'minutes check notes --profile uk-parish --annotate reviewed',
      'minutes check action-log.md --fix --dry-run',
    ],
    options: [
      ...([
        'store',
        'checkFormat',
        'checkOutput',
        'force',
        'failOn',
        'maxWarnings',
        'exitZero',
        'all',
        'noUnmatched',
        'json',
        'stdinFilename',
        'profile',
        'rule',
        'config',
        'noConfig',
        'corrections',
        'noCorrections',
        'checkAsOf',
      ] as const),
      ...([
        'baseline',
        'writeBaseline',
        'pruneBaseline',
        'within',
        'changed',
        'since',
        'staged',
        'annotate',
        'fix',
        'dryRun',
      ] as const),
      ...(['jobs', ...reading, 'quiet', 'noColor'] as (keyof typeof options)[]),
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    usage: 'text <file>',
    summary: 'print a document as plain text (- reads stdin)',
    examples: ['minutes text april.docx', 'minutes text april.pdf -o april.txt'],
    options: ['stdinFilename', 'output', 'force', ...reading, 'quiet', 'noColor'],
    load: async () => (await import('./commands/text.ts')).text,
  },
  {
    usage: 'inspect <file>',
    summary: 'show what each step of reading made of a document',
    examples: ['minutes inspect april.docx --stage candidates', 'minutes inspect april.pdf --page 2 --svg page2.svg'],
    options: ['stage', 'page', 'svg', 'output', 'force', 'config', 'noConfig', ...reading, 'quiet', 'noColor'],
    load: async () => (await import('./commands/inspect.ts')).inspect,
  },
  {
    usage: 'rules',
    summary: 'list the rules of check',
    examples: ['minutes rules', 'minutes rules --format json'],
    options: ['listFormat', 'json', 'output', 'force'],
    load: async () => (await import('./commands/rules.ts')).listRules,
  },
  {
    usage: 'init <path...>',
    summary:
      'propose a configuration from samples (labels, markers, columns, people, date order) and corrections (dates, bodies)',
    examples: ['minutes init notes', 'minutes init notes --write'],
    options: ['writeConfig', 'output', 'jobs', ...reading, 'quiet', 'noColor'],
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    usage: 'config',
    summary: 'show what applies to a file, and where each value is set',
    examples: ['minutes config --print notes/april.docx'],
    options: ['printConfig', 'config', 'noConfig', 'profile', 'rule', 'output', 'force'],
    load: async () => (await import('./commands/config.ts')).config,
  },
  {
    usage: 'explain <id>',
    summary: 'print the page of a rule or of an error code',
    examples: ['minutes explain unknown-initials', 'minutes explain no-text-layer'],
    options: ['output', 'force'],
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    usage: 'completion <shell>',
    summary: 'print a script that completes commands and options (bash, zsh, fish, powershell)',
    examples: [
      'minutes completion bash > ~/.local/share/bash-completion/completions/minutes',
      'minutes completion powershell | Out-String | Invoke-Expression',
    ],
    options: ['output', 'force'],
    load: async () => (await import('./commands/completion.ts')).completion,
  },
];
