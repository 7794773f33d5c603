/** A schema as the type that its values have, in words of TypeScript. */
import * as z from 'zod';
import type { JsonSchema } from '../json-schemas.ts';

export function typeOfSchema(schema: z.ZodType): string {
  const { $defs = {}, ...own } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonSchema;
  const self = own.$ref === undefined ? null : nameOf(own.$ref);
  return printed(self !== null && $defs[self] ? $defs[self] : own, '');
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

function printed(schema: JsonSchema, indent: string): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const some = schema.anyOf ?? schema.oneOf;
  if (some) return [...new Set(some.map((one) => printed(one, indent)))].join(' | ');
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'array') return listOf(printed(schema.items ?? {}, indent));
  if (schema.type === 'object') return objectOf(schema, indent);
  return schema.type === 'integer' ? 'number' : (schema.type ?? 'unknown');
}

const listOf = (item: string) => (/^[\w.]+$/.test(item) ? `${item}[]` : `(${item})[]`);

function objectOf({ properties, required = [], additionalProperties }: JsonSchema, indent: string): string {
  if (!properties) {
    const value = typeof additionalProperties === 'object' ? printed(additionalProperties, indent) : 'unknown';
    return `Record<string, ${value}>`;
  }
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, property]) => {
    const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
    return `${inner}${key}${required.includes(name) ? '' : '?'}: ${printed(property, inner)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}
