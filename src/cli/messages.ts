/** Messages about inputs, as they stand on stderr: `error[corrupt-file] notes/april.docx: sentence. help`. */

import { findingCodes } from '../findings/finding-codes.ts';
import type { Severity } from '../model/diagnostic.ts';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import { paletteFor } from '../reporters/palette.ts';
import { visibleText } from '../reporters/visible-text.ts';
import { type Session, takesColour } from './session.ts';

export interface Message {
  id: string;
  severity: Severity;
  path: string;
  message: string;
  help?: string | null;
}

/** Writes messages to stderr, one line each. */
export async function tellMessages(session: Session, messages: readonly Message[]): Promise<void> {
  const paint = await paletteFor(takesColour(session.stderr, session.env));
  const lines = messages.map(({ id, severity, path, message, help }) => {
    const label = paint[severity](`${severity}[${id}]`);
    const advice = help ?? codeOf(id)?.help ?? null;
    const sentences = [message, advice].filter((part) => part !== null && part !== '').join(' ');
    return `${label} ${visibleText(path)}: ${visibleText(sentences)}\n`;
  });
  await session.tell(lines.join(''));
}

/** The catalogue's entry of a code of the reading or of the checking; null for rules. */
export function codeOf(id: string): { severity: Severity; summary: string; help: string } | null {
  return Object.entries({ ...diagnosticCodes, ...findingCodes }).find(([code]) => code === id)?.[1] ?? null;
}
