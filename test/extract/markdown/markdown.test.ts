import { expect, test } from 'vitest';
import { grid, linesOf, outline, readAs, tablesOf } from '../text/reading.ts';

test('headings, paragraphs, lists, quotations, with their places', async () => {
  const { body, reports } = await readAs(
    'a.md',
    '# Club minutes\n\nPresent: Ann Lee,\nBo Day\\\nCy Fox  \nDi Orr\n\n## 1\\. Reports\n3. Roof\n   - leaks\n\n     since May\n4) Gate\n\n* [x] paint\n* [ ] nails\n\n> Minutes of May\n> were read.\n',
  );
  expect(reports).toEqual([]);
  expect(outline(body)).toEqual([
    'h1 Club minutes',
    'p Present: Ann Lee,\nBo Day\nCy Fox\nDi Orr',
    'h2 1. Reports',
    '# 3. Roof',
    '  - leaks',
    'p since May',
    '# 4) Gate',
    '*[x] paint',
    '*[ ] nails',
    'p Minutes of May\nwere read.',
  ]);
  expect(linesOf(body)).toEqual([1, 3, 8, 9, 10, 12, 13, 15, 16, 18]);
  expect(body[3]!.labelLength).toBe(3);
  expect(body[9]!.style).toBe('blockquote');
  expect(body[1]!.gapBefore && !body[3]!.gapBefore).toBe(true);
});

test('marks, links, entities, inline html; pictures are left out', async () => {
  const { body } = await readAs(
    'a.md',
    '**Action:** *AB* &amp; <b>CD</b> see [plan](http://x.test) 1<sup>st</sup><br>~~old~~ ![logo](l.png)[notes][n]\n\n[n]: http://n.test\n',
  );
  expect(body).toHaveLength(1);
  expect(body[0]!.text).toBe('Action: AB & CD see plan 1st\nold notes');
  expect(body[0]!.marks.map((m) => [m.type, body[0]!.text.slice(m.start, m.end), m.href])).toEqual([
    ['bold', 'Action:', undefined],
    ['italic', 'AB', undefined],
    ['bold', 'CD', undefined],
    ['link', 'plan', 'http://x.test'],
    ['superscript', 'st', undefined],
    ['strike', 'old', undefined],
    ['link', 'notes', 'http://n.test'],
  ]);
});

test('attributes in braces are orders to a converter; brackets that hold for them go too', async () => {
  const { body } = await readAs(
    'a.md',
    '`{{toc}}`{=mediawiki}\n\n## Old *Business* {#old_business}\n\n### Roof {.unnumbered key="a b"}\n\n{: .note }\n\nThe motion was [*carried* by [all]]{.underline} at last, see {room}.\n\n```{=html}\n<!-- -->\n```\n\n:   Bo took notes\n:   Members: Ann,\n    Cy\n\nSee {#4} there\n',
  );
  expect(outline(body)).toEqual([
    'h2 Old Business',
    'h3 Roof',
    'p The motion was carried by [all] at last, see {room}.',
    'p Bo took notes',
    'p Members: Ann,\nCy',
    'p See {#4} there',
  ]);
  const shown = (i: number) => body[i]!.marks.map((m) => [m.type, body[i]!.text.slice(m.start, m.end)]);
  expect(shown(0)).toEqual([['italic', 'Business']]);
  expect(shown(2)).toEqual([
    ['underline', 'carried by [all]'],
    ['italic', 'carried'],
  ]);
});

test('tables in pipes and in html, also with empty lines inside', async () => {
  const document = await readAs(
    'a.md',
    '| Area | May |\n|---|---|\n| **North** | 1<br>2 |\n\n<table>\n<tr><th>Who</th><th>What</th></tr>\n\n<tr><td>AB</td><td>mend gate</td></tr>\n</table>\n\nEnd.\n',
  );
  expect(tablesOf(document).map(grid)).toEqual([
    [
      ['Area', 'May'],
      ['North', '1\n2'],
    ],
    [
      ['Who', 'What'],
      ['AB', 'mend gate'],
    ],
  ]);
  expect(tablesOf(document).map((t) => t.headerRows)).toEqual([1, 1]);
  expect(tablesOf(document)[1]!.rows[1]![1]!.places[0]).toMatchObject({ line: 8 });
  expect(tablesOf(document)[0]!.rows[1]![0]!.bold).toBe(true);
});

test('details, code and indented text lose nothing', async () => {
  const { body } = await readAs(
    'a.md',
    '<details><summary>Log</summary>\n\nWe met.\n\n</details>\n\n```\n10:01 ann: hello\n10:02 bo: hi\n```\n\n    Action: AB to call\n',
  );
  expect(outline(body)).toEqual(['p Log', 'p We met.', 'p 10:01 ann: hello\n10:02 bo: hi', 'p Action: AB to call']);
  expect(body.map((b) => b.style)).toEqual(['summary', null, 'code', null]);
});

test('a text in the front matter is read like what is below it', async () => {
  const text =
    '---\ntitle: Quay call\nminutes: |-\n  ## Attendees\n\n  * Ann Lee\n  * Bo Roe\n\n  All was well.\n---\n\nThe end.\n';
  const { body, furniture } = await readAs('a.md', text);
  expect(body.map((block) => [block.type, block.text])).toEqual([
    ['heading', 'Attendees'],
    ['listItem', 'Ann Lee'],
    ['listItem', 'Bo Roe'],
    ['paragraph', 'All was well.'],
    ['paragraph', 'The end.'],
  ]);
  expect(body.map(({ places: [place] }) => place?.kind === 'line' && place.line)).toEqual([4, 6, 7, 9, 12]);
  expect(furniture.map((block) => block.text)).toEqual(['title: Quay call']);
});

test('front matter becomes properties and furniture', async () => {
  const document = await readAs(
    'a.md',
    '---\ntitle: "Town Council"\nDate: 2021-03-04\ntags:\n  - council\n  - town\n---\n\nPresent: Ann Lee\n',
  );
  expect(document.properties).toEqual({ title: 'Town Council', date: '2021-03-04', tags: 'council, town' });
  expect(document.furniture.map((b) => b.text)).toEqual([
    'title: Town Council',
    'Date: 2021-03-04',
    'tags: council, town',
  ]);
  expect(document.furniture.map((b) => b.style)).toEqual(['front-matter', 'front-matter', 'front-matter']);
  expect(linesOf(document.furniture)).toEqual([2, 3, 4]);
  expect(linesOf(document.body)).toEqual([9]);
});
