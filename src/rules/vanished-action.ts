/** An action that was open and is no longer spoken of. */
import { byTime, seriesKey } from '../consolidate/series.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { RegisterAction } from '../model/register.ts';
import { documentOf, earlier, hasLog, NO_EARLIER, seriesOf } from './neighbours.ts';
import { shortened } from './quoted-words.ts';
import type { Rule, RuleContext } from './rule.ts';

export const vanishedAction: Rule = {
  id: 'vanished-action',
  summary: 'An action that was open is neither listed nor closed in the next log.',
  severity: 'warning',
  check(context, report) {
    for (const action of context.register.actions) {
      const last = action.mentions.findLast(({ source }) => source === 'logged');
      const listed = last && documentOf(context, last.documentId);
      if (!listed || !action.flags.includes('vanished')) continue;
      const next = nextLog(context, listed);
      if (next === null || !runsOn(context, listed, next)) continue;
      const ref = last.ref === null ? '' : `${last.ref} `;
      report({
        document: next,
        message: `Action ${ref}"${shortened(last.text)}" is open in ${listed.source.path} and is not in this log, neither open nor closed.`,
        span: null,
        help: 'Carry it forward, or close it with a word on what came of it.',
        key: `${last.ref} ${last.text}`,
      });
    }
    for (const document of context.documents.filter(hasLog)) {
      if (earlier(context, document, hasLog) === null) context.skip(document, NO_EARLIER);
    }
  },
};

function nextLog(context: RuleContext, listed: MinutesDocument): MinutesDocument | null {
  const key = seriesKey(listed);
  const later = seriesOf(context, listed).filter(
    (one) => seriesKey(one) === key && hasLog(one) && byTime(one, listed) > 0,
  );
  return later[0] ?? null;
}

/** A later log carries an earlier one on if it keeps half of its rows or more, or goes on counting where that stopped. */
function runsOn(context: RuleContext, listed: MinutesDocument, next: MinutesDocument): boolean {
  const inLog = ({ id }: MinutesDocument, { mentions }: RegisterAction) =>
    mentions.some((one) => one.source === 'logged' && one.documentId === id);
  const rows = context.register.actions.filter((action) => inLog(listed, action) && !isOver(action, listed.id));
  const kept = rows.filter((action) => inLog(next, action));
  const [last, first] = [Math.max(...numbersOf(listed)), Math.min(...numbersOf(next))];
  return kept.length >= Math.max(1, rows.length / 2) || (first > last && first - last <= 5);
}

function isOver({ mentions }: RegisterAction, documentId: string): boolean {
  const row = mentions.find((one) => one.source === 'logged' && one.documentId === documentId);
  return row?.status?.value === 'closed' || row?.status?.value === 'cancelled';
}

function numbersOf({ actionLog }: MinutesDocument): number[] {
  return (actionLog?.entries ?? []).flatMap(({ ref }) => (/^\d{1,5}$/.test(ref ?? '') ? [Number(ref)] : []));
}
