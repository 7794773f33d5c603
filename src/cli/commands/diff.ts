/** `minutes diff A B`: what changed in meaning between two documents, or two folders that ingest wrote. */
import { stat } from 'node:fs/promises';
import { compareDocuments } from '../../consolidate/changes/index.ts';
import { readDocuments } from '../../io/read-results.ts';
import type { MinutesDocument } from '../../model/document.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { changesText } from '../../writers/changes-text.ts';
import type { OptionsOf } from '../command-options.ts';
import { formatFor } from '../output-format.ts';
import { projectConfig } from '../project-config.ts';
import { putOutput } from '../put-output.ts';
import { readOne } from '../read-one.ts';
import { EXIT, type Session } from '../session.ts';

export async function diff(
  session: Session,
  options: OptionsOf<'diff'>,
  before: string,
  after: string,
): Promise<number> {
  const sides: MinutesDocument[][] = [];
  for (const path of [before, after]) {
    const documents = await readSide(session, path, options);
    if (documents === null) return EXIT.unusable;
    sides.push(documents);
  }
  const { people } = (await projectConfig(options, before === '-' ? [after] : [before, after])).config;
  const changes = compareDocuments(sides[0] ?? [], sides[1] ?? [], { people });
  const json = () => `${JSON.stringify({ schemaVersion: '1', before, after, changes }, null, 2)}\n`;
  const text = () => changesText(changes).replaceAll(/[^\n]+/g, visibleText);
  await putOutput(
    session,
    options.output,
    formatFor(options, ['text', 'json'], 'text') === 'json' ? json() : text(),
    options.force,
  );
  return EXIT.ok;
}

/** The records of an output folder, or the one of a document; null if it could not be read. */
async function readSide(session: Session, path: string, options: OptionsOf<'diff'>): Promise<MinutesDocument[] | null> {
  const stats = path === '-' ? null : await stat(path).catch(() => null);
  if (stats?.isDirectory()) return readDocuments(path);
  const result = await readOne(session, path, { ...options, stdinFilename: undefined });
  return result === null || result.outcome === 'failed' ? null : result.meetings;
}
