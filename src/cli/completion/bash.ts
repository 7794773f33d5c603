/** Completion for bash. */
import type { CompletionWords } from './words.ts';

export function bashCompletion({ commands }: CompletionWords): string {
  const cases = commands.map(({ name, options }) => {
    const values = options
      .filter(({ choices }) => choices.length > 0)
      .map(({ flags, choices }) => `        ${flags.join('|')}) words="${choices.join(' ')}" ;;\n`);
    const paths = options.filter(({ takesPath }) => takesPath).flatMap(({ flags }) => flags);
    const open = options
      .filter((o) => o.takesValue && !o.takesPath && o.choices.length === 0)
      .flatMap(({ flags }) => flags);
    return [
      `    ${name})\n`,
      `      case "$previous" in\n`,
      ...values,
      ...(paths.length > 0 ? [`        ${paths.join('|')}) COMPREPLY=($(compgen -f -- "$current")); return ;;\n`] : []),
      ...(open.length > 0 ? [`        ${open.join('|')}) return ;;\n`] : []),
      `        *) words="${options.flatMap(({ flags }) => flags).join(' ')}" ;;\n`,
      '      esac\n      ;;\n',
    ].join('');
  });
  return `# Completion of minutes for bash: minutes completion bash > ~/.local/share/bash-completion/completions/minutes
_minutes() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${[...commands.map(({ name }) => name), 'help', '--help', '--version'].join(' ')}" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}    help) words="${commands.map(({ name }) => name).join(' ')}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ "\${#COMPREPLY[@]}" -eq 0 ] && [[ "$current" != -* ]]; then COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _minutes minutes
`;
}
