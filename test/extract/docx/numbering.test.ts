import { describe, expect, it } from 'vitest';
import { formatNumber, formatPadded } from '../../../src/extract/office/number-formats.ts';
import { type BlockSpec, type LevelSpec, type ListSpec, styleXml } from '../../support/make-docx.ts';
import { cells, firstBlock, readDocx, texts } from './read-docx.ts';

const item = (text: string, level = 0, id = 1): BlockSpec => ({ text, list: { id, level } });
const outline: LevelSpec[] = [{ text: '%1.' }, { text: '%1.%2' }, { text: '(%3)', format: 'lowerLetter' }];
const numbered = (body: BlockSpec[], ...lists: ListSpec[]) => texts({ body, lists });

describe('labels', () => {
  it('counts levels and starts deeper ones anew', async () => {
    const body = [item('Finance'), item('Budget', 1), item('first', 2), item('second', 2), item('Loans', 1)];
    expect(await numbered([...body, item('Estates'), item('Roof', 1)], { id: 1, levels: outline })).toEqual([
      '1. Finance',
      '1.1 Budget',
      '(a) first',
      '(b) second',
      '1.2 Loans',
      '2. Estates',
      '2.1 Roof',
    ]);
  });

  it('are in the text with their length', async () => {
    const block = await firstBlock({ body: [item('Finance', 1)], lists: [{ id: 1, levels: outline }] });
    expect(block).toMatchObject({ type: 'listItem', text: '1.1 Finance', labelLength: 4, depth: 1, marker: null });
    expect(block.indent).toBe(54);
  });

  it('go on over lists that share their levels, and start anew with an override', async () => {
    const body = [item('a'), item('b', 0, 2), item('c', 0, 3), item('d', 0, 3), item('e')];
    const lists = [
      { id: 1, levels: outline },
      { id: 2, sameAs: 1 },
      { id: 3, sameAs: 1, startOverrides: { 0: 7 } },
    ];
    expect(await numbered(body, ...lists)).toEqual(['1. a', '2. b', '7. c', '8. d', '9. e']);
  });

  it('restart only where lvlRestart says', async () => {
    const never: LevelSpec[] = [{ text: '%1.' }, { text: 'Action %2:', restart: 0 }];
    const body = [item('x'), item('a', 1), item('y'), item('b', 1)];
    expect(await numbered(body, { id: 1, levels: never })).toEqual(['1. x', 'Action 1: a', '2. y', 'Action 2: b']);
    const afterFirst: LevelSpec[] = [{ text: '%1' }, { text: '%2' }, { text: '%3', restart: 1 }];
    const deep = [item('x'), item('a', 1), item('i', 2), item('b', 1), item('j', 2), item('y'), item('k', 2)];
    expect((await numbered(deep, { id: 1, levels: afterFirst })).map((text) => text.slice(0, 1)).join('')).toBe(
      '1112221',
    );
  });

  it('show a level above that was not used yet, without using it up', async () => {
    expect(await numbered([item('deep', 1), item('top')], { id: 1, levels: outline })).toEqual(['1.1 deep', '1. top']);
  });

  it('are decimal throughout in legal style', async () => {
    const levels: LevelSpec[] = [
      { text: '%1', format: 'upperRoman', start: 4 },
      { text: '%1.%2', legal: true },
    ];
    expect(await numbered([item('a'), item('b', 1)], { id: 1, levels })).toEqual(['IV a', '4.1 b']);
  });

  it('keep what is around the number, with one blank after it', async () => {
    const levels: LevelSpec[] = [{ text: 'Item %1: ', suffix: 'nothing' }];
    expect(await numbered([item('Minutes')], { id: 1, levels })).toEqual(['Item 1: Minutes']);
    const glued: LevelSpec[] = [{ text: '§%1', suffix: 'nothing' }];
    expect(await numbered([item('Minutes')], { id: 1, levels: glued })).toEqual(['§1Minutes']);
  });

  it('are kept alone in an empty paragraph, but a bullet is not', async () => {
    expect(await numbered([item(''), item('b')], { id: 1, levels: outline })).toEqual(['1.', '2. b']);
    expect(await numbered([item(''), item('b')], { id: 1, levels: [{ text: '–', format: 'bullet' }] })).toEqual(['b']);
  });

  it('are kept in cells', async () => {
    const row = (text: string): BlockSpec[][] => [[item('')], [text]];
    const rows = ['Roof', 'Drain'].map((text) => row(text).map((blocks) => ({ blocks })));
    expect(await cells({ body: [{ rows }], lists: [{ id: 1, levels: outline }] })).toEqual([
      ['1.', 'Roof'],
      ['2.', 'Drain'],
    ]);
  });
});

