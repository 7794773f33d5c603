/** The command line as commander knows it → docs/commands.md. */
import { PassThrough } from 'node:stream';
import type { Command, Option } from 'commander';
import { buildProgram } from '../../../src/cli/program.ts';
import { EXIT, openSession } from '../../../src/cli/session.ts';

export function commandsPage(): string {
  const commands = collect();
  return [
    '# Commands\n',
    'Data goes to stdout; messages, progress and warnings go to stderr. A path is a file or a folder, which is read with',
    'its subfolders; files named directly are read whatever their ending. `minutes help <command>` prints this too.\n',
    '| command | does |\n| --- | --- |',
    ...commands.map(
      ({ command }) => `| [\`minutes ${command.name()}\`](#minutes-${command.name()}) | ${command.summary()} |`,
    ),
    '',
    ...commands.map(({ command, examples }) => section(command, examples)),
    exitSection(),
  ].join('\n');
}

/** Builds the program with streams that are kept, since examples are a part of the help only. */
export function collect(): { command: Command; examples: string[] }[] {
  const stream = () => new PassThrough();
  const session = openSession(
    { stdin: stream(), stdout: stream(), stderr: stream(), env: {} },
    '0.0.0',
    new AbortController().signal,
  );
  let shown = '';
  session.write = async (text) => {
    shown += text;
  };
  return buildProgram(session, () => undefined).commands.map((command) => {
    shown = '';
    command.outputHelp();
    const examples = shown.slice(0, shown.indexOf('Usage:')).split('\n').slice(1);
    return { command, examples: examples.map((line) => line.trim()).filter((line) => line !== '') };
  });
}

function section(command: Command, examples: string[]): string {
  const args = command.registeredArguments.map((argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`);
  const options = command.options.filter((option) => !option.hidden);
  return [
    `## minutes ${command.name()}\n`,
    `\`minutes ${[command.name(), ...args, ...(options.length > 0 ? ['[options]'] : [])].join(' ')}\`\n`,
    `${command.description()}\n`,
    ...(options.length > 0 ? [`${optionTable(options)}\n`] : []),
    `\`\`\`sh\n${examples.join('\n')}\n\`\`\`\n`,
  ].join('\n');
}

function optionTable(options: readonly Option[]): string {
  const rows = options.map((option) => `| \`${option.flags.replaceAll('|', '\\|')}\` | ${notes(option).join('; ')} |`);
  return ['| option | |', '| --- | --- |', ...rows].join('\n');
}

function notes(option: Option): string[] {
  const list = [option.description];
  if (option.argChoices) list.push(`one of ${option.argChoices.map((choice) => `\`${choice}\``).join(', ')}`);
  if (option.mandatory) list.push('must be given');
  const standard = option.defaultValueDescription ?? option.defaultValue;
  if (standard !== undefined && !option.negate) list.push(`default ${standard}`);
  if (option.envVar) list.push(`also from the environment as \`${option.envVar}\``);
  return list;
}

function exitSection(): string {
  return `## Exit status

The same for every command and every \`--format\`.

| status | meaning |
| --- | --- |
| ${EXIT.ok} | ran, no findings |
| ${EXIT.findings} | \`check\` only: findings at or above \`--fail-on\` |
| ${EXIT.unusable} | wrong usage, or an input that could not be read; the results of its neighbours are still written |
| ${EXIT.interrupted} | interrupted (Ctrl-C); nothing was written, \`ingest\` keeps what it has read |
| ${EXIT.terminated} | ended by SIGTERM; the same |

## Environment

| variable | effect |
| --- | --- |
| \`MINUTES_PASSWORD\` | password of protected documents, as \`--password\`, without showing it in the list of processes |
| \`NO_COLOR\`, \`FORCE_COLOR\` | colours never, always |
| \`CLICOLOR=0\`, \`CLICOLOR_FORCE=1\` | the same, as other programs have it |
| \`MINUTES_FAIL_ON\` and others | what the table of a command names; the command line goes before, a configuration behind |
| \`CI\` | no progress bar |
| \`GITHUB_STEP_SUMMARY\` | \`check --format github\` appends a summary to this file |
| \`DEBUG=minutes\` | shows where a bug of the program happened |
`;
}
