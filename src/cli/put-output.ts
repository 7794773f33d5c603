/** Where a command's data goes: stdout, or the file that `-o` names. */
import { saveOutput } from '../io/save-files.ts';
import { UsageError } from '../io/usage-error.ts';
import type { Session } from './session.ts';

/** `force`: write over a file that is not ours, and keep it as `NAME.bak`. */
export async function putOutput(
  session: Session,
  output: string,
  content: string | Uint8Array,
  force = false,
): Promise<void> {
  if (output !== '-') await saveOutput(output, content, force);
  else if (typeof content === 'string') await session.write(content);
  else throw new UsageError('a Word or Excel file cannot be printed to the terminal; name a file with -o');
}
