/** Two texts → a unified diff, as `patch -p1` and `git apply` take it. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** Lines of unchanged text around a change. */
const CONTEXT = 3;
/** Beyond so many changes of lines the whole text is shown as replaced. */
const MOST_CHANGES = 4000;

/** Empty if the texts are the same. Line ends are part of their lines. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const options = { context: CONTEXT, headerOptions: FILE_HEADERS_ONLY, maxEditLength: MOST_CHANGES } as const;
  const [from, to] = [`a/${path}`, `b/${path}`];
  const found = createTwoFilesPatch(from, to, before, after, undefined, undefined, options);
  return found ?? `--- ${from}\n+++ ${to}\n${replaced(before, after)}`;
}

function replaced(before: string, after: string): string {
  const sides = [before, after].map((text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
  const range = (lines: readonly string[]) => `${lines.length > 0 ? 1 : 0},${lines.length}`;
  const shown = sides.flatMap((lines, side) =>
    lines.map(
      (line) => `${side === 0 ? '-' : '+'}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`,
    ),
  );
  return `@@ -${range(sides[0]!)} +${range(sides[1]!)} @@\n${shown.join('')}`;
}