describe('lists of styles', () => {
  const levels: LevelSpec[] = [
    { text: '%1', style: 'Heading1' },
    { text: '%1.%2', style: 'Heading2' },
  ];
  const styles =
    styleXml('Item', 'Item', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    styleXml('SubItem', 'Sub Item', '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', 'Item') +
    styleXml('Plain', 'Plain', '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', 'Item');

  it('number paragraphs by their style, inherited or taken back', async () => {
    const body = ['Item', 'SubItem', 'Plain', 'Item'].map((style) => ({ text: style, style }));
    expect(await texts({ body, styles, lists: [{ id: 1, levels }] })).toEqual([
      '1 Item',
      '1.1 SubItem',
      'Plain',
      '2 Item',
    ]);
  });

  it('find the level that is linked to the style', async () => {
    const linked = styleXml('Linked', 'Linked', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const body = [{ text: 'a', style: 'Linked' }];
    const lists = [{ id: 1, levels: [{ text: '%1' }, { text: '%1-%2', style: 'Linked' }] }];
    expect(await texts({ body, styles: linked, lists })).toEqual(['1-1 a']);
  });

  it('end with numId 0 in the paragraph', async () => {
    const body = [{ text: 'a', style: 'Item', list: { id: 0 } }];
    expect(await texts({ body, styles, lists: [{ id: 1, levels }] })).toEqual(['a']);
  });

  it('make headings with their labels', async () => {
    const body = [{ text: 'Finance', style: 'Heading1', list: { id: 1 } }];
    expect(await firstBlock({ body, lists: [{ id: 1, levels }] })).toMatchObject({
      type: 'heading',
      level: 1,
      text: '1 Finance',
      labelLength: 2,
    });
  });
});

describe('bullets', () => {
  const bulleted = async (level: LevelSpec, text = 'Roof') => {
    const { body } = await readDocx({
      body: [item(text)],
      lists: [{ id: 1, levels: [{ format: 'bullet', ...level }] }],
    });
    return body[0];
  };

  it('are the marker, not the text', async () => {
    expect(await bulleted({ text: '–' })).toMatchObject({
      type: 'listItem',
      text: 'Roof',
      marker: '–',
      labelLength: 0,
    });
    expect(await bulleted({ text: '\uF0B7', font: 'Symbol' })).toMatchObject({ marker: '•', checked: null });
    expect(await bulleted({ text: '\uF0A8', font: 'Wingdings' })).toMatchObject({ marker: '☐', checked: false });
  });

  it('come before a check box', async () => {
    expect(await bulleted({ text: '•' }, '[x] Roof')).toMatchObject({ text: 'Roof', marker: '•', checked: true });
  });
});

it.each([
  [28, 'lowerLetter', 'bb'],
  [26, 'upperLetter', 'Z'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [4, 'lowerRoman', 'iv'],
  [7, 'decimalZero', '07'],
  [12, 'decimalZero', '12'],
  [22, 'ordinal', '22nd'],
  [113, 'ordinal', '113th'],
  [21, 'ordinalText', 'Twenty-first'],
  [40, 'ordinalText', 'Fortieth'],
  [12, 'cardinalText', 'Twelve'],
  [3, 'none', ''],
  [0, 'lowerRoman', '0'],
  [5, 'japaneseCounting', '5'],
])('%d as %s is %s', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

it('pads by the pattern of a custom format', () => {
  expect(formatPadded(7, '001, 002, 003, ...')).toBe('007');
});
