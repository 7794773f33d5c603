/** Completion for fish. */
import type { CompletionWords, OptionWords } from './words.ts';

export function fishCompletion({ commands }: CompletionWords): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c minutes -f -n "not __fish_seen_subcommand_from ${names}" -a ${name} -d "${summary.replaceAll(/["$]/g, '')}"`,
    ...options.map((option) => `complete -c minutes -n "__fish_seen_subcommand_from ${name}" ${flagsOf(option)}`),
  ]);
  return `# Completion of minutes for fish: minutes completion fish > ~/.config/fish/completions/minutes.fish\n${lines.join('\n')}\n`;
}

function flagsOf({ flags, description, takesValue, choices, takesPath }: OptionWords): string {
  const named = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
  const value = choices.length > 0 ? ` -x -a "${choices.join(' ')}"` : takesPath ? ' -r -F' : takesValue ? ' -x' : '';
  return `${named}${value} -d "${description}"`;
}
