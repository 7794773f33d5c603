/** Text of a configuration file → a configuration, or what is wrong with it. */
import type * as z from 'zod';
import { nearestName } from './nearest-name.ts';
import { Config } from './schema.ts';

/** What is wrong, as one sentence each; empty if nothing is. */
export type ParsedConfig = { config: Config; problems: [] } | { config: null; problems: string[] };

/** Reads JSON or YAML (which JSON is a part of). An empty file is an empty configuration. */
export async function parseConfig(text: string): Promise<ParsedConfig> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true });
  const [fault] = document.errors;
  if (fault) return { config: null, problems: [fault.message.split('\n')[0] ?? 'it is neither YAML nor JSON'] };
  const result = Config.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (result.success) return { config: result.data, problems: [] };
  return { config: null, problems: result.error.issues.flatMap((issue) => problemsOf(issue)) };
}

function problemsOf(issue: z.core.$ZodIssue, above: PropertyKey[] = []): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(path);
    return issue.keys.map((key) => `unknown key "${[...path, key].join('.')}"${hint(key, valid)}`);
  }
  if (issue.code === 'invalid_union') {
    // A rule is a severity or an object: speak of the form that was meant.
    const closest = issue.errors.find((errors) => errors.some(({ code }) => code === 'unrecognized_keys'));
    const meant = closest ?? issue.errors.find((errors) => errors.every((inner) => inner.path.length > 0));
    if (meant) return meant.flatMap((inner) => problemsOf(inner, path));
    return [`"${path.join('.')}" must be one of error, warning, info, off, or an object with "severity" and options`];
  }
  return [`"${path.join('.')}": ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`];
}

function hint(key: string, valid: readonly string[]): string {
  const near = nearestName(key, valid);
  if (near !== null) return `; did you mean "${near}"?`;
  return valid.length > 0 && valid.length <= 10 ? `; it can be ${valid.join(', ')}` : '';
}

/** The keys that the schema has at a path. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let at: unknown = Config;
  for (const part of path) at = inside(at, part);
  return Object.keys(shapeOf(at) ?? {});
}

function inside(schema: unknown, part: PropertyKey): unknown {
  const bare = unwrapped(schema);
  if (typeof part === 'number') return (bare as { element?: unknown }).element;
  return (shapeOf(bare) as Record<PropertyKey, unknown> | null)?.[part];
}

function shapeOf(schema: unknown): object | null {
  const bare = unwrapped(schema) as { shape?: object; options?: unknown[] } | undefined;
  if (bare?.shape) return bare.shape;
  const object = bare?.options?.map(unwrapped).find((option) => (option as { shape?: object }).shape) as
    | { shape: object }
    | undefined;
  return object?.shape ?? null;
}

function unwrapped(schema: unknown): unknown {
  let bare = schema as { unwrap?: () => unknown } | undefined;
  while (typeof bare?.unwrap === 'function' && !('element' in bare)) bare = bare.unwrap() as typeof bare;
  return bare;
}
