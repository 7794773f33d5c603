/** Every regular expression that stands in the sources, by itself. */
import { readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';
import { sourceFiles, src } from '../support/imports.ts';

export interface SourcePattern {
  /** Relative to `src`. */
  file: string;
  pattern: RegExp;
}

/** Each pattern once, in the order of the files. */
export function sourcePatterns(): SourcePattern[] {
  const found = new Map<string, SourcePattern>();
  for (const file of sourceFiles()) {
    const text = readFileSync(new URL(file, src), 'utf8');
    collect(parseAst(text, { lang: 'ts' }), (pattern) => {
      if (!found.has(String(pattern))) found.set(String(pattern), { file, pattern });
    });
  }
  return [...found.values()];
}

function collect(node: unknown, take: (pattern: RegExp) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  if (regex) take(new RegExp(regex.pattern, regex.flags));
  else for (const child of Object.values(node)) collect(child, take);
}
