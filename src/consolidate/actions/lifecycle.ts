/** What became of an action, by date, and what the flags of a whole body rest on. */
import { addTo } from '../../model/add-to.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { RegisterAction } from '../../model/register.ts';
import { dateOf, datesAgree } from '../series.ts';
import type { Surroundings } from './flags.ts';
import type { Statement } from './mentions.ts';
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
  const marking = documents.filter(({ kind, actions }) => kind === 'minutes' && actions.length > 0);
  const markingIn = new Map<string, MinutesDocument[]>();
  for (const document of marking) if (document.date) addTo(markingIn, document.date.iso.slice(0, 7), document);
  return {
    order: new Map(documents.map((document, i) => [document, i])),
    logs: documents.filter(({ actionLog }) => (actionLog?.entries.length ?? 0) > 0),
    marking,
    markingIn,
    reusedRefs: reusedReferences(threads),
    typedAfter: typedAfter(documents, threads),
  };
}

const isMinuted = ({ mention }: Statement) => mention.source === 'minuted';

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
    const minuted = new Set(statements.filter(isMinuted).map(({ document }) => document));
    for (const statement of statements) {
      if (!isMinuted(statement) && minuted.has(statement.document)) after.add(statement.document);
    }
  }
  return after;
}
