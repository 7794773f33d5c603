/** Where a command's data goes: stdout, or the file that `-o` names. */
import { saveFile } from '../io/save-files.ts';
import type { Session } from './session.ts';

export async function putOutput(session: Session, output: string, content: string): Promise<void> {
  if (output === '-') await session.write(content);
  else await saveFile(output, content);
}
