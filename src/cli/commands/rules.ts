/** `minutes rules`: the list of rules. */
import { rules } from '../../rules/index.ts';
import { EXIT, type Session } from '../session.ts';

export async function listRules(session: Session, { format }: { format: 'text' | 'json' }): Promise<number> {
  const listed = rules.map(({ id, severity, summary }) => ({ id, severity, summary }));
  const width = Math.max(...listed.map(({ id }) => id.length));
  const lines = listed.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`);
  await session.write(format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : lines.join(''));
  return EXIT.ok;
}
