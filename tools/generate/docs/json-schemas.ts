/** zod definitions → published JSON Schemas (draft 2020-12). */
import * as z from 'zod';
import { Config } from '../../../src/config/schema.ts';
import { Corrections } from '../../../src/corrections/schema.ts';
import { MinutesDocument } from '../../../src/model/document.ts';
import { Register, Run } from '../../../src/model/register.ts';

export interface JsonSchema {
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  $defs?: Record<string, JsonSchema>;
  [key: string]: unknown;
}

const published = { document: MinutesDocument, register: Register, run: Run, config: Config, corrections: Corrections };
type SchemaName = keyof typeof published;
/** Each becomes `docs/schema/<name>.schema.json`. */
export const schemaNames = Object.keys(published) as SchemaName[];
/** Those whose fields docs/output.md lists. */
export const recordNames = ['document', 'register', 'run'] as const satisfies SchemaName[];

/** Fields beyond the schema are allowed: `parse --blocks` adds one, and later versions may. */
export function jsonSchema(name: SchemaName): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(published[name], {
    io: 'input',
    override: ({ jsonSchema: made }) => {
      // zod bounds whole numbers by what JavaScript can count; that says nothing about minutes.
      if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
      if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
    },
  }) as JsonSchema;
  const { title, description, $defs = {}, ...rest } = schema;
  for (const definition of Object.values($defs)) delete definition.id;
  const sorted = Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { $schema, $id: `urn:minutes:schema:${name}:1`, title, description, ...rest, $defs: sorted };
}
