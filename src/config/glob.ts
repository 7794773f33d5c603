/** File patterns of the configuration: `archive/**`, `*.docx`, `{board,audit}/*.md`. Always with `/`. */
import picomatch from 'picomatch';

/** True if a path, relative to the folder of the configuration, fits one of the patterns. */
export function fitsAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => expressionOf(pattern).test(path));
}

/** Names of files hold brackets and the like, so that only `*`, `?` and `{a,b}` are signs. */
const LITERAL = /[()[\]|!+@$^"]/g;

/** A pattern without `/` fits the name of a file in any folder, as in `.gitignore`. */
function expressionOf(pattern: string): RegExp {
  const trimmed = pattern.replace(/^\.\//, '').replace(/\/$/, '/**');
  const anywhere = trimmed.includes('/') ? trimmed : `**/${trimmed}`;
  // picomatch never ends on some patterns with backslashes; which sign is there does not distinguish files.
  const literal = anywhere.replaceAll('\\', '?').replaceAll(LITERAL, '\\$&');
  return picomatch.makeRe(literal, { dot: true, noextglob: true, strictSlashes: true, windows: false });
}
