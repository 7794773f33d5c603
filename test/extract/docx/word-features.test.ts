import { describe, expect, it } from 'vitest';
import { type BlockSpec, makeDocx } from '../../support/make-docx.ts';
import { firstBlock, readDocx, texts } from './read-docx.ts';

const run = (inner: string) => ({ xml: `<w:r>${inner}</w:r>` });
const mark = (type: string, inner = '') => run(`<w:fldChar w:fldCharType="${type}">${inner}</w:fldChar>`);
const instruction = (text: string) => run(`<w:instrText>${text}</w:instrText>`);

describe('fields', () => {
  it('show their results', async () => {
    const complex = [mark('begin'), instruction(' DATE '), mark('separate'), '3 May', mark('end')];
    const simple = { xml: '<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>' };
    expect(await texts([{ runs: ['on ', ...complex, ' p. ', simple] }])).toEqual(['on 3 May p. 7']);
  });

  it('link', async () => {
    const runs = [
      mark('begin'),
      instruction('HYPERLINK "https://a.org" \\l "x"'),
      mark('separate'),
      'here',
      mark('end'),
      '.',
    ];
    const block = await firstBlock([{ runs }]);
    expect(block).toMatchObject({
      text: 'here.',
      marks: [{ type: 'link', start: 0, end: 4, href: 'https://a.org#x' }],
    });
  });

  it('may run over paragraphs', async () => {
    const body: BlockSpec[] = [
      { runs: [mark('begin'), instruction('TOC'), mark('separate'), 'Finance 1'] },
      { runs: ['Estates 2', mark('end')] },
    ];
    expect(await texts(body)).toEqual(['Finance 1', 'Estates 2']);
  });

  it('without an end swallow nothing', async () => {
    expect(await texts([{ runs: [mark('begin'), mark('begin'), instruction('X'), 'words'] }, 'more'])).toEqual([
      'words',
      'more',
    ]);
  });

  it('of forms show their values', async () => {
    const box = (state: string) => [
      mark('begin', `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`),
      instruction('FORMCHECKBOX'),
      mark('end'),
    ];
    const choice =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList></w:ffData>';
    const list = [mark('begin', choice), instruction('FORMDROPDOWN'), mark('end')];
    const line = [...box('<w:default w:val="1"/>'), ' Yes ', ...box('<w:checked w:val="0"/>'), ' No ', ...list];
    expect(await texts([{ runs: line }])).toEqual(['☒ Yes ☐ No B']);
  });

  it('show the words of a macro button', async () => {
    const runs = ['To: ', mark('begin'), instruction('MACROBUTTON NoMacro [name]'), mark('end')];
    expect(await texts([{ runs }])).toEqual(['To: [name]']);
  });
});

describe('content controls', () => {
  it('show what they hold', async () => {
    const inline = { xml: '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>3 May</w:t></w:r></w:sdtContent></w:sdt>' };
    const block = '<w:sdt><w:sdtContent><w:p><w:r><w:t>block</w:t></w:r></w:p></w:sdtContent></w:sdt>';
    expect(await texts([{ runs: ['on ', inline] }, { xml: block }])).toEqual(['on 3 May', 'block']);
  });

  it('are check boxes', async () => {
    const box = (state: string) => ({
      xml: `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt>`,
    });
    const { body } = await readDocx([{ runs: [box('1'), ' Roof'] }, { runs: [box('0'), ' Drain'] }]);
    expect(body).toMatchObject([
      { type: 'listItem', text: 'Roof', marker: '☒', checked: true },
      { type: 'listItem', text: 'Drain', marker: '☐', checked: false },
    ]);
  });
});

describe('text boxes', () => {
  it('are read once, after their paragraph', async () => {
    expect(await texts(['before', { textBox: ['in the', 'box'] }, 'after'])).toEqual([
      'before',
      'in the',
      'box',
      'after',
    ]);
  });

  it('are read once in a cell', async () => {
    expect(await texts([{ rows: [[{ blocks: ['a', { textBox: ['b'] }] }, 'c']] }, 'd'])).toEqual(['a\nb\tc', 'd']);
  });

  it('are read where only the fallback has them', async () => {
    const xml =
      '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>' +
      '<w:txbxContent><w:p><w:r><w:t>old</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>';
    expect(await texts([{ xml }])).toEqual(['old']);
  });
});

