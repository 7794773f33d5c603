import { describe, expect, test } from 'vitest';
import { outline } from '../text/reading.ts';
import { readOdt } from './read-odt.ts';

describe('paragraphs and headings', () => {
  test('levels, styles, places; an empty paragraph is a gap', async () => {
    const { body } = await readOdt({
      styles:
        '<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph"/>',
      automatic: '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>',
      body: '<text:p text:style-name="Title">Harbour Trust</text:p><text:p/><text:h text:outline-level="2" text:style-name="P1">Finance</text:h><text:p>Noted.</text:p>',
    });
    expect(outline(body)).toEqual(['h1 Harbour Trust', 'h2 Finance', 'p Noted.']);
    expect(body.map((b) => [b.style, b.gapBefore, b.places[0]])).toEqual([
      ['Title', false, { kind: 'flow', part: 'body', index: 1 }],
      ['Heading 2', true, { kind: 'flow', part: 'body', index: 3 }],
      [null, false, { kind: 'flow', part: 'body', index: 4 }],
    ]);
  });

  test('blanks of the file collapse; blanks, tabs and breaks of the writer stay', async () => {
    const { body } = await readOdt(
      '<text:p>\n  Present:\n  <text:span> Ann</text:span> Lee<text:tab/>Chair<text:line-break/>Bo<text:s text:c="3"/>Day </text:p>',
    );
    expect(body[0]!.text).toBe('Present: Ann Lee\tChair\nBo   Day');
  });

  test('the numbers of headings follow the outline style', async () => {
    const level = (n: number, more = '') =>
      `<text:outline-level-style text:level="${n}" style:num-format="1" ${more}/>`;
    const { body } = await readOdt({
      styles: `<text:outline-style>${level(1, 'style:num-suffix="."')}${level(2, 'text:display-levels="2"')}</text:outline-style><style:style style:name="Bare" style:family="paragraph" style:list-style-name=""/>`,
      body: '<text:h text:outline-level="1">Apologies</text:h><text:h text:outline-level="1">Finance</text:h><text:h text:outline-level="2">Budget</text:h><text:h text:outline-level="2">Audit</text:h><text:h text:outline-level="1" text:is-list-header="true">Part two</text:h><text:h text:outline-level="1" text:style-name="Bare">Annex</text:h><text:h text:outline-level="1">Close</text:h>',
    });
    expect(outline(body)).toEqual([
      'h1 1. Apologies',
      'h1 2. Finance',
      'h2 2.1 Budget',
      'h2 2.2 Audit',
      'h1 Part two',
      'h1 Annex',
      'h1 3. Close',
    ]);
    expect(body[2]!.labelLength).toBe(4);
  });
});

describe('looks', () => {
  test('bold and italic come from automatic styles and their ancestors, and can be taken back', async () => {
    const { body } = await readOdt({
      styles:
        '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" fo:language="en" fo:country="GB"/></style:default-style><style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
      automatic:
        '<style:style style:name="T1" style:family="text" style:parent-style-name="Strong"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-size="150%"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>',
      body: '<text:p>By <text:span text:style-name="T1">Ann</text:span></text:p><text:p text:style-name="P1">All <text:span text:style-name="T2">of us</text:span></text:p>',
    });
    expect(body[0]!.marks).toEqual([
      { type: 'bold', start: 3, end: 6 },
      { type: 'italic', start: 3, end: 6 },
    ]);
    expect(body[1]!.marks).toEqual([{ type: 'bold', start: 0, end: 4 }]);
    expect(body.map((b) => b.size)).toEqual([12, 18]);
  });

  test('links carry their address; hidden words, comments and hidden sections are left out', async () => {
    const { body, language } = await readOdt({
      styles:
        '<style:default-style style:family="paragraph"><style:text-properties fo:language="de" fo:country="CH"/></style:default-style>',
      automatic:
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>',
      body: '<text:p>See <text:a xlink:href="https://example.org/a">annex</text:a><text:span text:style-name="H"> secret</text:span><office:annotation><text:p>Really?</text:p></office:annotation></text:p><text:p text:style-name="HP">gone</text:p><text:section text:display="none"><text:p>gone too</text:p></text:section><text:section><text:p>Shown</text:p></text:section>',
    });
    expect(outline(body)).toEqual(['p See annex', 'p Shown']);
    expect(body[0]!.marks).toEqual([{ type: 'link', start: 4, end: 9, href: 'https://example.org/a' }]);
    expect(language).toBe('de-CH');
  });
});

describe('beside the text', () => {
  test('notes are at the end, text boxes after their paragraph', async () => {
    const { body } = await readOdt(
      '<text:p>Agreed<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>By seven votes.</text:p></text:note-body></text:note>.<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box><svg:desc>no</svg:desc></draw:frame></text:p><text:p>Close</text:p>',
    );
    expect(outline(body)).toEqual(['p Agreed[1].', 'p Boxed', 'p Close', 'p [1] By seven votes.']);
    expect(body[3]).toMatchObject({ style: 'footnote', labelLength: 4, places: [{ part: 'footnotes', index: 1 }] });
    expect(body[2]!.places).toEqual([{ kind: 'flow', part: 'body', index: 3 }]);
  });

  test('headers and footers of page styles are furniture, read once', async () => {
    const { furniture, body } = await readOdt({
      body: '<text:p>Minutes</text:p>',
      pages:
        '<style:master-page><style:header><text:p>Harbour Trust</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page><style:master-page><style:header><text:p>Harbour Trust</text:p></style:header><style:footer style:display="false"><text:p>off</text:p></style:footer></style:master-page>',
    });
    expect(outline(furniture)).toEqual(['p Harbour Trust', 'p Page 1']);
    expect(furniture[0]!.places).toEqual([{ kind: 'flow', part: 'header1', index: 1 }]);
    expect(body).toHaveLength(1);
  });

  test('what the file says of itself', async () => {
    const { properties } = await readOdt({
      body: '<text:p>x</text:p>',
      meta: '<dc:title>Minutes of May</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator><dc:creator>Bo Day</dc:creator><dc:language>en-GB</dc:language>',
    });
    expect(properties).toEqual({ title: 'Minutes of May', creator: 'Ann Lee', language: 'en-GB' });
  });
});
