/** Text, Markdown and HTML. */
import type { Feature } from './feature.ts';

const texts: Record<string, string> = {
  'tables.txt': [
    'Pipes:',
    '',
    '| Account | Spent |',
    '|---------|-------|',
    '| Hall    | 310   |',
    '',
    'Aligned columns:',
    '',
    'Account      Budget    Spent',
    'Hall          1,250      310',
    'Field           400       12',
    '',
    'Box drawing:',
    '',
    '┌───────┬─────┐',
    '│ Item  │ Who │',
    '├───────┼─────┤',
    '│ Roof  │ AL  │',
    '└───────┴─────┘',
    '',
  ].join('\n'),
  'headings.txt': ['Finance', '=======', '', 'All is well.', '', 'Estates', '-------', '', 'The roof leaks.', ''].join(
    '\n',
  ),
  'nested-lists.md': ['1. Finance', '   - rent', '   - post', '2. Estates', '   - [x] roof', '   - [ ] drain', ''].join(
    '\n',
  ),
  'front-matter.md': ['---', 'title: Board', 'date: 2024-05-03', '---', '', '# Finance', '', 'All is well.', ''].join(
    '\n',
  ),
  'table-spans.html':
    '<table><tr><th rowspan="2">Area<th colspan="2">2020/21<tr><th>Q1<th>Q2<tr><td>Hill<td>5<td>7</table>\n',
  'definition-list.html': '<dl><dt>Chair<dd>Ann Lee<dt>Clerk<dd>Bob Fox</dl>\n',
};

export const plain: readonly Feature[] = Object.entries(texts).map(([name, text]) => ({
  name,
  bytes: () => new TextEncoder().encode(text),
}));
