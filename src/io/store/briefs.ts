/** All files of a store in brief, and the records of those of them that are looked at as a whole. */
import { type Alike, alikeOf, type Contents, contentText } from '../../consolidate/contents.ts';
import { prepare } from '../../consolidate/wording.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { RunEntry } from '../../model/register.ts';
import { byCodeUnit } from '../../model/text-order.ts';
import { recordsOf } from '../../pipeline/meetings-of-file.ts';
import { uniqueIds } from '../../pipeline/unique-ids.ts';
import { briefsOf, hashOf, type StoredBrief } from '../packed.ts';
import type { Query, Row } from './database.ts';
import { briefsReader } from './parse-briefs.ts';
import { resultOf } from './sources.ts';

/** One record of a file in brief, under the id that it has among all. */
export interface NamedBrief extends StoredBrief {
  /** Position among the records of its file. */
  number: number;
  digest: string;
}

export interface BriefFile {
  path: string;
  outcome: RunEntry['outcome'];
  documents: NamedBrief[];
}

const AT_ONCE = 5000;
const RECORDS_AT_ONCE = 200;

/** By path, with ids that differ. */
export async function readBriefs(query: Query): Promise<BriefFile[]> {
  const files: { path: string; outcome: RunEntry['outcome']; digest: string; briefs: StoredBrief[] }[] = [];
  const parseBriefs = briefsReader();
  for (let after = ''; ; ) {
    const { rows } = await query(
      `SELECT path, state, reason, outcome, digest, brief FROM minutes.source
       WHERE path > $1 AND (brief IS NOT NULL OR state = 'dead') ORDER BY path LIMIT $2`,
      [after, AT_ONCE],
    );
    for (const row of rows) files.push(fileOf(row, parseBriefs));
    if (rows.length < AT_ONCE) break;
    after = rows.at(-1)?.path as string;
  }
  files.sort((a, b) => byCodeUnit(a.path, b.path));
  const ids = uniqueIds(files.flatMap(({ briefs }) => briefs.map(({ id }) => id)));
  let at = 0;
  return files.map(({ path, outcome, digest, briefs }) => ({
    path,
    outcome,
    documents: briefs.map((brief, number) => Object.assign(brief, { id: ids[at++] ?? brief.id, number, digest })),
  }));
}

function fileOf(row: Row, parseBriefs: ReturnType<typeof briefsReader>) {
  const path = row.path as string;
  if (row.brief !== null)
    return {
      path,
      outcome: row.outcome as RunEntry['outcome'],
      digest: row.digest as string,
      briefs: parseBriefs(row.brief as string),
    };
  const result = resultOf({ ...row, records: null });
  if (result === null) throw new Error('a file without records is dead');
  return { path, outcome: result.outcome, digest: hashOf(String(row.reason)), briefs: briefsOf(result) };
}

/** The whole records of briefs, in their order. */
export async function readRecords(query: Query, briefs: readonly NamedBrief[]): Promise<MinutesDocument[]> {
  const found = new Map<string, MinutesDocument[]>();
  const paths = [...new Set(briefs.map(({ source }) => source.path))];
  for (let at = 0; at < paths.length; at += RECORDS_AT_ONCE) {
    const { rows } = await query(
      'SELECT path, state, reason, records FROM minutes.source WHERE path = ANY($1::text[])',
      [paths.slice(at, at + RECORDS_AT_ONCE)],
    );
    for (const row of rows) {
      const result = resultOf(row);
      if (result !== null) found.set(row.path as string, recordsOf(result));
    }
  }
  return briefs.map(({ id, number, source }) => {
    const record = found.get(source.path)?.[number];
    if (record === undefined) throw new Error('a brief has a record');
    return { ...record, id };
  });
}

/** Contents that were compared before; what was not is noted, and taken for different until it is. */
interface Compared extends Contents<NamedBrief> {
  missing: Map<string, [NamedBrief, NamedBrief]>;
}

const SAME: Alike = { score: 1, exact: true };
const UNKNOWN: Alike = { score: 0, exact: false };

/** How alike contents are: asked of the store, and of the records themselves once. `split` is made until it lacks nothing. */
export async function withContents<T>(query: Query, split: (contents: Contents<NamedBrief>) => T): Promise<T> {
  const { rows } = await query('SELECT one, other, score, exact FROM minutes.alike');
  const known = new Map(
    rows.map((row) => [`${row.one} ${row.other}`, { score: row.score as number, exact: row.exact as boolean }]),
  );
  for (;;) {
    const compared = compare(known);
    const result = split(compared);
    if (compared.missing.size === 0) return result;
    for (const [key, [a, b]] of compared.missing) {
      const [x, y] = (await readRecords(query, [a, b])) as [MinutesDocument, MinutesDocument];
      const alike = alikeOf(prepare(contentText(x)), prepare(contentText(y)));
      known.set(key, alike);
      await query(
        'INSERT INTO minutes.alike (one, other, score, exact) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [...key.split(' '), alike.score, alike.exact],
      );
    }
  }
}

function compare(known: ReadonlyMap<string, Alike>): Compared {
  const missing: Compared['missing'] = new Map();
  return {
    missing,
    weight: ({ weight }) => weight,
    compare: (a, b) => {
      if (a.content === b.content) return SAME;
      const key = [a.content, b.content].sort(byCodeUnit).join(' ');
      const alike = known.get(key);
      if (alike === undefined) missing.set(key, [a, b]);
      return alike ?? UNKNOWN;
    },
  };
}
