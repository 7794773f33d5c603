/** The parser of the command line, made from the list of commands. */
import { Command, type Option } from 'commander';
import { docsPath, docsUrl, issuesUrl } from '../io/package-files.ts';
import { type Command as CommandEntry, commands } from './command-list.ts';
import { options } from './options.ts';
import { applyOutputOptions, type Session } from './session.ts';

/** What can be read, in words: help loads no reader that could say so. */
const FORMATS = 'docx, doc, odt, rtf, pdf, xlsx, ods, csv, html, markdown, text, e-mail as eml and mht';

const SHORT_HELP = `minutes reads meeting minutes and gives back data.

  minutes ingest notes --out out            read a folder of minutes
  minutes export actions --from out --open  the open actions
  minutes check april.docx                  look for faults

Use "minutes --help" for all commands.
`;

/** What stands on stderr when nothing was asked for. */
export function shortHelp(): string {
  return SHORT_HELP;
}

/**
 * Builds the parser. `done` gets the exit status of the command that ran. With the words that are to be parsed, only commands
 * that they name get all of their options, which takes longer than all else that help does.
 */
export function buildProgram(
  session: Session,
  done: (status: number) => void,
  words: readonly string[] | null = null,
): Command {
  const program = new Command('minutes')
    .description(`Reads meeting minutes and reports (${FORMATS}) and gives back validated data.`)
    .version(session.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void session.write(text),
      writeErr: (text) => void session.tell(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('before', examplesText(['minutes ingest notes --out out', 'minutes check april.docx']));
  program.addHelpText('after', () => `\n${whereMore(docsUrl('commands.md') ?? docsPath('commands.md'), issuesUrl())}`);
  for (const entry of commands) {
    const named = words === null || words.includes(entry.usage.split(' ')[0] ?? '');
    // The list of commands says of each only whether it has options.
    addCommand(program, named ? entry : { ...entry, options: entry.options.slice(0, 1) }, session, done);
  }
  return program;
}

/** Where help goes on; addresses only where the package has some. */
export function whereMore(pages: string | null, issues: string | null): string {
  return `${pages === null ? '' : `Documentation: ${pages}\n`}${issues === null ? '' : `Faults and wishes: ${issues}\n`}`;
}

function addCommand(program: Command, entry: CommandEntry, session: Session, done: (status: number) => void): void {
  const command = program
    .command(entry.usage)
    .summary(entry.summary)
    .description(`${sentence(entry.summary)}.`);
  for (const name of entry.options) command.addOption(withVariable(options[name]()));
  command
    .helpOption('-h, --help', 'show help')
    .allowExcessArguments(false)
    .addHelpText('before', examplesText(entry.examples))
    .configureOutput({
      outputError: (message, write) => {
        const missing = /missing required argument|required option/.test(message);
        const hint = `Use "minutes ${command.name()} --help" for all options.\n`;
        write(
          missing
            ? `${message}\n${sentence(entry.summary)}.\n\n${examplesText(entry.examples)}\n${hint}`
            : message + hint,
        );
      },
    })
    .action(async (...given: unknown[]) => {
      requireOneOf(command, entry);
      applyOutputOptions(session, given.at(-2) as Parameters<typeof applyOutputOptions>[1]);
      const run = (await entry.load()) as (...args: unknown[]) => Promise<number>;
      // Commander passes the arguments, then the options, then the command.
      done(await run(session, given.at(-2), ...given.slice(0, -2)));
    });
}

/** As commander does it for an option that must be given. */
function requireOneOf(command: Command, { oneOf, orStore }: CommandEntry): void {
  if (orStore !== undefined && command.args.length === 0 && command.opts().store === undefined)
    command.error(`error: missing required argument '${orStore}'`, { exitCode: 2 });
  const needed = (oneOf ?? []).map((name) => options[name]());
  if (needed.length === 0 || needed.some((option) => command.opts()[option.attributeName()] !== undefined)) return;
  const names = needed.map(({ flags }) => `'${flags}'`).join(' or ');
  command.error(`error: required option ${names} not specified`, { exitCode: 2 });
}

/** Options that a machine or a person sets once: `--fail-on` is also `MINUTES_FAIL_ON`. The command line goes before. */
const FROM_ENVIRONMENT =
  'out from store jobs max-bytes timeout config profile fail-on max-warnings baseline color corrections';

function withVariable(option: Option): Option {
  const name = option.long?.slice(2) ?? '';
  if (!FROM_ENVIRONMENT.split(' ').includes(name)) return option;
  return option.env(`MINUTES_${name.toUpperCase().replaceAll('-', '_')}`);
}

function examplesText(examples: readonly string[]): string {
  return `Examples:\n${examples.map((example) => `  ${example}\n`).join('')}`;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
