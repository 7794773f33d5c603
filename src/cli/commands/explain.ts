/** `minutes explain <id>`: the page of a rule, or what a code of the reading means. */

import { nearestName } from '../../config/nearest-name.ts';
import { rulePage } from '../../io/package-files.ts';
import { UsageError } from '../../io/usage-error.ts';
import { diagnosticCodes } from '../../model/diagnostic-codes.ts';
import { rules } from '../../rules/index.ts';
import { codeOf } from '../messages.ts';
import { EXIT, type Session } from '../session.ts';

export async function explain(session: Session, _options: unknown, id: string): Promise<number> {
  const page = rules.some((rule) => rule.id === id) ? await rulePage(id) : codePage(id);
  if (page === null) {
    const near = nearestName(id, [...rules.map((rule) => rule.id), ...Object.keys(diagnosticCodes)]);
    const hint = near === null ? 'see "minutes rules"' : `did you mean ${near}?`;
    throw new UsageError(`there is no rule or code "${id}"; ${hint}`);
  }
  await session.write(page);
  return EXIT.ok;
}

function codePage(id: string): string | null {
  const code = codeOf(id);
  return code === null ? null : `# ${id}\n\n${code.summary}\n\nSeverity: ${code.severity}\n\n${code.help}\n`;
}
