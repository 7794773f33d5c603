/** Text, Markdown and HTML: shapes that make readers quadratic, bytes that are no text, words that terminals and spreadsheets obey. */
import { HEAD, type HostileInput, input, nest, pieces, slow } from './input.ts';

const txt = (name: string, make: HostileInput['make']) => input(`text-${name}.txt`, make);
const md = (name: string, make: HostileInput['make']) => input(`markdown-${name}.md`, make);
const html = (name: string, make: () => string) =>
  input(`html-${name}.html`, () => `<h1>Minutes of the Harbour Board</h1><p>5 March 2024</p>${make()}`);
const said = (n: number, line: (i: number) => string) => () => HEAD + pieces(n, (i) => `${line(i)}\n`);

const texts: HostileInput[] = [
  txt('empty', () => ''),
  txt('only-blanks', () => ' \t\n'.repeat(50_000)),
  txt('only-a-mark', () => Buffer.from([0xef, 0xbb, 0xbf])),
  txt('nul-bytes', () => Buffer.alloc(100_000)),
  txt('newlines-million', () => '\n'.repeat(1_000_000)),
  txt('returns-million', () => `${HEAD}${'\r'.repeat(1_000_000)}`),
  txt('one-line-of-2mb', () => HEAD + 'word '.repeat(400_000)),
  txt('one-word-of-2mb', () => HEAD + 'x'.repeat(2_000_000)),
  txt('no-letters', () => '-=*#_ '.repeat(100_000)),
  txt('not-utf8', () => Buffer.concat([Buffer.from(HEAD), Buffer.from([0xc0, 0xaf, 0xff, 0xfe, 0xf8])])),
  txt('utf16-without-mark', () => Buffer.from(HEAD, 'utf16le')),
  txt('utf16-odd', () => Buffer.from(`\uFEFF${HEAD}`, 'utf16le').subarray(0, -1)),
  txt('utf16-lone-surrogates', () => Buffer.from(`\uFEFF${HEAD}Action: AB to \ud800 do \udc00 it\n`, 'utf16le')),
  txt('utf32', () => Buffer.from([0xff, 0xfe, 0, 0, 0x4d, 0, 0, 0, 0x69, 0, 0, 0])),
  txt('gzip', () => Buffer.from('1f8b0800000000000003cb48cdc9c9e70200', 'hex')),
  txt('picture', () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000, 3)])),
  txt('program', () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(2000, 1)])),
  txt(
    'terminal-escapes',
    () => `${HEAD}Action: AB to \x1b[2J\x1b]0;owned\x07 read \x1b]8;;file:///etc/passwd\x1b\\this\x9b31m\n`,
  ),
  txt('bidi-and-invisible', () => `${HEAD}Action: \u202eAB\u202c to \u2066pay\u2069 \u200b\u200e\u{e0041}1000\n`),
  txt(
    'formulas',
    () =>
      `${HEAD}Action: =cmd|' /C calc'!A0 by Friday\nAction: +1+1 to AB\nAction: @SUM(A1)\nAction: -2+3\nAction: \t=1\n`,
  ),
  txt('combining-marks', () => `${HEAD}${`a${'\u0301'.repeat(5000)} `.repeat(100)}`),
  txt(
    'prototype-names',
    () => `${HEAD}Present: __proto__, constructor, toString\n\nAction: __proto__ to hasOwnProperty\n`,
  ),
  slow(
    'text-actions-20000.txt',
    said(20_000, (i) => `ACTION ${i}: AB to write to all by Friday`),
  ),
  txt('action-words', () => `${HEAD}${'Action: '.repeat(100_000)}`),
  txt('dates-50000', () => `${HEAD}${'5 March 2024, 31/02/24, '.repeat(50_000)}`),
  txt(
    'people-20000',
    () => `Minutes\n\nPresent: ${pieces(20_000, (i) => `Ada Brook${i} (A${i}), `)}\n\nAction: A7 to do it\n`,
  ),
  txt(
    'motions-10000',
    said(
      10_000,
      (i) => `RESOLVED: that item ${i} be approved. Proposed by Ada Brook, seconded by Ben Carver. Carried 5-2.`,
    ),
  ),
  txt(
    'numbers-deep',
    said(2000, (i) => `${'1.'.repeat((i % 200) + 1)} Item`),
  ),
  txt('numbers-long', () => `${HEAD}${'1.2.'.repeat(50_000)} Title\n`),
  txt('initials', () => `${HEAD}${'AB/BC/'.repeat(50_000)} to do it\n`),
  txt('colons', () => `${HEAD}${'a: '.repeat(100_000)}`),
  txt('brackets', () => `${HEAD}${'[('.repeat(100_000)}`),
  txt('tabs-5000-columns', () => `${HEAD}${`${pieces(5000, (i) => `${i}\t`)}\n`.repeat(30)}`),
  txt('pipes-50000-rows', () => `${HEAD}| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(50_000)}`),
  txt('aligned-20000-rows', () => `${HEAD}${pieces(20_000, (i) => `row${i}      ${i}      ${i * 2}\n`)}`),
  txt('irc-20000', () => pieces(20_000, (i) => `10:${String(i % 60).padStart(2, '0')} <ada> #action ben to do ${i}\n`)),
  txt(
    'indents',
    said(3000, (i) => `${' '.repeat(i)}- item`),
  ),
  txt(
    'log-of-one-reference',
    () => `${HEAD}Ref\tAction\tOwner\tStatus\n${'69\tAB to liaise\tAB\tOpen\n'.repeat(10_000)}`,
  ),
  txt(
    'headings-20000',
    said(20_000, (i) => `${i}. HEADING NUMBER ${i}\n`),
  ),
];

