/** A text without addresses is parsed without looking for them, and no otherwise. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/extract/markdown/parser.ts';

const whole = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text).children;

test.each([
  '# Board\n\n- [ ] **Ida** to ~~write~~ _call_\n- [x] done[^1]\n\n[^1]: by 5 April',
  '| No | Action |\n|---|---|\n| 1 | Mend the `gate` \\| fence |\n\n<br>\n\n1. one\n   - two',
  'See [the plan][plan].\n\n[plan]: plans/2024.md "Plan"\n\nwith http, www and ftp in words',
  'Ask ida@harbour.example, or see www.harbour.example and https://harbour.example/a_b.',
])('gives the tree of the full parser', (text) => {
  expect(parseMarkdown(text)).toEqual(whole(text));
});

test('bare addresses are links where there are some', () => {
  expect(JSON.stringify(parseMarkdown('see www.harbour.example'))).toContain('"type":"link"');
});
