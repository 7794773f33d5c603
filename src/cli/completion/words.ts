/** Commands and options as the parser knows them: what completions and the man page are made of. */
import type { Command } from 'commander';

export interface CompletionWords {
  commands: { name: string; summary: string; options: OptionWords[] }[];
}

export interface OptionWords {
  /** `--format`, `-o`. */
  flags: string[];
  description: string;
  /** Whether a value follows. */
  takesValue: boolean;
  choices: readonly string[];
  /** Whether the value is a file or a folder. */
  takesPath: boolean;
}

const PATHS = /<(?:file|dir|path)/;

export function completionWords(program: Command): CompletionWords {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: command.options
      .filter(({ hidden }) => !hidden)
      .map(
        (option): OptionWords => ({
          flags: [option.short, option.long].filter((flag) => flag !== undefined),
          description: (option.description.split(/[;:]/)[0] ?? '').replaceAll(/["'`$\\[\]]/g, ''),
          takesValue: option.required || option.optional,
          choices: option.argChoices ?? [],
          takesPath: PATHS.test(option.flags),
        }),
      ),
  }));
  const help: OptionWords = {
    flags: ['-h', '--help'],
    description: 'show help',
    takesValue: false,
    choices: [],
    takesPath: false,
  };
  return { commands: commands.map((command) => ({ ...command, options: [...command.options, help] })) };
}
