/** The records of one file as people know them: what `ingest` makes of them, without its other documents. */
import type { KnownPerson } from '../consolidate/people/known-people.ts';
import { applyCorrections } from '../corrections/index.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Run } from '../model/register.ts';
import { correctionsEntry } from './corrections-entry.ts';
import { recordsOf } from './meetings-of-file.ts';
import type { CorpusInput } from './process-corpus.ts';
import type { DocumentResult } from './process-document.ts';
import { uniqueIds } from './unique-ids.ts';

export interface CorrectedRecords {
  records: MinutesDocument[];
  /** Corrections of this file that match nothing in it, or that it overtakes. */
  diagnostics: NonNullable<Run['corrections']>['diagnostics'];
}

export function correctedRecords(
  result: DocumentResult,
  corrections: CorpusInput['corrections'],
  people: readonly KnownPerson[] | undefined,
): CorrectedRecords {
  const records = recordsOf(result);
  if (corrections === undefined || corrections.list.length === 0) return { records, diagnostics: [] };
  const ids = uniqueIds(records.map(({ id }) => id));
  const named = records.map((record, i) => ({ ...record, id: ids[i] ?? record.id }));
  const { documents, ...corrected } = applyCorrections(named, corrections.list, { people, part: true });
  return { records: documents, diagnostics: correctionsEntry(corrections.path, corrected).diagnostics };
}
