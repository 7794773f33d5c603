import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../src/reporters/unified-diff.ts';

test('changes with three lines around them, joined where they touch', () => {
  const before = `${Array.from({ length: 20 }, (_, i) => `line ${i + 1}`).join('\n')}\n`;
  const after = before.replace('line 2\n', 'second\n').replace('line 7\n', '').replace('line 20\n', 'line 20');
  expect(unifiedDiff('notes/a.md', before, after)).toBe(
    `--- a/notes/a.md
+++ b/notes/a.md
@@ -1,10 +1,9 @@
 line 1
-line 2
+second
 line 3
 line 4
 line 5
 line 6
-line 7
 line 8
 line 9
 line 10
@@ -17,4 +16,4 @@
 line 17
 line 18
 line 19
-line 20
+line 20
\\ No newline at end of file
`,
  );
  expect(unifiedDiff('a', before, before)).toBe('');
});

test('what it takes away and adds leads from the one text to the other', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = before.match(/[^\n]*\n/g) ?? [];
      const made: string[] = [];
      let at = 0;
      for (const line of unifiedDiff('a', before, after).split('\n').slice(2)) {
        const start = /^@@ -(\d+),(\d+)/.exec(line);
        if (start) {
          const from = Number(start[1]) - (start[2] === '0' ? 0 : 1);
          made.push(...lines.slice(at, from));
          at = from;
        } else if (line.startsWith('+')) made.push(`${line.slice(1)}\n`);
        else if (line !== '') {
          if (lines[at] !== `${line.slice(1)}\n`) throw new Error(`line ${at + 1} is not "${line.slice(1)}"`);
          if (line.startsWith(' ')) made.push(lines[at] ?? '');
          at += 1;
        }
      }
      expect([...made, ...lines.slice(at)].join('')).toBe(after);
    }),
  );
});
