/** THE LIST of commands. What a command needs is loaded when it runs, so that help shows at once. */
import { exportNames } from '../writers/export-names.ts';
import { type CommandName, commandOptions, type OptionsOf } from './command-options.ts';
import type { OptionName } from './options.ts';
import type { Session } from './session.ts';

type Run<Options> = (session: Session, options: Options, ...args: never[]) => Promise<number>;

interface CommandEntry<Options = never> {
  /** Name and arguments, as commander writes them. */
  usage: string;
  summary: string;
  examples: string[];
  /** Options of which one must be given. */
  oneOf?: readonly OptionName[];
  /** An argument that may be left out where the results of a store are meant. */
  orStore?: string;
  load(): Promise<Run<Options>>;
}

const entries: { readonly [Name in CommandName]: CommandEntry<OptionsOf<Name>> } = {
  ingest: {
    usage: 'ingest <path...>',
    summary: 'read files and folders, write records, one action log, registers and tables',
    examples: ['minutes ingest notes --out out', 'minutes ingest notes/2024 april.docx --out out --jobs 4'],
    oneOf: ['out', 'store'],
    load: async () => (await import('./commands/ingest.ts')).ingest,
  },
  parse: {
    usage: 'parse <file>',
    summary: "print a document's record as JSON, several if it holds several meetings (- reads stdin)",
    examples: ['minutes parse april.docx', 'cat april.md | minutes parse - --stdin-filename april.md'],
    load: async () => (await import('./commands/parse.ts')).parse,
  },
  export: {
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
    oneOf: ['fromResults', 'store'],
    load: async () => (await import('./commands/export.ts')).exportData,
  },
  status: {
    usage: 'status [dir]',
    summary: 'what is open and overdue in the results of ingest, who has it, what is due next, what needs a look',
    examples: ['minutes status out', 'minutes status out --as-of 2024-06-30 --owner AB'],
    orStore: 'dir',
    load: async () => (await import('./commands/status.ts')).status,
  },
  apply: {
    usage: 'apply <file>',
    summary: 'turn what was changed in actions.xlsx or actions.csv into lasting corrections',
    examples: [
      'minutes apply out/actions.xlsx --from out --dry-run',
      'minutes apply edited.csv --from out --by "Ann Lee"',
    ],
    load: async () => (await import('./commands/apply.ts')).apply,
  },
  correct: {
    usage: 'correct <what>',
    summary: 'write one correction of an action, decision, meeting or person: by id, ref, name or words',
    examples: [
      'minutes correct a-7f3k9q2m --from out --owner RE --due 2026-03-01 --status done',
      'minutes correct "new chain" --from out --nothing --why "thanks, no action"',
      'minutes correct MH --from out --name "Mary Hale"',
    ],
    load: async () => (await import('./commands/correct.ts')).correct,
  },
  review: {
    usage: 'review [dir]',
    summary: 'write a page on which to look at the results of ingest and correct them, or serve it',
    examples: ['minutes review out --open', 'minutes review out --serve --open'],
    orStore: 'dir',
    load: async () => (await import('./commands/review.ts')).review,
  },
  queue: {
    usage: 'queue <what> [path...]',
    summary: 'add documents for workers to read into a store; status, retry, dead: how far they have got',
    examples: [
      'minutes queue add notes --store postgres://db.example.org/minutes',
      'minutes queue status --watch --store postgres://db.example.org/minutes',
    ],
    load: async () => (await import('./commands/queue.ts')).queue,
  },
  work: {
    usage: 'work',
    summary: 'read what queue add put into a store, on any number of machines',
    examples: ['minutes work --store postgres://db.example.org/minutes --until-empty'],
    load: async () => (await import('./commands/work.ts')).work,
  },
  diff: {
    usage: 'diff <before> <after>',
    summary: 'what changed between two documents, or two folders that ingest wrote',
    examples: ['minutes diff draft.docx approved.docx', 'minutes diff out-2023 out-2024 --format json'],
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  check: {
    usage: 'check [path...]',
    orStore: 'path',
    summary: 'look for problems in minutes',
    examples: [
      'minutes check april.docx',
      'minutes check notes --format text --format sarif -o minutes.sarif --fail-on warning',
      'minutes check notes --profile uk-parish --annotate reviewed',
      'minutes check action-log.md --fix --dry-run',
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  text: {
    usage: 'text <file>',
    summary: 'print a document as plain text (- reads stdin)',
    examples: ['minutes text april.docx', 'minutes text april.pdf -o april.txt'],
    load: async () => (await import('./commands/text.ts')).text,
  },
  inspect: {
    usage: 'inspect <file>',
    summary: 'show what each step of reading made of a document',
    examples: ['minutes inspect april.docx --stage candidates', 'minutes inspect april.pdf --page 2 --svg page2.svg'],
    load: async () => (await import('./commands/inspect.ts')).inspect,
  },
  rules: {
    usage: 'rules',
    summary: 'list the rules of check',
    examples: ['minutes rules', 'minutes rules --format json'],
    load: async () => (await import('./commands/rules.ts')).listRules,
  },
  init: {
    usage: 'init <path...>',
    summary:
      'propose a configuration from samples (labels, markers, columns, people, date order) and corrections (dates, bodies)',
    examples: ['minutes init notes', 'minutes init notes --write'],
    load: async () => (await import('./commands/init.ts')).init,
  },
  config: {
    usage: 'config',
    summary: 'show what applies to a file, and where each value is set',
    examples: ['minutes config --print notes/april.docx'],
    load: async () => (await import('./commands/config.ts')).config,
  },
  explain: {
    usage: 'explain <id>',
    summary: 'print the page of a rule or of an error code',
    examples: ['minutes explain unknown-initials', 'minutes explain no-text-layer'],
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  completion: {
    usage: 'completion <shell>',
    summary: 'print a script that completes commands and options (bash, zsh, fish, powershell)',
    examples: [
      'minutes completion bash > ~/.local/share/bash-completion/completions/minutes',
      'minutes completion powershell | Out-String | Invoke-Expression',
    ],
    load: async () => (await import('./commands/completion.ts')).completion,
  },
};

export interface Command extends CommandEntry {
  options: readonly OptionName[];
}

export const commands: readonly Command[] = Object.entries<CommandEntry>(entries).map(([name, entry]) => ({
  ...entry,
  options: commandOptions[name as CommandName],
}));