const markdowns: HostileInput[] = [
  md('stars', () => `${HEAD}${'*a **b '.repeat(10_000)}`),
  md('stars-only', () => '*'.repeat(40_000)),
  md('underscores', () => `${HEAD}${'_a __b '.repeat(10_000)}`),
  md('quotes-nested', () => `${'> '.repeat(25_000)}x`),
  md('lists-nested', () => pieces(500, (i) => `${'  '.repeat(i)}- item\n`)),
  md('lists-on-one-line', () => `${'- '.repeat(5000)}x`),
  md('brackets-open', () => `${HEAD}${'['.repeat(100_000)}`),
  md('brackets-nested', () => nest(50_000, '[', ']')),
  md('links-nested', () => `${HEAD}${'[a](<'.repeat(20_000)}`),
  md('pictures', () => `${HEAD}${'![a]('.repeat(20_000)}`),
  md('backticks', () => pieces(2000, (i) => `e${'`'.repeat(i % 300)}`)),
  md('comment-open', () => `${HEAD}${'<!-- '.repeat(50_000)}`),
  md('declarations', () => `${HEAD}${'<?'.repeat(50_000)}${'<!A '.repeat(20_000)}`),
  md('front-matter-open', () => `---\ntitle: x\n${'a: b\n'.repeat(20_000)}`),
  md(
    'front-matter-laughs',
    () =>
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${pieces(9, (i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${`*${'abcdefghi'[i]},`.repeat(9)}]\n`)}title: *j\n---\n\n${HEAD}`,
  ),
  md('front-matter-deep', () => `---\ntitle: ${nest(5000, '[', ']')}\n---\n${HEAD}`),
  md('table-50000-rows', () => `${HEAD}| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(50_000)}`),
  md('table-2000-columns', () => `${HEAD}|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'1|'.repeat(2000)}\n`),
  md(
    'references',
    () => HEAD + pieces(10_000, (i) => `[r${i}]: http://x.invalid\n`) + pieces(10_000, (i) => `[r${i}] `),
  ),
  slow('markdown-notes.md', () => HEAD + pieces(5000, (i) => `x[^${i}]\n\n[^${i}]: note\n`)),
  md('addresses', () => `${HEAD}${'a@b.c '.repeat(20_000)}${'www.'.repeat(20_000)}`),
  md('entities', () => `${HEAD}${'&amp;&#0;&#x110000;&nosuch;'.repeat(5000)}`),
  md(
    'honest-5000',
    () => HEAD + pieces(5000, (i) => `## ${i}. Item\n\nThe board *noted* the report.\n\n- Action: AB to do ${i}\n\n`),
  ),
  md('setext-lines', () => 'a\n=\n'.repeat(20_000)),
  md('strikes', () => `${HEAD}${'~a ~~b '.repeat(10_000)}`),
];

const pages: HostileInput[] = [
  html('div-100000', () => '<div>'.repeat(100_000)),
  html('div-390', () => nest(390, '<div>', '</div>', 'deep')),
  html('bold-20000', () => '<b>'.repeat(20_000)),
  html('bold-and-links', () => '<p><b><i><a href=x>'.repeat(3000)),
  html('fonts-with-attributes', () => pieces(5000, (i) => `<font size=${i}>`)),
  html('tables-nested', () => '<table><tr><td>'.repeat(300)),
  html('table-in-wrong-places', () => '<table><b>x<td>y'.repeat(2000)),
  html(
    'colspan-billion',
    () => '<table><tr><td colspan=1000000000 rowspan=1000000000>x<td rowspan=65534>y<tr><td>z</table>',
  ),
  html('colspan-1000-rows', () => `<table>${'<tr><td colspan=1000>x</td></tr>'.repeat(1000)}</table>`),
  html('rowspan-crossed', () => `<table>${'<tr><td rowspan=65534>x'.repeat(300)}</table>`),
  html('table-50000-rows', () => `<table>${'<tr><td>1<td>2'.repeat(50_000)}</table>`),
  html('attributes-20000', () => `<p ${pieces(20_000, (i) => `a${i}=x `)}>x`),
  html('comment-open', () => `<!-- ${'<!--'.repeat(50_000)}`),
  html('script-open', () => `<script>${'<!--<script>'.repeat(20_000)}`),
  html('plaintext', () => `<plaintext>${'<b>'.repeat(20_000)}`),
  html(
    'outside',
    () =>
      '<base href="http://127.0.0.1:9/"><iframe src="file:///etc/passwd"></iframe><img src="http://127.0.0.1:9/x"><link rel=stylesheet href="http://127.0.0.1:9/x.css"><!--#include file="/etc/passwd" --><object data="file:///etc/passwd">',
  ),
  html('templates-nested', () => '<template>'.repeat(5000)),
  html('select-nested', () => '<select><option>'.repeat(5000)),
  html('svg-and-mathml', () => '<svg><desc><math><mtext>'.repeat(1000)),
  html('entities', () => '&amp;&#0;&#xD800;&#x1b;[2J&notanentity'.repeat(5000)),
  html('lists-nested', () => '<ul><li>'.repeat(390)),
  html('angles', () => '<'.repeat(200_000)),
  html('ends-only', () => '</p></div></b>'.repeat(20_000)),
  html('charset-lies', () => '<meta charset="utf-16"><meta charset="iso-2022-jp">\x1b$B<p>x'),
];

export const textInputs: readonly HostileInput[] = [...texts, ...markdowns, ...pages];
