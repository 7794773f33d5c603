/** The command line as commander knows it → man/minutes.1. */
import type { Command } from 'commander';
import { EXIT } from '../../../src/cli/session.ts';

/** The fields of package.json that the page tells. */
interface Package {
  version: string;
  description: string;
}

export function manPage(commands: readonly { command: Command; examples: string[] }[], about: Package): string {
  const { version, description } = about;
  return [
    `.TH MINUTES 1 "" "minutes ${version}" "User Commands"`,
    '.SH NAME',
    'minutes \\- read meeting minutes and give back data',
    '.SH SYNOPSIS',
    '.B minutes',
    '.I command',
    '[\\fIoption\\fR ...] [\\fIpath\\fR ...]',
    '.SH DESCRIPTION',
    text(description),
    'Data goes to stdout; messages, progress and warnings go to stderr.',
    '.SH COMMANDS',
    ...commands.flatMap(section),
    '.SH EXIT STATUS',
    ...tagged(`${EXIT.ok}`, 'Ran, no findings.'),
    ...tagged(`${EXIT.findings}`, 'Findings at or above \\-\\-fail\\-on (check only).'),
    ...tagged(`${EXIT.unusable}`, 'Wrong usage, or an input that could not be read.'),
    ...tagged(`${EXIT.interrupted}`, 'Interrupted.'),
    ...tagged(`${EXIT.terminated}`, 'Ended by SIGTERM.'),
    '.SH ENVIRONMENT',
    ...commands.flatMap(variables).filter((line, i, all) => all.indexOf(line) === i),
    ...tagged('NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE', 'Colours never or always.'),
    ...tagged('DEBUG=minutes', 'Shows where a fault of the program happened.'),
    '',
  ].join('\n');
}

function section({ command, examples }: { command: Command; examples: string[] }): string[] {
  const args = command.registeredArguments.map((argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`);
  return [
    `.SS ${text(['minutes', command.name(), ...args].join(' '))}`,
    text(command.description()),
    ...command.options.flatMap((option) => tagged(text(option.flags), text(option.description))),
    ...(examples.length > 0
      ? ['.PP', 'Examples:', '.nf', ...examples.map((example) => `.RS\n${text(example)}\n.RE`), '.fi']
      : []),
  ];
}

function variables({ command }: { command: Command }): string[] {
  return command.options.flatMap(({ envVar, long }) =>
    envVar === undefined ? [] : [tagged(envVar, `As ${text(long ?? '')}.`).join('\n')],
  );
}

const tagged = (tag: string, words: string) => ['.TP', `.B ${tag}`, words];

/** Backslashes, hyphens and a dot or quote at the head mean something to roff. */
function text(words: string): string {
  const escaped = words.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}
