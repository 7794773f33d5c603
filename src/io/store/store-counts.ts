/** What a store holds, in numbers, asked of its tables. */
import type { RunCounts } from '../../pipeline/run-counts.ts';
import type { Query } from './database.ts';

export async function countsOfStore(query: Query): Promise<RunCounts> {
  const { rows } = await query(`SELECT
    (SELECT count(*) FROM minutes.files WHERE outcome <> 'failed') AS read,
    (SELECT count(*) FROM minutes.files WHERE outcome = 'partial') AS partly,
    (SELECT count(*) FROM minutes.files WHERE outcome = 'failed') AS failed,
    (SELECT count(*) FROM minutes.documents WHERE copy_of IS NOT NULL) AS copies,
    (SELECT count(*) FROM minutes.meetings) AS meetings,
    (SELECT count(*) FROM minutes.people) AS people,
    (SELECT count(*) FROM minutes.decisions) AS decisions,
    (SELECT count(*) FROM minutes.data_tables t JOIN minutes.documents d USING (document_id)
      WHERE d.copy_of IS NULL) AS tables,
    (SELECT count(*) FROM minutes.actions) AS actions,
    (SELECT count(*) FROM minutes.actions WHERE is_open) AS open,
    (SELECT count(*) FROM minutes.actions WHERE is_open AND status IS NULL) AS silent,
    (SELECT coalesce(sum(looks), 0) FROM minutes.scope) AS unsure`);
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as unknown as RunCounts;
}
