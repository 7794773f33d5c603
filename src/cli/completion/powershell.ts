/** Completion for PowerShell. */
import type { CompletionWords } from './words.ts';

export function powershellCompletion({ commands }: CompletionWords): string {
  const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');
  const options = commands.map(
    ({ name, options: own }) => `    '${name}' = @(${quoted(own.flatMap(({ flags }) => flags))})\n`,
  );
  const values = commands.flatMap(({ name, options: own }) =>
    own
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ flags, choices }) => flags.map((flag) => `    '${name} ${flag}' = @(${quoted(choices)})\n`)),
  );
  return `# Completion of minutes for PowerShell; for every session, add to your profile:
#   minutes completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName minutes -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $options = @{
${options.join('')}  }
  $values = @{
${values.join('')}  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() } | Where-Object { $_ -ne $wordToComplete })
  $command = if ($words.Count -gt 1) { $words[1] } else { '' }
  $candidates = if ($command -eq '') { $options.Keys | Sort-Object }
    elseif ($values.ContainsKey("$command $($words[-1])")) { $values["$command $($words[-1])"] }
    else { $options[$command] }
  $candidates | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
