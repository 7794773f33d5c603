import { expect, test } from 'vitest';
import { bulletLevel, listStyle, numberLevel } from '../../support/make-odt.ts';
import { outline } from '../text/reading.ts';
import { readOdt } from './read-odt.ts';

const item = (content: string, more = '') => `<text:list-item ${more}>${content}</text:list-item>`;
const p = (words: string) => `<text:p>${words}</text:p>`;
const list = (style: string, content: string, more = '') =>
  `<text:list ${style === '' ? '' : `text:style-name="${style}"`} ${more}>${content}</text:list>`;

async function outlineOf(styles: string, body: string): Promise<string[]> {
  return outline((await readOdt({ automatic: styles, body })).body);
}

test('nested lists: numbers with the levels above, letters, bullets', async () => {
  const styles = listStyle(
    'L1',
    numberLevel(1, '1'),
    numberLevel(2, '1', 'text:display-levels="2"'),
    numberLevel(3, 'a', 'style:num-prefix="(" style:num-suffix=")"'),
    bulletLevel(4, '–'),
  );
  const deep = list('', item(p('Roof') + list('', item(p('north')))));
  const body = list(
    'L1',
    item(p('Welcome')) + item(p('Works') + list('', item(p('Hall')) + item(p('Church') + deep))) + item(p('Close')),
  );
  expect(await outlineOf(styles, body)).toEqual([
    '# 1. Welcome',
    '# 2. Works',
    '  # 2.1 Hall',
    '  # 2.2 Church',
    '    # (a) Roof',
    '      – north',
    '# 3. Close',
  ]);
});

test('start values, Roman numerals, letters after z', async () => {
  const styles =
    listStyle('R', numberLevel(1, 'i', 'text:start-value="4" style:num-suffix=")"')) +
    listStyle('A', numberLevel(1, 'A')) +
    listStyle('S', numberLevel(1, 'A', 'style:num-letter-sync="true"'));
  const body =
    list('R', item(p('four')) + item(p('nine'), 'text:start-value="9"') + item(p('ten'))) +
    list('A', item(p('x'), 'text:start-value="28"')) +
    list('S', item(p('y'), 'text:start-value="28"'));
  expect(await outlineOf(styles, body)).toEqual(['# iv) four', '# ix) nine', '# x) ten', '# AB. x', '# BB y']);
});

test('the whole label as newer files say it', async () => {
  const styles = listStyle(
    'L',
    numberLevel(1, '1', 'loext:num-list-format="Item %1%:" style:num-suffix="wrong"'),
    numberLevel(2, 'a', 'loext:num-list-format="%1%(%2%)"'),
  );
  expect(await outlineOf(styles, list('L', item(p('Finance') + list('', item(p('Audit'))))))).toEqual([
    '# Item 1: Finance',
    '  # 1(a) Audit',
  ]);
});

test('a list goes on counting where it says so, and begins anew where it does not', async () => {
  const styles = listStyle('L', numberLevel(1, '1'));
  const body =
    list('L', item(p('a')), 'xml:id="one"') +
    p('between') +
    list('L', item(p('b')), 'text:continue-numbering="true"') +
    list('L', item(p('c'))) +
    list('L', item(p('d')), 'text:continue-list="one"');
  expect(await outlineOf(styles, body)).toEqual(['# 1. a', 'p between', '# 2. b', '# 1. c', '# 3. d']);
});

test('a second paragraph, a heading of a list and an item of a deeper list only have no number', async () => {
  const styles = listStyle('L', numberLevel(1, '1'), numberLevel(2, '1', 'text:display-levels="2"'));
  const body = list(
    'L',
    `<text:list-header>${p('Agenda')}</text:list-header>` +
      item(p('First') + p('and more')) +
      item(list('', item(p('Deeper')))) +
      item(p('Second')),
  );
  expect(await outlineOf(styles, body)).toEqual([
    'p Agenda',
    '# 1. First',
    'p and more',
    '  # 1.1 Deeper',
    '# 2. Second',
  ]);
});

test('bullets of symbol fonts, boxes to tick, numbered paragraphs', async () => {
  const styles =
    listStyle('B', bulletLevel(1, '\uf0b7')) +
    listStyle('N', numberLevel(1, '1')) +
    listStyle('E', numberLevel(1, '', ''));
  const numbered = (words: string) =>
    `<text:numbered-paragraph text:list-id="n" text:style-name="N" text:level="1">${p(words)}</text:numbered-paragraph>`;
  const body =
    list('B', item(p('☒ paid')) + item(p('open'))) + numbered('one') + numbered('two') + list('E', item(p('bare')));
  expect(await outlineOf(styles, body)).toEqual(['•[x] paid', '• open', '# 1. one', '# 2. two', 'p bare']);
});

test('lists in one item begin anew, one in an item of its own goes on; as Writer shows them', async () => {
  const styles = listStyle('L', numberLevel(1, '1'), numberLevel(2, '1', 'text:display-levels="2"'));
  const body = list(
    'L',
    item(p('x') + list('', item(p('x1'))) + list('', item(p('x2')))) + item(list('', item(p('x3')))) + item(p('y')),
  );
  expect(await outlineOf(styles, body)).toEqual(['# 1. x', '  # 1.1 x1', '  # 1.1 x2', '  # 1.2 x3', '# 2. y']);
});

test('a level without a number is in no label of the levels below', async () => {
  const styles = listStyle(
    'L',
    numberLevel(1, '1'),
    numberLevel(2, '', ''),
    numberLevel(3, 'a', 'text:display-levels="3"'),
  );
  const body = list('L', item(p('one') + list('', item(list('', item(p('three')))))));
  expect(await outlineOf(styles, body)).toEqual(['# 1. one', '    # 1.a three']);
});
