/** What a store holds, in numbers, asked of its tables. */
import type { RunCounts } from '../../pipeline/run-counts.ts';
import type { Query } from './database.ts';

export async function countsOfStore(query: Query): Promise<RunCounts> {
  const { rows } = await query(`SELECT * FROM
    (SELECT count(*) FILTER (WHERE outcome <> 'failed') AS read, count(*) FILTER (WHERE outcome = 'partial') AS partly,
      count(*) FILTER (WHERE outcome = 'failed') AS failed FROM minutes.files) AS of_files,
    (SELECT count(*) AS copies FROM minutes.documents WHERE copy_of IS NOT NULL) AS of_copies,
    (SELECT count(*) AS meetings FROM minutes.meetings) AS of_meetings,
    (SELECT count(*) AS people FROM minutes.people) AS of_people,
    (SELECT count(*) AS decisions FROM minutes.decisions) AS of_decisions,
    (SELECT count(*) AS tables FROM minutes.data_tables t JOIN minutes.documents d USING (document_id)
      WHERE d.copy_of IS NULL) AS of_tables,
    (SELECT count(*) AS actions, count(*) FILTER (WHERE is_open) AS open,
      count(*) FILTER (WHERE is_open AND status IS NULL) AS silent FROM minutes.actions) AS of_actions,
    (SELECT coalesce(sum(looks), 0) AS unsure FROM minutes.scope) AS of_looks`);
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as unknown as RunCounts;
}
