/** `minutes parse <file>`: one document's record as JSON; an array of them where the file contains several meetings. */
import type { RecordResult } from '../../io/process-file.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { Block } from '../../model/block.ts';
import { MinutesDocument } from '../../model/document.ts';
import { correctedRecords } from '../../pipeline/corrected-records.ts';
import { blocksOf } from '../../pipeline/meetings-of-file.ts';
import { toJson } from '../../writers/json.ts';
import type { OptionsOf } from '../command-options.ts';
import { tellMessages } from '../messages.ts';
import { projectConfig } from '../project-config.ts';
import { correctionsOfPart } from '../project-corrections.ts';
import { putOutput } from '../put-output.ts';
import { readOne } from '../read-one.ts';
import { EXIT, type Session } from '../session.ts';

export async function parse(session: Session, options: OptionsOf<'parse'>, file: string): Promise<number> {
  const near = [file === '-' ? '.' : file];
  const { config, file: configFile } = await projectConfig(options, near);
  const corrections = await correctionsOfPart(options, configFile, near);
  const result = await readOne(session, file, options);
  if (result === null) return EXIT.unusable;
  const corrected = await correctedRecords(result, corrections, config.people);
  if (corrections && !options.quiet) {
    const { path } = corrections;
    await tellMessages(
      session,
      corrected.diagnostics.map((diagnostic) => ({ ...diagnostic, path })),
    );
  }
  const records = chosen(corrected.records, options.meeting).map((record) => recordText(record, result, options));
  const json =
    records.length === 1
      ? records[0]!
      : `${JSON.stringify(
          records.map((text) => JSON.parse(text)),
          null,
          2,
        )}\n`;
  await putOutput(session, options.output, json, options.force);
  return result.outcome === 'failed' ? EXIT.unusable : EXIT.ok;
}

function chosen(records: MinutesDocument[], meeting: number | undefined): MinutesDocument[] {
  if (meeting === undefined) return records;
  const record = records[meeting - 1];
  if (record) return [record];
  throw new UsageError(
    `there is no meeting ${meeting}; the file contains ${records.length === 1 ? 'one' : records.length}`,
  );
}

function recordText(record: MinutesDocument, result: RecordResult, options: OptionsOf<'parse'>): string {
  const json = toJson(MinutesDocument, record, record.source.path);
  if (!options.blocks) return json;
  const { body = [], furniture = [] } = blocksOf(result) ?? {};
  const blocks = [...body, ...furniture].map(shownBlock);
  return `${JSON.stringify({ ...JSON.parse(json), blocks }, null, 2)}\n`;
}

function shownBlock({ id, type, text, places }: Block) {
  return { id, type, text, place: places[0] ?? null };
}
