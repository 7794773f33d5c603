import { expect, test } from 'vitest';
import { grid, linesOf, outline, readAs, tablesOf } from '../text/reading.ts';

test('a page: headings, paragraphs, line breaks, blanks collapsed, nothing that is not shown', async () => {
  const document = await readAs(
    'a.html',
    '<!doctype html>\n<html lang="en-GB">\n<head><title>Club  minutes</title><style>p{}</style></head>\n<body>\n<nav>Home</nav>\n<h1>Club\n minutes</h1>\n<p>\n  Present: <b>Ann</b>\n  Lee<br/>Bo Day\n</p>\n<script>x()</script><div>One<br><br>Two</div><p hidden>no</p>\n</body></html>',
  );
  expect(outline(document.body)).toEqual(['h1 Club minutes', 'p Present: Ann Lee\nBo Day', 'p One', 'p Two']);
  expect(outline(document.furniture)).toEqual(['p Home']);
  expect(document.language).toBe('en-GB');
  expect(document.properties.title).toBe('Club minutes');
  expect(document.body[1]!.places).toEqual([{ kind: 'line', line: 9, column: 3, endLine: 10 }]);
  expect(document.body[1]!.marks).toEqual([{ type: 'bold', start: 9, end: 12 }]);
});

test('lists: depth, numbers as shown, several paragraphs, check boxes', async () => {
  const { body } = await readAs(
    'a.html',
    '<ol start="3"><li><p>Roof</p><p>It leaks.</p><ul><li>north<li>south</ul><li value="7" >Gate</ol><ol type="a"><li>x</ol><ul><li><input type="checkbox" checked> paid</ul>',
  );
  expect(outline(body)).toEqual([
    '# 3. Roof',
    'p It leaks.',
    '  • north',
    '  • south',
    '# 7. Gate',
    '# a. x',
    '•[x] paid',
  ]);
  expect(body[0]!.labelLength).toBe(3);
});

test('definition lists, citations and resolutions as W3C minutes have them', async () => {
  const { body } = await readAs(
    'a.html',
    '<dl><dt>Present</dt><dd>Ann, Bo</dd></dl><p class="phone"><cite>Ann:</cite> shall we?</p>\n<p class="irc">&lt;<cite>bo</cite>&gt; yes<br><span>… please</span></p><p><strong class="resolution">RESOLUTION: publish</strong></p><pre>10:01  a\n10:02  b</pre>',
  );
  expect(outline(body)).toEqual([
    'p Present',
    'p Ann, Bo',
    'p Ann: shall we?',
    'p <bo> yes\n… please',
    'p RESOLUTION: publish',
    'p 10:01  a\n10:02  b',
  ]);
  expect(body.map((b) => b.style)).toEqual(['dt', 'dd', 'p', 'p', 'p', 'code']);
});

test('tables with spans and header cells; cells keep their lines', async () => {
  const document = await readAs(
    'a.html',
    '<table><caption>Visits</caption>\n<thead><tr><th>Area<th colspan=2>Visits</thead>\n<tr><td rowspan="2"><b>North</b></td><td>1<td>2</tr>\n<tr><td><p>a</p><p>b</p><td><ul><li>x<li>y</ul></table>',
  );
  expect(outline(document.body)).toEqual(['p Visits', 'table 3']);
  const [table] = tablesOf(document);
  expect(grid(table!)).toEqual([
    ['Area', 'Visits'],
    ['North', '1', '2'],
    ['a\nb', 'x\ny'],
  ]);
  expect(table!.headerRows).toBe(1);
  expect(table!.rows[0]![1]).toMatchObject({ colSpan: 2, header: true });
  expect(table!.rows[1]![0]).toMatchObject({ rowSpan: 2, bold: true });
  expect(table!.rows[1]![0]!.places[0]).toMatchObject({ line: 3 });
});

test('tables that merely arrange text are unwrapped', async () => {
  const { body } = await readAs(
    'a.html',
    '<table><tr><td><h2>Minutes</h2>We met.</td><td><table><tr><td>a<td>1<tr><td>b<td>2</table></td></tr></table><table><tr><td>one</td></tr><tr><td>two</td></tr></table>',
  );
  expect(outline(body)).toEqual(['h2 Minutes', 'p We met.', 'table 2', 'p one', 'p two']);
});

test('a title given by a server-side include', async () => {
  const { body, properties } = await readAs(
    'a.html',
    '<!--#set var="title" value="Minutes of 4 May" -->\n<h1><!--#echo encoding="none" var="title" --></h1>\n<p>We met.</p>',
  );
  expect(outline(body)).toEqual(['h1 Minutes of 4 May', 'p We met.']);
  expect(linesOf(body)).toEqual([1, 3]);
  expect(properties.title).toBe('Minutes of 4 May');
});

test.each([
  ['divisions', '<div>'.repeat(100_000)],
  ['unclosed fonts', Array.from({ length: 5000 }, (_, i) => `<font color=${i}><p>x`).join('')],
  ['links', '<a href=x>y<p>'.repeat(20_000)],
])('nested %s leave their words in little time', async (_, html) => {
  const { reports, body } = await readAs('a.html', `${html}word`);
  expect(reports).toEqual(['degraded-reading']);
  expect(body.at(-1)!.text).toContain('word');
});
