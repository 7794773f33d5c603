/** An action that was open and is no longer spoken of. */
import { byTime } from '../consolidate/series.ts';
import { addTo } from '../model/add-to.ts';
import type { MinutesDocument } from '../model/document.ts';
import { oncePer } from '../model/once-per.ts';
import type { RegisterAction } from '../model/register.ts';
import { documentOf, earlier, hasLog, NO_EARLIER, seriesOf } from './neighbours.ts';
import { shortened } from './quoted-words.ts';
import type { Rule, RuleContext } from './rule.ts';

export const vanishedAction: Rule = {
  id: 'vanished-action',
  summary: 'An action that was open is neither listed nor closed in the next log.',
  severity: 'warning',
  check(context, report) {
    const rows = rowsOfLogs(context);
    const following = oncePer((listed: MinutesDocument) => logThatCarriesOn(context, listed, rows));
    for (const action of context.register.actions) {
      const last = action.mentions.findLast(({ source }) => source === 'logged');
      const listed = last && documentOf(context, last.documentId);
      if (!listed || !action.flags.includes('vanished')) continue;
      const next = following(listed);
      if (next === null) continue;
      const ref = last.ref === null ? '' : `${last.ref} `;
      report({
        document: next,
        message: `Action ${ref}"${shortened(last.text)}" is open in ${listed.source.path} and is not in this log, neither open nor closed.`,
        span: null,
        help: 'Carry it forward, or close it with a note of what came of it.',
        key: `${last.ref} ${last.text}`,
      });
    }
    for (const document of context.documents.filter(hasLog)) {
      if (earlier(context, document, hasLog) === null) context.skip(document, NO_EARLIER);
    }
  },
};

/** By document, the actions that its log lists. */
function rowsOfLogs({ register }: RuleContext): Map<string, RegisterAction[]> {
  const rows = new Map<string, RegisterAction[]>();
  for (const action of register.actions) {
    const logs = action.mentions.filter(({ source }) => source === 'logged').map(({ documentId }) => documentId);
    for (const id of new Set(logs)) addTo(rows, id, action);
  }
  return rows;
}

/** The next log of the body, if it carries this one on; null if there is none. */
function logThatCarriesOn(
  context: RuleContext,
  listed: MinutesDocument,
  rows: ReadonlyMap<string, RegisterAction[]>,
): MinutesDocument | null {
  const next = seriesOf(context, listed).find((one) => hasLog(one) && byTime(one, listed) > 0);
  return next && runsOn(listed, next, rows) ? next : null;
}

/** A later log carries an earlier one on if it keeps half of its rows or more, or goes on counting where that stopped. */
function runsOn(listed: MinutesDocument, next: MinutesDocument, rows: ReadonlyMap<string, RegisterAction[]>): boolean {
  const open = (rows.get(listed.id) ?? []).filter((action) => !isOver(action, listed.id));
  const ofNext = new Set(rows.get(next.id));
  const kept = open.filter((action) => ofNext.has(action));
  const [last, first] = [Math.max(...numbersOf(listed)), Math.min(...numbersOf(next))];
  return kept.length >= Math.max(1, open.length / 2) || (first > last && first - last <= 5);
}

function isOver({ mentions }: RegisterAction, documentId: string): boolean {
  const row = mentions.find((one) => one.source === 'logged' && one.documentId === documentId);
  return row?.status?.value === 'closed' || row?.status?.value === 'cancelled';
}

function numbersOf({ actionLog }: MinutesDocument): number[] {
  return (actionLog?.entries ?? []).flatMap(({ ref }) => (/^\d{1,5}$/.test(ref ?? '') ? [Number(ref)] : []));
}
