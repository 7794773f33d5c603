/** An action whose row in the log says otherwise than the minutes. */
import type { Action, LogEntry } from '../model/actions.ts';
import type { Owner } from '../model/people.ts';
import type { Mention } from '../model/register.ts';
import { documentOf } from './neighbours.ts';
import { listed, shortened } from './quoted-words.ts';
import type { Rule, RuleContext } from './rule.ts';

export const actionLogMismatch: Rule = {
  id: 'action-log-mismatch',
  summary: 'The log gives an action a different owner or deadline from the minutes.',
  severity: 'warning',
  check(context, report) {
    for (const { mentions } of context.register.actions) {
      const at = mentions.findIndex(({ source }) => source === 'minuted');
      const minuted = mentions[at];
      const logged = mentions.find(({ source }, i) => source === 'logged' && i > at);
      const document = logged && documentOf(context, logged.documentId);
      if (!minuted || !logged || !document) continue;
      const difference = differenceOf(statementOf(context, minuted), statementOf(context, logged));
      if (difference === null) continue;
      report({
        document,
        message: `"${shortened(logged.text, 50)}": ${difference}.`,
        span: logged.spans[0] ?? null,
        help: 'Correct the log, or note in it when and why that was changed.',
      });
    }
    skipLonely(context);
  },
};

/** The action or row that a mention was made from. */
function statementOf(context: RuleContext, mention: Mention): Action | LogEntry | null {
  const document = documentOf(context, mention.documentId);
  const items = mention.source === 'minuted' ? document?.actions : document?.actionLog?.entries;
  const [span] = mention.spans;
  return items?.find(({ spans }) => spans[0]?.node === span?.node && spans[0]?.start === span?.start) ?? null;
}

function differenceOf(minuted: Action | LogEntry | null, logged: Action | LogEntry | null): string | null {
  if (minuted === null || logged === null) return null;
  if (noneShared(minuted.owners, logged.owners)) {
    const names = (owners: readonly Owner[]) => listed(owners.map(({ text }) => text));
    return `the minutes give it to ${names(minuted.owners)}, the log to ${names(logged.owners)}`;
  }
  const [a, b] = [minuted.due, logged.due];
  if (!a?.iso || !b?.iso || a.certainty === 'inferred' || b.certainty === 'inferred') return null;
  const agree = a.iso.startsWith(b.iso) || b.iso.startsWith(a.iso);
  return agree ? null : `the minutes have it due ${a.text}, the log ${b.text}`;
}

/** Both sides lead to people of the documents, and to other people. */
function noneShared(a: readonly Owner[], b: readonly Owner[]): boolean {
  const ids = (owners: readonly Owner[]) => owners.flatMap(({ personId }) => personId ?? []);
  const [mine, theirs] = [ids(a), ids(b)];
  if (mine.length < a.length || theirs.length < b.length || mine.length === 0 || theirs.length === 0) return false;
  const words = new Set(a.map(({ text }) => text.toLowerCase()));
  return !theirs.some((id) => mine.includes(id)) && !b.some(({ text }) => words.has(text.toLowerCase()));
}

/** A document with actions and no log has nothing to be compared with, unless a log of the body was given. */
function skipLonely(context: RuleContext): void {
  const logged = new Set(context.register.actions.filter(hasLogged).map(({ body }) => body));
  const bodies = new Map(context.register.meetings.map(({ documentId, body }) => [documentId, body]));
  for (const document of context.documents) {
    if (document.actions.length > 0 && !logged.has(bodies.get(document.id) ?? null)) {
      context.skip(document, 'no action log of the same body was given');
    }
  }
}

const hasLogged = ({ mentions }: { mentions: readonly Mention[] }) =>
  mentions.some(({ source }) => source === 'logged');
