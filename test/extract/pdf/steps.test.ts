/** The pure steps, with words and rules written by hand. */
import { describe, expect, it } from 'vitest';
import { glyphText } from '../../../src/extract/pdf/page/glyph-text.ts';
import { withLigatures } from '../../../src/extract/pdf/page/ligatures.ts';
import type { Rule, Word } from '../../../src/extract/pdf/page/page-content.ts';
import { pathRules, subpaths } from '../../../src/extract/pdf/page/path-rules.ts';
import { withUnderlines } from '../../../src/extract/pdf/page/underlines.ts';
import { edgesOf } from '../../../src/extract/pdf/tables/rule-edges.ts';
import { tablesOfCells } from '../../../src/extract/pdf/tables/ruled-tables.ts';
import { cellsOf, crossingsOf } from '../../../src/extract/pdf/tables/table-cells.ts';
import { isFigure } from '../../../src/extract/pdf/text/figures.ts';
import { lineJoint } from '../../../src/extract/pdf/text/line-text.ts';
import { linesOf } from '../../../src/extract/pdf/text/lines.ts';
import { bulletOf, labelWords, startStrength } from '../../../src/extract/pdf/text/statement-starts.ts';

function word(text: string, x0: number, base: number, size = 10): Word {
  const x1 = x0 + text.length * size * 0.5;
  const look = {
    bold: false,
    italic: false,
    underline: false,
    superscript: false,
    turn: 0,
    mark: -1,
    artifact: false,
    white: false,
    afterBlank: false,
  } as const;
  return { text, x0, x1, top: base - 8, bottom: base + 2, base, size, ...look };
}

const h = (at: number, from: number, to: number): Rule => ({ direction: 'h', at, from, to });
const v = (at: number, from: number, to: number): Rule => ({ direction: 'v', at, from, to });

describe('glyphs', () => {
  it('reads ligatures as letters and symbols as signs, and drops what shows nothing', () => {
    expect(glyphText('ﬁ', 'Times')).toBe('fi');
    expect(glyphText('\uf0b7', 'Symbol')).toBe('•');
    expect(glyphText('\u200b', 'Arial')).toBe('');
    expect(glyphText('\ue123', 'Arial')).toBe('');
    expect(glyphText('\u0000', 'Arial')).toBe('\ufffd');
  });
});

describe('ligatures without a code', () => {
  const font = { name: 'Serif', bold: false, italic: false };
  const glyph = (text: string, wide: number) => {
    const place = { x0: 0, x1: wide * 10, base: 100, size: 10, turn: 0 as const };
    return { text, ...place, font, mark: -1, artifact: false, white: false };
  };
  const letters = [glyph('f', 0.36), glyph('i', 0.21), glyph('l', 0.24)];
  const readAs = (wide: number) => withLigatures([...letters, glyph('\ufffd', wide)]).at(-1)?.text;

  it('are the letters whose widths fit', () => {
    expect(readAs(0.72)).toBe('ff');
    expect(readAs(0.57)).toBe('fi');
    expect(readAs(0.93)).toBe('ffi');
  });

  it('stay unknown where none fits, or two do', () => {
    expect(readAs(0.8)).toBe('\ufffd');
    expect(withLigatures([glyph('f', 0.36), glyph('i', 0.21), glyph('l', 0.21), glyph('\ufffd', 0.57)])[3]?.text).toBe(
      '\ufffd',
    );
  });
});

