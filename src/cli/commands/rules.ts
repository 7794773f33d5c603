/** `minutes rules`: the list of rules, and in which profiles each is on. */
import { rules } from '../../rules/index.ts';
import { levelIn, profileNames } from '../../rules/profiles.ts';
import { EXIT, type Session } from '../session.ts';

export async function listRules(session: Session, { format }: { format: 'text' | 'json' }): Promise<number> {
  const listed = rules.map((rule) => ({
    id: rule.id,
    severity: rule.severity,
    summary: rule.summary,
    needsAsOf: rule.needsAsOf === true,
    profiles: Object.fromEntries(profileNames.map((profile) => [profile, levelIn(profile, rule).level])),
  }));
  const width = Math.max(...listed.map(({ id }) => id.length));
  const lines = listed.map(({ id, severity, summary, needsAsOf, profiles }) => {
    const shown = needsAsOf ? '--as-of' : profiles.recommended === 'off' ? 'off' : severity;
    return `${id.padEnd(width)}  ${shown.padEnd(7)}  ${summary}\n`;
  });
  const note = `\n"off": on in other profiles (${profileNames.slice(1).join(', ')}) or by --rule <rule>:<severity>.\n`;
  await session.write(format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : lines.join('') + note);
  return EXIT.ok;
}
