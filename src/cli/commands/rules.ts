/** `minutes rules`: the list of rules, and in which profiles each is on. */
import { rules } from '../../rules/index.ts';
import { levelIn, profileNames } from '../../rules/profiles.ts';
import type { OptionsOf } from '../command-options.ts';
import { putOutput } from '../put-output.ts';
import { EXIT, type Session } from '../session.ts';

export async function listRules(session: Session, options: OptionsOf<'rules'>): Promise<number> {
  const format = options.json ? 'json' : options.format;
  const listed = rules.map((rule) => ({
    id: rule.id,
    severity: rule.severity,
    summary: rule.summary,
    fixable: rule.mend !== undefined,
    needsAsOf: rule.needsAsOf === true,
    profiles: Object.fromEntries(profileNames.map((profile) => [profile, levelIn(profile, rule).level])),
  }));
  const width = Math.max(...listed.map(({ id }) => id.length));
  const lines = listed.map(({ id, severity, summary, needsAsOf, fixable, profiles }) => {
    const shown = needsAsOf ? '--as-of' : profiles.recommended === 'off' ? 'off' : severity;
    return `${id.padEnd(width)}  ${shown.padEnd(7)}  ${summary}${fixable ? ' (--fix)' : ''}\n`;
  });
  const note = `\n"off": on in other profiles (${profileNames.slice(1).join(', ')}) or by --rule <rule>:<severity>.\n`;
  const text = format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : lines.join('') + note;
  await putOutput(session, options.output, text, options.force);
  return EXIT.ok;
}
