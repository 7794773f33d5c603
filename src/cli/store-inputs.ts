/** What a run finds in its paths, noted in a store: shared by `ingest --store` and `queue add`. */

import { createHash } from 'node:crypto';
import { houseStyleOf } from '../config/house-style.ts';
import { findDocuments, shownPath } from '../io/find-documents.ts';
import { readDocument } from '../io/read-document.ts';
import { cacheKey } from '../io/record-cache.ts';
import type { Database, Query } from '../io/store/database.ts';
import { noteFound, type Scan, type StoredReading, saveSettings, type Wanted } from '../io/store/sources.ts';
import type { ConfigOptions, CorrectionsOptions, ReadingOptions } from './command-options.ts';
import type { Values } from './options.ts';
import { projectConfig } from './project-config.ts';
import { projectCorrections } from './project-corrections.ts';
import type { Session } from './session.ts';

export type StoreInputOptions = ReadingOptions & ConfigOptions & CorrectionsOptions & Values<'csvProfile' | 'noCache'>;

export interface Noted {
  scans: Scan[];
  found: Wanted[];
  /** Paths to read. */
  wanted: string[];
  /** Key of the options of reading. */
  reading: string;
  how: StoredReading;
}

/** The key that tells readings of one file apart, the same as that of a folder. */
async function readingOf(session: Session, options: StoreInputOptions, paths: readonly string[]) {
  const { config, file } = await projectConfig(options, paths);
  const corrections = await projectCorrections(options, file, paths);
  const style = houseStyleOf(config);
  const { changes, limit, maxBytes, timeout } = options;
  const reading = { changes, password: options.password ?? null, limits: JSON.stringify(limit), style };
  const held = corrections?.exists ? { path: corrections.path, list: corrections.list } : null;
  const csv = options.csvProfile;
  const people = config.people ?? null;
  const program = `minutes ${session.version}`;
  const key = cacheKey(program, reading, { people: people ?? [], corrections: held, csv });
  const settings = { program, people, corrections: held, csv, ...key };
  const how: StoredReading = {
    options: { changes, limits: limit.extract, style },
    maxBytes,
    timeout,
    memory: limit.memory,
  };
  return { settings, how };
}

/** Looks through the paths and notes in the store what is new or changed; `also` joins the same transaction. */
export async function noteInputs(
  session: Session,
  database: Database,
  options: StoreInputOptions,
  paths: readonly string[],
  also: (query: Query, wanted: readonly string[]) => Promise<void> = async () => undefined,
): Promise<Noted> {
  const { settings, how } = await readingOf(session, options, paths);
  const scans: Scan[] = [];
  const found = new Map<string, Wanted>();
  for (const given of [...new Set(paths)]) {
    const { files, faults, leftAlone } = await findDocuments([given], {});
    scans.push({ given: shownPath(given), leftAlone, faults });
    for (const { path, file } of files) {
      session.signal.throwIfAborted();
      const bytes = found.has(path) ? null : await readDocument(file, how.maxBytes).catch(() => null);
      if (found.has(path)) continue;
      const sha256 = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
      found.set(path, { path, file, sha256 });
    }
  }
  const all = [...found.values()];
  const wanted = await database.transaction(async (query) => {
    await saveSettings(query, settings, how);
    const paths = await noteFound(query, scans, all, settings.reading, !options.cache);
    await also(query, paths);
    return paths;
  });
  return { scans, found: all, wanted, reading: settings.reading, how };
}
