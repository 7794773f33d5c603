/** Text of a configuration file → a configuration, or what is wrong with it. */
import type * as z from 'zod';
import { type ConfigForm, readConfigText } from './config-text.ts';
import { nearestName } from './nearest-name.ts';
import { Config } from './schema.ts';

/** One sentence, and the line that it speaks of. */
export interface ConfigProblem {
  message: string;
  line: number | null;
}

/** What is wrong, in the order of the lines; empty if nothing is. */
export type ParsedConfig = { config: Config; problems: [] } | { config: null; problems: ConfigProblem[] };

/** An empty file is an empty configuration. */
export async function parseConfig(text: string, form: ConfigForm = 'yaml'): Promise<ParsedConfig> {
  const { values, lineOf, fault } = await readConfigText(text, form);
  if (fault) return { config: null, problems: [fault] };
  const result = Config.safeParse(values ?? {}, { reportInput: true });
  if (result.success) return { config: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue));
  const placed = problems.map(({ message, path }) => ({ message, line: lineOf(path) }));
  return { config: null, problems: placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

function problemsOf(issue: z.core.$ZodIssue, above: PropertyKey[] = []): { message: string; path: PropertyKey[] }[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(path);
    return issue.keys.map((key) => {
      return { message: `unknown key "${[...path, key].join('.')}"${hint(key, valid)}`, path: [...path, key] };
    });
  }
  if (issue.code === 'invalid_union') {
    // A rule is a severity or an object: speak of the form that was meant.
    const closest = issue.errors.find((errors) => errors.some(({ code }) => code === 'unrecognized_keys'));
    const meant = closest ?? issue.errors.find((errors) => errors.every((inner) => inner.path.length > 0));
    if (meant) return meant.flatMap((inner) => problemsOf(inner, path));
    const message = `"${path.join('.')}" must be one of error, warning, info, off, or an object with "severity" and options`;
    return [{ message, path }];
  }
  const message = `"${path.join('.')}": ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}${choice(issue)}`;
  return [{ message, path }];
}

/** The nearest of the words that a value can be. */
function choice(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return '';
  const near = nearestName(issue.input, issue.values.map(String));
  return near === null ? '' : `; did you mean "${near}"?`;
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
