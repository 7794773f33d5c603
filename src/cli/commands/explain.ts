/** `minutes explain <id>`: the page of a rule, or what a code of the reading means. */

import { nearestNames } from '../../config/nearest-name.ts';
import { findingCodes } from '../../findings/finding-codes.ts';
import { rulePage } from '../../io/package-files.ts';
import { UsageError } from '../../io/usage-error.ts';
import { diagnosticCodes } from '../../model/diagnostic-codes.ts';
import { rules } from '../../rules/index.ts';
import type { OptionsOf } from '../command-options.ts';
import { codeOf } from '../messages.ts';
import { putOutput } from '../put-output.ts';
import { EXIT, type Session } from '../session.ts';

export async function explain(session: Session, options: OptionsOf<'explain'>, id: string): Promise<number> {
  const page = rules.some((rule) => rule.id === id) ? await rulePage(id) : codePage(id);
  if (page === null) {
    const known = [...rules.map((rule) => rule.id), ...Object.keys(diagnosticCodes), ...Object.keys(findingCodes)];
    const near = nearestNames(id, known);
    const hint = near.length === 0 ? 'see "minutes rules"' : `did you mean ${near.join(' or ')}?`;
    throw new UsageError(`there is no rule or code "${id}"; ${hint}`);
  }
  await putOutput(session, options.output, page, options.force);
  return EXIT.ok;
}

function codePage(id: string): string | null {
  const code = codeOf(id);
  return code === null ? null : `# ${id}\n\n${code.summary}\n\nSeverity: ${code.severity}\n\n${code.help}\n`;
}
