/** The documents below `fixtures/documents`: one folder each, with `source.*`, `gold.json` and `expected.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { MinutesDocument } from '../../src/model/document.ts';
import { toJson } from '../../src/writers/json.ts';
import { type FirstRecord, readRecord } from './read-record.ts';

const root = new URL('../../', import.meta.url);

export interface FixtureDocument {
  name: string;
  /** Relative to the project, as `minutes parse` would be given it. */
  path: string;
  /** What a careful reader takes from it, if somebody wrote it down. */
  gold: URL | null;
  /** The whole record as last accepted, if it was. */
  expected: URL;
}

export function fixtureDocuments(): FixtureDocument[] {
  const folder = new URL('fixtures/documents/', root);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const files = readdirSync(new URL(`${name}/`, folder));
      return files
        .filter((file) => file.startsWith('source.'))
        .map((file) => ({
          name,
          path: `fixtures/documents/${name}/${file}`,
          gold: files.includes('gold.json') ? new URL(`${name}/gold.json`, folder) : null,
          expected: new URL(`${name}/expected.json`, folder),
        }));
    });
}

const readings = new Map<string, Promise<FirstRecord>>();

/** The same result each time within a process, which several files of tests share: read once, and changed by nobody. */
export function readFixture({ path }: FixtureDocument): Promise<FirstRecord> {
  const reading = readings.get(path) ?? readRecord({ path, bytes: new Uint8Array(readFileSync(new URL(path, root))) });
  readings.set(path, reading);
  return reading;
}

/**
 * The record as the expectation holds it: without how sure its values are, which every fit of the weights changes.
 * `test/segment/evidence.test.ts` looks at those.
 */
export function expectableText(result: Pick<FirstRecord, 'record'>): string {
  const plain = JSON.stringify(JSON.parse(recordText(result)), (key, value) =>
    key === 'confidence' || key === 'fieldEvidence' || (key === 'because' && Array.isArray(value)) ? undefined : value,
  );
  return toJson(MinutesDocument, MinutesDocument.parse(JSON.parse(plain)), result.record.source.path);
}

/** The record as `minutes parse` prints it. */
export function recordText({ record }: Pick<FirstRecord, 'record'>): string {
  return toJson(MinutesDocument, record, record.source.path);
}

export function expectedText({ expected }: FixtureDocument): string | null {
  return existsSync(expected) ? readFileSync(expected, 'utf8') : null;
}
