/** The records of one file as people know them: what `ingest` makes of them, without its other documents. */
import type { KnownPerson } from '../consolidate/people/known-people.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Run } from '../model/register.ts';
import { recordsOf } from './meetings-of-file.ts';
import type { CorpusInput } from './process-corpus.ts';
import type { DocumentResult } from './process-document.ts';

export interface CorrectedRecords {
  records: MinutesDocument[];
  /** Corrections of this file that match nothing in it, or that it overtakes. */
  diagnostics: NonNullable<Run['corrections']>['diagnostics'];
}

export async function correctedRecords(
  result: DocumentResult<unknown>,
  corrections: CorpusInput['corrections'],
  people: readonly KnownPerson[] | undefined,
): Promise<CorrectedRecords> {
  const records = recordsOf(result);
  if (corrections === undefined || corrections.list.length === 0) return { records, diagnostics: [] };
  // Loaded where there is something to correct: `parse` starts without them.
  const { applyCorrections } = await import('../corrections/index.ts');
  const { correctionsEntry } = await import('./corrections-entry.ts');
  const { uniqueIds } = await import('./unique-ids.ts');
  const ids = uniqueIds(records.map(({ id }) => id));
  const named = records.map((record, i) => ({ ...record, id: ids[i] ?? record.id }));
  const { documents, ...corrected } = applyCorrections(named, corrections.list, { people, part: true });
  return { records: documents, diagnostics: correctionsEntry(corrections.path, corrected).diagnostics };
}
