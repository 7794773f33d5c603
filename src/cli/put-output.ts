/** Where a command's data goes: stdout, or the file that `-o` names. */
import { saveFile } from '../io/save-files.ts';
import { UsageError } from '../io/usage-error.ts';
import type { Session } from './session.ts';

export async function putOutput(session: Session, output: string, content: string | Uint8Array): Promise<void> {
  if (output !== '-') await saveFile(output, content);
  else if (typeof content === 'string') await session.write(content);
  else throw new UsageError('a Word document is not for the terminal; name a file with -o');
}
