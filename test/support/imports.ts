/** Which file of `src` imports which, read from the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, sep } from 'node:path';

export const src = new URL('../../src/', import.meta.url);

/** Every source file, relative to `src`, with `/` between folders. */
export function sourceFiles(): string[] {
  return (readdirSync(src, { recursive: true }) as string[])
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

export interface Import {
  from: string;
  to: string;
  /** `import('…')`: loaded when it is needed. */
  lazy: boolean;
  /** `import type …`: gone when compiled. */
  type: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const LAZY = /\bimport\(\s*'([^']+)'\s*\)/g;

/** Imports of our own files. */
export function ownImports(): Import[] {
  return allImports().filter(({ to }) => !to.startsWith('package:'));
}

/** Imports of packages, `node:` modules left out; `to` is `package:<name>`. */
export function packageImports(): Import[] {
  return allImports().filter(({ to }) => to.startsWith('package:'));
}

function allImports(): Import[] {
  return sourceFiles().flatMap((from) => {
    const text = readFileSync(new URL(from, src), 'utf8');
    const found = [
      ...[...text.matchAll(STATIC)].map((m) => ({ target: m[2] ?? '', lazy: false, type: m[1] !== undefined })),
      ...[...text.matchAll(LAZY)].map((m) => ({ target: m[1] ?? '', lazy: true, type: false })),
    ];
    return found
      .filter(({ target }) => !target.startsWith('node:'))
      .map(({ target, lazy, type }) => {
        const own = target.startsWith('.');
        return { from, to: own ? posix.join(dirname(from), target) : `package:${target}`, lazy, type };
      });
  });
}
