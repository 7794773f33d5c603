/** The records of all fixtures as the results of a run, with one that tries what databases stumble over. */
import { readdirSync, readFileSync } from 'node:fs';
import type { RecordResult } from '../../src/io/process-file.ts';
import { MinutesDocument } from '../../src/model/document.ts';
import { recordsOf } from '../../src/pipeline/meetings-of-file.ts';

const root = new URL('../../fixtures/documents/', import.meta.url);

export function allRecords(): RecordResult[] {
  const results = readdirSync(root)
    .sort()
    .map((name): RecordResult => {
      const given: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, root), 'utf8'));
      const records = [given].flat().map((one) => MinutesDocument.parse(one));
      const [first, ...others] = records.map((one) => ({ ...one, source: { ...one.source, path: `${name}.x` } }));
      if (first === undefined) throw new Error(`${name} has no record`);
      return { outcome: 'ok', source: first.source, meetings: [first, ...others], blocks: null };
    });
  const [first] = results;
  if (first === undefined) throw new Error('there are no fixtures');
  const record = structuredClone(recordsOf(first)[0]);
  record.title = "Board'); DROP TABLE actions; --\u0000\ud800";
  record.source = { ...record.source, path: 'odd.md', sha256: 'a'.repeat(64) };
  record.date = null;
  record.body = null;
  return [...results, { outcome: 'partial', source: record.source, meetings: [record], blocks: null }];
}
