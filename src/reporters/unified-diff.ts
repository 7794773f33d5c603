/** Two texts → a unified diff, as `patch -p1` and `git apply` take it. */

/** Lines of unchanged text around a change. */
const CONTEXT = 3;
/** Lines of both sides multiplied: beyond it, all between the first and the last change is shown as replaced. */
const MOST_COMPARED = 4_000_000;

interface Edit {
  sign: ' ' | '-' | '+';
  line: string;
}

/** Empty if the texts are the same. Line ends are part of their lines. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const edits = editsBetween(linesOf(before), linesOf(after));
  const hunks = hunksOf(edits).map(({ from, to }) => hunkText(edits, from, to));
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

const linesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function editsBetween(a: readonly string[], b: readonly string[]): Edit[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const keep = (lines: readonly string[]): Edit[] => lines.map((line) => ({ sign: ' ', line }));
  return [
    ...keep(a.slice(0, start)),
    ...changed(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...keep(a.slice(a.length - end)),
  ];
}

/** By the longest common subsequence of lines. */
function changed(a: readonly string[], b: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  const width = b.length + 1;
  const small = a.length * b.length <= MOST_COMPARED;
  const common = new Uint32Array(small ? (a.length + 1) * width : 0);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; small && i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (small && i < a.length && a[i] === b[j]) {
      edits.push({ sign: ' ', line: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      edits.push({ sign: '-', line: a[i] ?? '' });
      i += 1;
    } else {
      edits.push({ sign: '+', line: b[j] ?? '' });
      j += 1;
    }
  }
  return edits;
}

/** Ranges of edits: changes with their context, joined where they touch. */
function hunksOf(edits: readonly Edit[]): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [i, { sign }] of edits.entries()) {
    if (sign === ' ') continue;
    const last = hunks.at(-1);
    const to = Math.min(edits.length, i + 1 + CONTEXT);
    if (last && i - CONTEXT <= last.to) last.to = to;
    else hunks.push({ from: Math.max(0, i - CONTEXT), to });
  }
  return hunks;
}

function hunkText(edits: readonly Edit[], from: number, to: number): string {
  const count = (part: readonly Edit[], without: Edit['sign']) => part.filter(({ sign }) => sign !== without).length;
  const [above, inside] = [edits.slice(0, from), edits.slice(from, to)];
  const range = (without: Edit['sign']) => {
    const lines = count(inside, without);
    return `${count(above, without) + (lines > 0 ? 1 : 0)},${lines}`;
  };
  const lines = inside.map(({ sign, line }) =>
    line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range('+')} +${range('-')} @@\n${lines.join('')}`;
}
