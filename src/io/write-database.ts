/** `export all`: the tables as one SQLite file, or as a folder of Parquet files. Written beside, then moved into place. */
import { lstat, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tables } from '../writers/database/index.ts';
import { createIndexes, createTable, insertInto, sqliteValue } from '../writers/database/sqlite.ts';
import { cellsOf } from '../writers/database/table.ts';
import type { CorpusData } from '../writers/writer.ts';
import { adoptOutput, asUnusable } from './save-files.ts';
import { UsageError } from './usage-error.ts';

/** Rows to a group: the whole records of more would fill the memory. */
const ROWS_AT_ONCE = 2000;

/** Writes the tables into one file that SQLite opens. */
export async function writeSqlite(file: string, data: CorpusData, force: boolean, signal: AbortSignal): Promise<void> {
  await inWorkFolder(dirname(file), async (folder) => {
    const temporary = join(folder, 'minutes.db');
    // With the rights that files have here: SQLite itself would keep it from all others.
    await writeFile(temporary, '');
    const { default: sqlite } = await import('node-sqlite3-wasm');
    const database = new sqlite.Database(temporary);
    try {
      // The file is not there for anybody before it is whole.
      database.exec(
        'PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192; BEGIN',
      );
      for (const table of tables) {
        database.exec(createTable(table, tables));
        const insert = database.prepare(insertInto(table));
        try {
          for (const row of table.rows(data)) {
            signal.throwIfAborted();
            insert.run(cellsOf(table, row).map(sqliteValue));
          }
        } finally {
          insert.finalize();
        }
        for (const index of createIndexes(table)) database.exec(index);
      }
      database.exec('COMMIT');
    } finally {
      database.close();
    }
    await adoptOutput(temporary, file, force);
  });
}

/** Writes each table into a Parquet file of the folder. */
export async function writeParquet(
  folder: string,
  data: CorpusData,
  force: boolean,
  signal: AbortSignal,
): Promise<void> {
  const stats = await lstat(folder).catch(() => null);
  if (stats && !stats.isDirectory()) throw new UsageError(`${folder} is a file; name a folder with -o for parquet`);
  const { fileWriter, parquetWriteRows } = await import('hyparquet-writer');
  const { parquetRows, parquetSchema } = await import('../writers/database/parquet.ts');
  await inWorkFolder(folder, async (work) => {
    for (const table of tables) {
      signal.throwIfAborted();
      parquetWriteRows({
        writer: fileWriter(join(work, `${table.name}.parquet`)),
        columns: table.columns.map(({ name }) => ({ name })),
        schema: parquetSchema(table),
        rows: parquetRows(table, table.rows(data)),
        rowGroupSize: ROWS_AT_ONCE,
        createdBy: data.run.program,
        kvMetadata: [{ key: 'about', value: table.about }],
      });
    }
    for (const { name } of tables)
      await adoptOutput(join(work, `${name}.parquet`), join(folder, `${name}.parquet`), force);
  });
}

async function inWorkFolder(parent: string, work: (folder: string) => Promise<void>): Promise<void> {
  let folder: string | null = null;
  try {
    await mkdir(parent, { recursive: true });
    folder = await mkdtemp(join(parent, '.minutes-export-'));
    await work(folder);
  } catch (error) {
    throw isFull(error)
      ? new UsageError(`cannot write to ${parent}: the disk is full; the earlier files are intact`)
      : asUnusable(parent, error);
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** SQLite has words of its own for it. */
const isFull = (error: unknown) =>
  error instanceof Error && /database or disk is full|disk I\/O error/.test(error.message);
