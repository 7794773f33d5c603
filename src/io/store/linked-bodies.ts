/** Actions of each body as they were last linked, so that a meeting that is added costs the linking of its body only. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LinkedBodies } from '../../consolidate/index.ts';
import type { MinutesDocument } from '../../model/document.ts';
import type { RegisterAction } from '../../model/register.ts';
import type { Database, Query } from './database.ts';

export interface StoredBodies extends LinkedBodies {
  /** How many bodies had to be linked. */
  readonly linked: number;
  /** Keeps those that were, and forgets those that are no more. */
  save(database: Database): Promise<void>;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** What another version of the program links may differ. */
export const linkKey = (program: string, restsOn: string): string => hashOf(`${program} ${restsOn}`);

export const packActions = (actions: readonly RegisterAction[]): Buffer =>
  deflateRawSync(JSON.stringify(actions), { level: 1 });

/** `digestOf`: a hash of a record as it is in the results, with its id. */
export async function readBodies(
  query: Query,
  program: string,
  digestOf: (document: MinutesDocument) => string,
): Promise<StoredBodies> {
  const { rows } = await query('SELECT body, rests_on, actions FROM minutes.linked');
  const known = new Map(rows.map((row) => [row.body as string, row]));
  const asked = new Set<string>();
  const fresh = new Map<string, [restsOn: string, actions: Buffer]>();
  return {
    get linked() {
      return fresh.size;
    },
    digestOf,
    find(series, restsOn) {
      asked.add(series);
      const row = known.get(series);
      if (row?.rests_on !== linkKey(program, restsOn)) return null;
      return JSON.parse(inflateRawSync(row.actions as Buffer).toString('utf8')) as RegisterAction[];
    },
    keep(series, restsOn, actions) {
      fresh.set(series, [linkKey(program, restsOn), packActions(actions)]);
    },
    async save(database) {
      await database.query('DELETE FROM minutes.linked WHERE NOT (body = ANY($1::text[]))', [[...asked]]);
      for (const [series, [restsOn, actions]] of fresh) {
        await database.query(
          `INSERT INTO minutes.linked (body, rests_on, actions) VALUES ($1, $2, $3)
           ON CONFLICT (body) DO UPDATE SET rests_on = excluded.rests_on, actions = excluded.actions`,
          [series, restsOn, actions],
        );
      }
    },
  };
}
