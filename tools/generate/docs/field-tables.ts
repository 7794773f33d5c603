/** A JSON Schema → one Markdown table of fields per record. */
import type { JsonSchema } from './json-schemas.ts';

/** Tables of the record itself and of every record that it is made of, in the order in which they are met. */
export function fieldTables(schema: JsonSchema, known: Set<string> = new Set()): string {
  const waiting: string[] = [];
  let text = tableOf(schema, waiting);
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (known.has(name)) continue;
    known.add(name);
    const definition = schema.$defs?.[name];
    if (definition === undefined) throw new Error(`no definition of ${name}`);
    text += `\n#### ${name}\n\n${definition.description ?? ''}\n\n${tableOf(definition, waiting)}`;
  }
  return text;
}

function tableOf(schema: JsonSchema, waiting: string[]): string {
  if (schema.oneOf) return schema.oneOf.map((part) => `${part.description}\n\n${tableOf(part, waiting)}`).join('\n');
  if (schema.properties === undefined) return `${typeOf(schema, waiting)}\n`;
  const rows = Object.entries(schema.properties).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : ' (may be left out)';
    const row = [`\`${name}\``, typeOf(field, waiting) + optional, field.description ?? ''];
    const inner = field.$ref === undefined ? objectIn(field) : null;
    return [row, ...(inner ? innerRows(name, inner, waiting) : [])];
  });
  return ['| field | type | |', '| --- | --- | --- |', ...rows.map((cells) => `| ${cells.join(' | ')} |`), ''].join(
    '\n',
  );
}

/** Fields of an object that has no name of its own. */
function innerRows(name: string, schema: JsonSchema, waiting: string[]): string[][] {
  return Object.entries(schema.properties ?? {}).map(([inner, field]) => [
    `\`${name}.${inner}\``,
    typeOf(field, waiting),
    field.description ?? '',
  ]);
}

function objectIn(schema: JsonSchema): JsonSchema | null {
  if (schema.properties) return schema;
  return schema.anyOf?.find((part) => part.properties) ?? null;
}

function typeOf(schema: JsonSchema, waiting: string[]): string {
  if (schema.$ref) return nameOf(schema.$ref, waiting);
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' · ');
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.map((part) => typeOf(part, waiting)).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {}, waiting)}`;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object') {
    return `map to ${typeOf(schema.additionalProperties, waiting)}`;
  }
  return [schema.type ?? 'any'].flat().join(' or ');
}

function nameOf(ref: string, waiting: string[]): string {
  const name = ref.replace('#/$defs/', '');
  waiting.push(name);
  return `[${name}](#${name.toLowerCase()})`;
}
