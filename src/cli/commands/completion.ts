/** `minutes completion <shell>`: a script made from the same definitions as the help. Profiles are never changed. */
import { nearestName } from '../../config/nearest-name.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { OptionsOf } from '../command-options.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { powershellCompletion } from '../completion/powershell.ts';
import { type CompletionWords, completionWords } from '../completion/words.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { buildProgram } from '../program.ts';
import { putOutput } from '../put-output.ts';
import { EXIT, type Session } from '../session.ts';

/** THE LIST of shells. */
const shells: Readonly<Record<string, (words: CompletionWords) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

export async function completion(session: Session, options: OptionsOf<'completion'>, shell: string): Promise<number> {
  const make = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (!make) {
    const names = Object.keys(shells);
    const near = nearestName(shell, names);
    throw new UsageError(
      `no completion for "${shell}"; ${near === null ? `it can be ${names.join(', ')}` : `did you mean ${near}?`}`,
    );
  }
  const words = completionWords(buildProgram(session, () => undefined));
  await putOutput(session, options.output, make(words), options.force);
  return EXIT.ok;
}
