/**
 * Data Package 2 and its Table Schema, by hand from the standard: what must be there, and of each property that we write its
 * form. The library of the standard's authors is given up, and knows no version 2.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const text = { type: 'string', minLength: 1 };
const names = { type: 'array', minItems: 1, items: text };
const yesNo = { type: 'boolean' };
const character = { type: 'string', minLength: 1, maxLength: 1 };
/** Everything named and nothing else: a property misspelt would be read by nobody. */
const object = (properties: Record<string, object>, ...optional: string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

const constraints = object(
  { required: yesNo, unique: yesNo, pattern: text, enum: names, minimum: {}, maximum: {} },
  ...['required', 'unique', 'pattern', 'enum', 'minimum', 'maximum'],
);
const field = object(
  {
    name: text,
    type: { enum: ['string', 'number', 'integer', 'boolean', 'date'] },
    description: text,
    constraints,
    bareNumber: yesNo,
    groupChar: character,
    unit: text,
  },
  ...['description', 'constraints', 'bareNumber', 'groupChar', 'unit'],
);
const foreignKey = object({ fields: names, reference: object({ resource: text, fields: names }) });
const resource = object({
  name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
  type: { const: 'table' },
  path: { type: 'string', pattern: '^(?!/)(?!.*\\.\\.)' },
  format: { const: 'csv' },
  mediatype: { const: 'text/csv' },
  encoding: { const: 'utf-8' },
  bytes: { type: 'integer', minimum: 0 },
  dialect: object({
    delimiter: character,
    lineTerminator: text,
    quoteChar: character,
    doubleQuote: yesNo,
    header: yesNo,
  }),
  schema: object(
    {
      fields: { type: 'array', minItems: 1, items: field },
      missingValues: { type: 'array', items: { type: 'string' } },
      primaryKey: names,
      foreignKeys: { type: 'array', minItems: 1, items: foreignKey },
    },
    ...['primaryKey', 'foreignKeys'],
  ),
});

export const dataPackage = object({
  $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
  name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
  title: text,
  resources: { type: 'array', minItems: 1, items: resource },
});

export interface Descriptor {
  resources: {
    name: string;
    path: string;
    bytes: number;
    dialect: { delimiter: string; lineTerminator: string; quoteChar: string };
    schema: {
      fields: DeclaredField[];
      missingValues: string[];
      primaryKey?: string[];
      foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    };
  }[];
}

interface DeclaredField {
  name: string;
  type: string;
  bareNumber?: boolean;
  groupChar?: string;
  constraints?: { required?: boolean; pattern?: string; enum?: string[]; minimum?: number; maximum?: number };
}

export type Row = Record<string, unknown>;

/** Every row of every file with its cells in the declared types; throws at a cell that has another. By name of resource. */
export function readPackage(folder: string, { resources }: Descriptor): Map<string, Row[]> {
  const tables = new Map<string, Row[]>();
  for (const { name, path, bytes, dialect, schema } of resources) {
    const content = readFileSync(join(folder, path));
    if (content.length !== bytes) throw new Error(`${path} has ${content.length} bytes`);
    const [head = [], ...rows] = parse(content, {
      delimiter: dialect.delimiter,
      record_delimiter: dialect.lineTerminator,
      quote: dialect.quoteChar,
    }) as string[][];
    if (head.join('\n') !== schema.fields.map((one) => one.name).join('\n')) throw new Error(`${path}: other columns`);
    const cast = rows.map((cells) =>
      Object.fromEntries(
        schema.fields.map((one, c) => [one.name, castCell(cells[c] ?? '', one, schema.missingValues)]),
      ),
    );
    tables.set(name, cast);
  }
  for (const { name, schema } of resources) checkKeys(name, schema, tables);
  return tables;
}

const FORMS: Record<string, RegExp> = {
  number: /^[+-]?\d+(?:\.\d+)?$/,
  integer: /^[+-]?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  string: /^/,
};

function castCell(cell: string, field: DeclaredField, missing: readonly string[]): unknown {
  const { name, type, constraints = {} } = field;
  const fault = () => new Error(`"${cell}" is no ${type} as ${name} declares it`);
  if (missing.includes(cell)) {
    if (constraints.required) throw fault();
    return null;
  }
  // Without `bareNumber`, signs before and after the number count for nothing.
  const bare = field.bareNumber === false ? cell.replace(/^[^\d+-]+|[^\d]+$/g, '') : cell;
  const plain = field.groupChar ? bare.replaceAll(field.groupChar, '') : bare;
  if (!FORMS[type]?.test(plain)) throw fault();
  const value = type === 'number' || type === 'integer' ? Number(plain) : type === 'boolean' ? plain === 'true' : plain;
  const { pattern, enum: allowed, minimum = -Infinity, maximum = Infinity } = constraints;
  if (pattern && !new RegExp(pattern).test(cell)) throw fault();
  if (allowed && !allowed.includes(cell)) throw fault();
  if (typeof value === 'number' && (value < minimum || value > maximum)) throw fault();
  return value;
}

function checkKeys(
  name: string,
  schema: Descriptor['resources'][0]['schema'],
  tables: ReadonlyMap<string, Row[]>,
): void {
  const keysOf = (table: string, fields: readonly string[]) =>
    (tables.get(table) ?? []).map((row) => fields.map((one) => String(row[one])).join('\n'));
  const { primaryKey, foreignKeys = [] } = schema;
  const own = primaryKey ? keysOf(name, primaryKey) : [];
  if (new Set(own).size !== own.length) throw new Error(`${name}: a key comes twice`);
  for (const { fields, reference } of foreignKeys) {
    const known = new Set(keysOf(reference.resource, reference.fields));
    const lost = keysOf(name, fields).filter((key) => !known.has(key));
    if (lost.length > 0) throw new Error(`${name}: ${lost[0]} leads nowhere`);
  }
}
