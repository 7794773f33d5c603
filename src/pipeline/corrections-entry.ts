/** The account of a run's corrections: how many hold, and what became of the others. */
import type { CorrectedDocuments } from '../corrections/index.ts';
import { kindOf, targetOf } from '../corrections/schema.ts';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import type { Run } from '../model/register.ts';

const LONGEST_QUOTE = 80;

export function correctionsEntry(
  path: string,
  { applied, notes }: Pick<CorrectedDocuments, 'applied' | 'notes'>,
): NonNullable<Run['corrections']> {
  const diagnostics = notes.map(({ correction, code, because }) => {
    const { id, text, document } = targetOf(correction);
    const words = text === undefined ? (id ?? document ?? '') : `"${shortened(text)}"`;
    const { severity, help } = diagnosticCodes[code];
    const said = code === 'correction-overtaken' ? 'was overtaken' : 'matches nothing';
    const message = `The correction of the ${kindOf(correction)} ${words} ${said}: ${because}.`;
    return { id: code, severity, message, help };
  });
  return { path, applied, diagnostics };
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
}
