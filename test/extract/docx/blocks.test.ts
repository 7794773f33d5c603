import { describe, expect, it } from 'vitest';
import { styleXml } from '../../support/make-docx.ts';
import { firstBlock, readDocx, texts } from './read-docx.ts';

describe('headings', () => {
  const headingOf = async (style: string, styles = '', properties = '') => {
    const block = await firstBlock({ body: [{ text: 'Finance', style, properties }], styles });
    return block.type === 'heading' ? block.level : block.type;
  };

  it('come from heading styles, Title and outline levels', async () => {
    expect(await headingOf('Heading2')).toBe(2);
    expect(await headingOf('Title')).toBe(1);
    expect(await headingOf('Normal', '', '<w:outlineLvl w:val="2"/>')).toBe(3);
    expect(await headingOf('Heading1', '', '<w:outlineLvl w:val="9"/>')).toBe('paragraph');
  });

  it('are inherited, and known by the English name', async () => {
    const styles = styleXml('Titre1', 'heading 1', '') + styleXml('Item', 'Item', '', 'Titre1');
    expect(await headingOf('Item', styles)).toBe(1);
    expect(
      await headingOf('Off', `${styles}${styleXml('Off', 'Off', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', 'Item')}`),
    ).toBe('paragraph');
  });

  it('are never empty', async () => {
    expect(await texts([{ text: ' ', style: 'Heading1' }, 'x'])).toEqual(['x']);
  });

  it('survive styles based on each other', async () => {
    const styles = styleXml('A', 'A', '', 'B') + styleXml('B', 'B', '', 'A');
    expect(await headingOf('A', styles)).toBe('paragraph');
  });
});

describe('text', () => {
  it('keeps tabs, line breaks and hyphens, and trims the ends', async () => {
    const hyphen = { xml: '<w:r><w:t>2019</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:cr/></w:r>' };
    const block = await firstBlock([{ runs: ['\t a  b\tc\nd ', hyphen] }]);
    expect(block.text).toBe('a  b\tc\nd 2019-20');
    expect(block.indent).toBe(36);
  });

  it('turns odd blanks into blanks and drops what cannot be seen', async () => {
    expect(await texts(['a\u00A0b\u202Fc\u200B\u00AD\u200Ed\u0085e'])).toEqual(['a b cde']);
  });

  it('counts line ends of indented XML as blanks', async () => {
    expect(await texts([{ runs: [{ xml: '<w:r><w:t>\n   two\n   words\n  </w:t></w:r>' }] }])).toEqual(['two words']);
  });

  it('reads CDATA and symbols', async () => {
    const cdata = { xml: '<w:r><w:t><![CDATA[a < b]]></w:t></w:r>' };
    const tick = { xml: '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Arial" w:char="2192"/></w:r>' };
    const symbol = { xml: '<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uF0B7 </w:t></w:r>' };
    expect(await texts([{ runs: [cdata] }, { runs: [tick] }, { runs: ['x ', symbol] }])).toEqual([
      'a < b',
      '✓→',
      'x •',
    ]);
  });

  it('marks gaps and leaves page breaks out', async () => {
    const pageBreak = { xml: '<w:r><w:br w:type="page"/></w:r>' };
    const { body } = await readDocx(['a', '', 'b', { runs: [pageBreak, 'c'] }]);
    expect(body.map(({ text, gapBefore }) => [text, gapBefore])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
  });

  it('gives base and reading of ruby', async () => {
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>kyo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>京</w:t></w:r></w:rubyBase></w:ruby></w:r>';
    expect(await texts([{ runs: [{ xml: ruby }] }])).toEqual(['京(kyo)']);
  });
});

describe('marks', () => {
  it('join runs that look alike', async () => {
    const runs = [{ text: 'Act', bold: true }, { text: 'ion', bold: true }, ': Lee'];
    expect((await firstBlock([{ runs }])).marks).toEqual([{ type: 'bold', start: 0, end: 6 }]);
  });

  it('know all looks and links', async () => {
    const runs = [
      { text: 'i', italic: true },
      { text: 'u', underline: true },
      { text: 's', strike: true },
      { text: 'p', superscript: true },
      { text: 'l', link: 'https://example.org/a?b=1&c=2' },
    ];
    expect((await firstBlock([{ runs }])).marks).toEqual([
      { type: 'italic', start: 0, end: 1 },
      { type: 'underline', start: 1, end: 2 },
      { type: 'strike', start: 2, end: 3 },
      { type: 'superscript', start: 3, end: 4 },
      { type: 'link', start: 4, end: 5, href: 'https://example.org/a?b=1&c=2' },
    ]);
  });

  it('take bold from styles, on and off', async () => {
    const strong =
      '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
    const styles = styleXml('Loud', 'Loud', '<w:rPr><w:b/></w:rPr>') + strong;
    const loud = (run: object) => firstBlock({ body: [{ style: 'Loud', runs: [{ text: 'a', ...run }] }], styles });
    expect((await loud({})).marks).toHaveLength(1);
    expect((await loud({ bold: false })).marks).toHaveLength(0);
    expect((await loud({ style: 'Strong' })).marks).toHaveLength(0);
    expect((await loud({ bold: true, style: 'Strong' })).marks).toHaveLength(1);
  });

  it('state the size of most characters', async () => {
    expect((await firstBlock([{ runs: [{ text: 'A', size: 20 }, 'long text'] }])).size).toBe(11);
  });
});

describe('markers typed by hand', () => {
  it.each([
    ['• Roof', '•', null],
    ['– Roof', '–', null],
    ['·\tRoof', '·', null],
    ['☐ Roof', '☐', false],
    ['☒ Roof', '☒', true],
    ['[ ] Roof', '☐', false],
    ['[x] Roof', '☒', true],
    ['- [x] Roof', '-', true],
  ])('%s', async (text, marker, checked) => {
    expect(await firstBlock([text])).toMatchObject({ type: 'listItem', text: 'Roof', marker, checked, depth: 0 });
  });

  it.each(['-5 degrees', '☐ Yes ☒ No', '[1] Lee', '•'])('%s is no item', async (text) => {
    expect(await firstBlock([text])).toMatchObject({ type: 'paragraph', text });
  });
});

it('states where each block is', async () => {
  const { body } = await readDocx(['a', '', { rows: [['b', 'c']] }, 'd']);
  expect(body.map((block) => block.places)).toEqual([1, 3, 5].map((index) => [{ kind: 'flow', part: 'body', index }]));
  expect(body.map((block) => block.id)).toEqual(['b1', 'b2', 'b3']);
});
