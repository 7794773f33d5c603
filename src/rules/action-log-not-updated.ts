/** A log that was carried over as it was. */
import { dateOf } from '../consolidate/series.ts';
import { wordingKey } from '../consolidate/wording.ts';
import type { LogEntry } from '../model/actions.ts';
import type { MinutesDocument } from '../model/document.ts';
import { earlier, hasLog } from './neighbours.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A log of fewer open rows may well have nothing new. */
const ROWS_TO_COMPARE = 3;

export const actionLogNotUpdated: Rule = {
  id: 'action-log-not-updated',
  summary: 'The action log was not brought up to date for the meeting.',
  severity: 'warning',
  check(context, report) {
    for (const document of context.documents.filter(hasLog)) {
      const stale = staleDate(document) ?? sameAsBefore(context, document);
      if (stale === null) continue;
      report({ document, message: stale, span: document.actionLog?.entries[0]?.spans[0] ?? null, help: HELP });
    }
  },
};

const HELP = 'Bring each row up to date, and write the date of the update above the log.';

function staleDate({ date, actionLog }: MinutesDocument): string | null {
  const updated = actionLog?.updated ?? null;
  if (date === null || updated === null || updated.certainty === 'inferred') return null;
  const length = Math.min(date.iso.length, updated.iso.length);
  if (updated.iso.slice(0, length) >= date.iso.slice(0, length)) return null;
  return `The log was updated on ${updated.iso}, before the meeting of ${date.iso}.`;
}

function sameAsBefore(context: RuleContext, document: MinutesDocument): string | null {
  const before = earlier(context, document, hasLog);
  if (before === null) {
    context.skip(document, 'no earlier log of the same body was given');
    return null;
  }
  const [mine, theirs] = [openRows(document), openRows(before)];
  if (mine.length < ROWS_TO_COMPARE || mine.join('\n') !== theirs.join('\n')) return null;
  return `The log's ${mine.length} open rows are word for word those of ${before.source.path} (${dateOf(before)?.iso}).`;
}

function openRows({ actionLog }: MinutesDocument): string[] {
  return (actionLog?.entries ?? [])
    .filter(({ status }) => status?.value === 'open' || status?.value === 'ongoing')
    .map((row: LogEntry) => `${row.ref} ${wordingKey(row.text)} ${wordingKey(row.status?.text ?? '')}`)
    .sort();
}
