/** `minutes text <file>`: the document as plain text. */
import { blocksOf } from '../../pipeline/meetings-of-file.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { writePlainText } from '../../writers/plain-text.ts';
import type { OptionsOf } from '../command-options.ts';
import { putOutput } from '../put-output.ts';
import { readOne } from '../read-one.ts';
import { EXIT, type Session } from '../session.ts';

export async function text(session: Session, options: OptionsOf<'text'>, file: string): Promise<number> {
  const result = await readOne(session, file, { ...options, config: undefined });
  const blocks = result && blocksOf(result);
  if (!blocks) return EXIT.unusable;
  const plain = writePlainText(blocks);
  const onTerminal = options.output === '-' && session.stdout.isTTY === true;
  await putOutput(session, options.output, onTerminal ? forTerminal(plain) : plain, options.force);
  return EXIT.ok;
}

/** A terminal must not obey what a document holds; in files and pipes the text stays as it is. */
function forTerminal(plain: string): string {
  return plain.replaceAll(/[^\n\t]+/g, visibleText);
}
