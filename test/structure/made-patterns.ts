/**
 * Regular expressions that the sources put together from pieces (`new RegExp(…)`), as they are when the program has loaded and
 * was asked for those that are made later. Needs a process of its own, in which no source was loaded before.
 */
import { readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';
import { sourceFiles, src } from '../support/imports.ts';
import type { SourcePattern } from './patterns.ts';

/** A place in the sources that makes patterns, `file:line:column` of what runs, with all that it made. */
const made = new Map<string, { file: string; patterns: RegExp[] }>();

/** From here on, patterns that are made are kept with the place that made them. */
export function recordPatterns(): void {
  const record = (pattern: RegExp) => {
    const [, file, at] = /\/src\/([\w/.-]+\.ts)[^:)\s]*:(\d+:\d+)/.exec(new Error().stack ?? '') ?? [];
    if (file === undefined) return pattern;
    const place = made.get(`${file}:${at}`) ?? { file, patterns: [] };
    place.patterns.push(pattern);
    made.set(`${file}:${at}`, place);
    return pattern;
  };
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (target, given: [string, string]) => record(new target(...given)),
    apply: (target, _, given: [string, string]) => record(target(...given)),
  });
}

/** Each pattern once. */
export function madePatterns(): SourcePattern[] {
  const all = [...made.values()].flatMap(({ file, patterns }) => patterns.map((pattern) => ({ file, pattern })));
  return [...new Map(all.map((found) => [`${found.file} ${found.pattern}`, found])).values()];
}

/** Files that make patterns, by how many places in them do. */
export function makers(): Map<string, number> {
  const found = sourceFiles().map((file) => {
    const text = readFileSync(new URL(file, src), 'utf8');
    const places = /\bRegExp\(/.test(text) ? placesIn(parseAst(text, { lang: 'ts' })) : 0;
    return [file, places] as const;
  });
  return new Map(found.filter(([, places]) => places > 0));
}

/** Files that made patterns at fewer places than their text has: `rules/x.ts: 1 of 2`. */
export function silentMakers(): string[] {
  return [...makers()].flatMap(([file, places]) => {
    const seen = [...made.values()].filter((place) => place.file === file).length;
    return seen < places ? `${file}: ${seen} of ${places}` : [];
  });
}

function placesIn(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  const { type, callee } = node as { type?: string; callee?: { name?: string } };
  const own = (type === 'NewExpression' || type === 'CallExpression') && callee?.name === 'RegExp' ? 1 : 0;
  return Object.values(node).reduce((sum, child) => sum + placesIn(child), own);
}