describe('lines', () => {
  it('groups words by baseline and takes a small raised word along', () => {
    const lines = linesOf(
      [word('1', 50, 100), word('st', 55.2, 96, 6), word('May', 66, 100), word('Next', 50, 114)],
      1,
    );
    expect(lines.map((l) => l.words.map((w) => w.text))).toEqual([['1', 'st', 'May'], ['Next']]);
    expect(lines[0]!.words[1]!.superscript).toBe(true);
  });

  it('knows bullets, labels and openings of statements', () => {
    const line = (...texts: string[]) =>
      linesOf(
        texts.map((t, i) => word(t, 50 + i * 80, 100)),
        1,
      )[0]!;
    expect(bulletOf(line('•', 'Item'))?.marker).toBe('•');
    expect(bulletOf(line('☑', 'Done'))?.checked).toBe(true);
    expect(labelWords(line('2.1', 'Finance'))).toBe(1);
    expect(labelWords(line('(a)', 'To'))).toBe(1);
    expect(startStrength(line('Apologies:', 'none'))).toBe(2);
    expect(startStrength(line('the', 'board'))).toBe(0);
  });

  it('judges hyphens at line ends', () => {
    const vocabulary = { words: new Map(['long-term', 'follow', 'up'].map((w) => [w, 1])) };
    expect(lineJoint('the respon-', 'sibility of', vocabulary)).toBe('soft');
    expect(lineJoint('a long-', 'term plan', vocabulary)).toBe('');
    expect(lineJoint('https://a.example/b-', 'c', vocabulary)).toBe('');
    expect(lineJoint('the board', 'met', vocabulary)).toBe(' ');
  });
});

describe('underlines', () => {
  const words = [word('Roof', 50, 100), word('repairs', 80, 100), word('began', 120, 100)];
  const [begin, end] = [50, words[1]!.x1];
  const underlined = (...rules: Rule[]) =>
    withUnderlines(words, rules)
      .filter((w) => w.underline)
      .map((w) => w.text);

  it('are rules that begin and end with the words above them', () => {
    expect(underlined(h(101.5, begin, end))).toEqual(['Roof', 'repairs']);
    expect(underlined(h(101.5, begin - 3, end + 3))).toEqual(['Roof', 'repairs']);
  });

  it('are not the rules of tables, nor what lies farther below or strikes out', () => {
    expect(underlined(h(101.5, begin - 8, end + 30))).toEqual([]);
    expect(underlined(h(106, begin, end))).toEqual([]);
    expect(underlined(h(97, begin, end))).toEqual([]);
    expect(underlined(v(101.5, begin, end))).toEqual([]);
  });
});

describe('rules', () => {
  it('takes thin filled boxes and the sides of stroked boxes for rules', () => {
    const identity = [1, 0, 0, 1, 0, 0] as const;
    const box = (x: number, y: number, w: number, hh: number) => [
      0,
      x,
      y,
      1,
      x + w,
      y,
      1,
      x + w,
      y + hh,
      1,
      x,
      y + hh,
      3,
    ];
    expect(pathRules(subpaths(box(10, 10, 100, 0.5), identity), false)).toEqual([h(10.25, 10, 110)]);
    expect(pathRules(subpaths(box(10, 10, 100, 50), identity), true)).toHaveLength(4);
    expect(pathRules(subpaths(box(10, 10, 100, 50), identity), false)).toEqual([]);
  });

  it('joins pieces of rules and finds merged cells', () => {
    const rules = [
      h(10, 0, 49),
      h(10, 50.5, 100),
      h(30, 0, 100),
      h(50, 0, 100),
      v(0, 10, 50),
      v(50, 30, 50),
      v(100, 10, 50),
    ];
    const edges = edgesOf(rules);
    expect(edges.filter((e) => e.direction === 'h')).toHaveLength(3);
    const [table] = tablesOfCells(cellsOf(crossingsOf(edges)), 1);
    expect(table?.cells.map((c) => [c.row, c.column, c.colSpan])).toEqual([
      [0, 0, 2],
      [1, 0, 1],
      [1, 1, 1],
    ]);
  });
});

it('tells figures from words', () => {
  for (const text of ['1,250.00', '-£3.20', '(12)', '4.5%', '–', 'n/a', '12/03/2019'])
    expect(isFigure(text), text).toBe(true);
  for (const text of ['2 chairs', 'Rent', 'A1', 'May 2019']) expect(isFigure(text), text).toBe(false);
});