describe('hidden text', () => {
  it('is left out, through styles too', async () => {
    const styles = '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    const runs = ['a', { text: 'b', hidden: true }, { text: 'c', style: 'Secret' }, 'd'];
    expect(await texts({ body: [{ runs }], styles })).toEqual(['ad']);
  });

  it('takes no number with a hidden end of paragraph', async () => {
    const hidden = { list: { id: 1 }, properties: '<w:rPr><w:vanish/></w:rPr>', runs: [{ text: 'x', hidden: true }] };
    const lists = [{ id: 1, levels: [{ text: '%1.' }] }];
    expect(await texts({ body: [hidden, { text: 'a', list: { id: 1 } }], lists })).toEqual(['1. a']);
  });
});

describe('tracked changes', () => {
  const inline: BlockSpec = {
    runs: ['Lee ', { text: 'will', change: 'ins' }, { text: 'may', change: 'del' }, ' call'],
  };
  const moved: BlockSpec = {
    runs: [
      { text: 'from', change: 'moveFrom' },
      { text: 'to', change: 'moveTo' },
    ],
  };
  const rows: BlockSpec = {
    rows: [['a', 'b'], { cells: ['new', 'n'], change: 'ins' }, { cells: ['old', 'o'], change: 'del' }],
  };

  it('are accepted', async () => {
    const { body, reports } = await readDocx([inline, moved, rows]);
    expect(body.map((block) => block.text)).toEqual(['Lee will call', 'to', 'a\tb\nnew\tn']);
    expect(reports).toEqual([expect.stringMatching(/^tracked-changes: .*3 insertions and 3 deletions/)]);
  });

  it('are rejected', async () => {
    expect(await texts([inline, moved, rows], { changes: 'reject' })).toEqual(['Lee may call', 'from', 'a\tb\nold\to']);
  });

  it('join paragraphs whose end is deleted', async () => {
    const ends = { text: 'Lee ', properties: '<w:rPr><w:del w:id="1"/></w:rPr>' };
    const { body, reports } = await readDocx([ends, 'to call']);
    expect(body).toMatchObject([{ text: 'Lee to call', places: [{ index: 1 }, { index: 2 }] }]);
    expect(reports).toEqual([expect.stringContaining('0 insertions and 1 deletion)')]);
    expect(await texts([ends, 'to call'], { changes: 'reject' })).toEqual(['Lee', 'to call']);
    expect(await texts(['a', ends])).toEqual(['a', 'Lee']);
  });
});

describe('other parts', () => {
  it('gives headers and footers once as furniture', async () => {
    const spec = {
      body: ['x'],
      headers: [['Board of Trustees'], ['Board of Trustees']],
      footers: [[{ runs: ['Page ', { xml: '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>' }] }]],
    };
    const { furniture } = await readDocx(spec);
    expect(furniture).toMatchObject([
      { id: 'f1', text: 'Board of Trustees', places: [{ kind: 'flow', part: 'header1', index: 1 }] },
      { id: 'f2', text: 'Page 1', places: [{ part: 'footer1' }] },
    ]);
  });

  it('gives notes at the end', async () => {
    const { body } = await readDocx([{ runs: ['Agreed', { footnote: ['Lee abstained.', 'So did Kay.'] }] }, 'x']);
    expect(body.map((block) => block.text)).toEqual(['Agreed[1]', 'x', '[1] Lee abstained.', 'So did Kay.']);
    expect(body[0]!.marks).toEqual([{ type: 'superscript', start: 6, end: 9 }]);
    expect(body[2]).toMatchObject({
      type: 'paragraph',
      style: 'footnote',
      labelLength: 4,
      places: [{ part: 'footnotes', index: 2 }],
    });
  });

  it('leaves comments out', async () => {
    const spec = {
      body: [{ runs: ['a', run('<w:commentReference w:id="0"/>')] }],
      parts: { 'word/comments.xml': '<w:comments/>' },
    };
    expect(await texts(spec)).toEqual(['a']);
  });

  it('reads properties and language', async () => {
    const properties = { title: 'Minutes', creator: 'Lee & Co', subject: ' ' };
    const document = await readDocx({ body: ['x'], properties, language: 'en-GB' });
    expect(document).toMatchObject({ language: 'en-GB', properties: { title: 'Minutes', creator: 'Lee & Co' } });
    expect(document.properties).not.toHaveProperty('subject');
  });
});

it('makes the same bytes twice', () => {
  expect(makeDocx({ body: ['x'] })).toEqual(makeDocx({ body: ['x'] }));
});
