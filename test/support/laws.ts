/** What holds for every record, whatever the document. Checked without the code that made it. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { BlockDocument } from '../../src/model/block.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import type { Span } from '../../src/model/place.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

function schema(name: 'document' | 'register' | 'run') {
  const file = new URL(`../../docs/schema/${name}.schema.json`, import.meta.url);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}
const published = { document: schema('document'), register: schema('register'), run: schema('run') };

/** Where a value does not fit the published schema. */
export function schemaFaults(name: keyof typeof published, value: unknown): string[] {
  const check = published[name];
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message }: ErrorObject) => `${instancePath} ${message}`);
}

/** Spans of a record whose quote is not the text of the block at that place. */
export function brokenSpans(record: MinutesDocument, blocks: BlockDocument | null): string[] {
  const texts = new Map([...(blocks?.body ?? []), ...(blocks?.furniture ?? [])].map(({ id, text }) => [id, text]));
  return spansIn(record)
    .filter(({ span }) => texts.get(span.node)?.slice(span.start, span.end) !== span.quote || span.quote === '')
    .map(({ path, span }) => `${path}: ${JSON.stringify(span.quote)} is not at ${span.node} ${span.start}-${span.end}`);
}

/** Every span of a record, with the path of the field that holds it. */
export function spansIn(value: unknown, path = ''): { path: string; span: Span }[] {
  if (value === null || typeof value !== 'object') return [];
  if ('quote' in value && 'node' in value) return [{ path, span: value as Span }];
  return Object.entries(value).flatMap(([key, inner]) => spansIn(inner, `${path}/${key}`));
}
