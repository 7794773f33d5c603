/** Completion for zsh. */
import type { CompletionWords, OptionWords } from './words.ts';

export function zshCompletion({ commands }: CompletionWords): string {
  const listed = commands.map(({ name, summary }) => `    '${name}:${summary.replaceAll("'", '’')}'\n`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.flatMap((option) => option.flags.map((flag) => `        '${spec(flag, option)}' \\\n`));
    return `      ${name})\n      _arguments \\\n${specs.join('')}        '*:file:_files'\n      ;;\n`;
  });
  return `#compdef minutes
# Completion of minutes for zsh: minutes completion zsh > "\${fpath[1]}/_minutes"
_minutes() {
  local -a commands
  commands=(
${listed.join('')}  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('')}      help) _describe 'command' commands ;;
  esac
}
if [ "$funcstack[1]" = "_minutes" ]; then _minutes "$@"; else compdef _minutes minutes; fi
`;
}

function spec(flag: string, { description, takesValue, choices, takesPath }: OptionWords): string {
  const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : takesPath ? ':file:_files' : ':value:';
  return `*${flag}[${description.replaceAll(':', ' ')}]${takesValue ? value : ''}`;
}
