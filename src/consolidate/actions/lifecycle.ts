/** What became of an action, by date, and what the flags of a whole body rest on. */
import type { MinutesDocument } from '../../model/document.ts';
import type { RegisterAction } from '../../model/register.ts';
import { dateOf, datesAgree } from '../series.ts';
import type { Surroundings } from './flags.ts';
import { reusedReferences } from './reused-references.ts';
import type { Thread } from './thread.ts';

/** Every status that a log stated, oldest first. */
export function historyOf(thread: Thread): RegisterAction['history'] {
  return thread.statements.flatMap(({ document, status }) =>
    status === null ? [] : [{ documentId: document.id, date: dateOf(document), status }],
  );
}

/** `documents`: those of one body, oldest first. */
export function surroundingsOf(documents: readonly MinutesDocument[], threads: readonly Thread[]): Surroundings {
  return { documents, reusedRefs: reusedReferences(threads), typedAfter: typedAfter(documents, threads) };
}

/** Logs typed after the meeting: they say so, a row was issued at it, or a row is an action that was minuted at it. */
function typedAfter(documents: readonly MinutesDocument[], threads: readonly Thread[]): Set<MinutesDocument> {
  const after = new Set<MinutesDocument>();
  for (const document of documents) {
    const rows = document.actionLog?.entries ?? [];
    const updated = document.actionLog?.updated?.iso ?? null;
    const says = updated !== null && document.date !== null && updated > document.date.iso;
    if (rows.length > 0 && (says || rows.some((row) => datesAgree(row.issued, dateOf(document))))) after.add(document);
  }
  for (const { statements } of threads) {
    for (const { document, mention } of statements) {
      if (mention.source !== 'logged') continue;
      if (statements.some((other) => other.document === document && other.mention.source === 'minuted'))
        after.add(document);
    }
  }
  return after;
}
