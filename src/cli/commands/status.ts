/** `minutes status DIR`: what is open and overdue, who has it, what is due next, what needs a look. */
import { visibleText } from '../../reporters/visible-text.ts';
import { statusOf } from '../../writers/status.ts';
import { statusText } from '../../writers/status-text.ts';
import { seenAsOf } from '../as-of.ts';
import { ofBody, ownedBy, tellUnknown } from '../choose.ts';
import type { OptionsOf } from '../command-options.ts';
import { resultsFrom, storeShown } from '../results-from.ts';
import { EXIT, type Session } from '../session.ts';

export async function status(session: Session, options: OptionsOf<'status'>, folder?: string): Promise<number> {
  const from = await resultsFrom(session, { from: folder, store: options.store });
  const seen = await seenAsOf(session, from, options, { needed: true });
  await tellUnknown(session, seen.register, options);
  const register = ofBody(seen.register, options.body);
  const held = new Set(register.meetings.map(({ documentId }) => documentId));
  const documents = seen.documents.filter(({ id }) => options.body === undefined || held.has(id));
  const { owner } = options;
  const mine =
    owner === undefined
      ? { register, documents }
      : {
          // Of one person only the actions.
          register: {
            ...register,
            actions: register.actions.filter((action) => ownedBy(action, seen.register, owner)),
            decisions: [],
            unresolved: [],
          },
          documents: [],
        };
  const standing = statusOf(mine.register, mine.documents, seen.day);
  const text =
    options.format === 'json'
      ? `${JSON.stringify(standing, null, 2)}\n`
      : statusText(
          standing,
          typeof from === 'string' ? from : `--store ${storeShown(session, options.store)}`,
        ).replaceAll(/[^\n]+/g, visibleText);
  await session.write(text);
  return EXIT.ok;
}
