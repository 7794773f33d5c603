import { expect, test } from 'vitest';
import { grid, outline, tablesOf } from '../text/reading.ts';
import { outlineOf, readRtf, rtf } from './read-rtf.ts';

test('paragraphs: lines, tabs, gaps, indents, places', async () => {
  const { body } = await readRtf(rtf`Present:\tab Ann Lee\line Bo Day\par\par\pard\li720\fi-360 Close\par`);
  expect(body[0]!.text).toBe('Present:\tAnn Lee\nBo Day');
  expect(body[1]).toMatchObject({
    text: 'Close',
    gapBefore: true,
    indent: 18,
    places: [{ kind: 'flow', part: 'body', index: 3 }],
  });
});

test('headings by outline level and by the name of their style', async () => {
  const { body } = await readRtf(
    rtf`{\stylesheet{Normal;}{\s1\b heading 1;}{\s2\outlinelevel1 Topic;}{\*\cs3 Strong;}{\s4 Title;}}\pard\s4 Harbour Trust\par\pard\s1 Finance\par\pard\s2 Budget\par\pard\outlinelevel2 Audit\par\pard\s1\outlinelevel9 Text\par`,
  );
  expect(outline(body)).toEqual(['h1 Harbour Trust', 'h1 Finance', 'h2 Budget', 'h3 Audit', 'p Text']);
  expect(body.map((b) => b.style)).toEqual(['Title', 'heading 1', 'Topic', 'Normal', 'heading 1']);
});

test('labels of lists as the file keeps them', async () => {
  const fonts = rtf`{\fonttbl{\f0 Arial;}{\f3\fcharset2 Symbol;}{\f4 Courier New;}}`;
  const { body } = await readRtf(
    fonts +
      rtf`{\listtext\pard\plain 2.1.\tab}\pard\ls1\ilvl1 Budget\par{\listtext\pard\plain\f3 \'b7\tab}\pard\ls2 Paint\par{\listtext\f4 o\tab}\pard\ls2\ilvl1 Order\par{\pntext\f3\'b7\tab}\pard{\*\pn\pnlvlblt} \'a8 no box\par\pard Close\par`,
  );
  expect(outline(body)).toEqual(['  # 2.1. Budget', '• Paint', '  o Order', '• ¨ no box', 'p Close']);
  expect(body[0]!.labelLength).toBe(5);
});

test('a list whose label is there only once goes on', async () => {
  expect(
    await outlineOf(rtf`\pard{\pntext 1)\tab}\ls3 Welcome\par Apologies\par\par Close\par\pard\ls3 Bare\par`),
  ).toEqual(['# 1) Welcome', '# 2) Apologies', '# 3) Close', 'p Bare']);
});

test('headers and footers are furniture, notes are at the end, text boxes after their paragraph', async () => {
  const { body, furniture } = await readRtf(
    rtf`{\header Harbour Trust\par}{\headerf Harbour Trust\par}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}Agreed{\super\chftn{\footnote\pard\plain{\super\chftn} By seven votes.}}.{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Boxed\par}}{\shprslt fallback}}\par Close\par`,
  );
  expect(outline(body)).toEqual(['p Agreed[1].', 'p Boxed', 'p Close', 'p [1] By seven votes.']);
  expect(body[3]).toMatchObject({ style: 'footnote', labelLength: 4, places: [{ part: 'footnotes', index: 1 }] });
  expect(outline(furniture)).toEqual(['p Harbour Trust', 'p Page 1']);
});

test('what the file says of itself, and what is no text', async () => {
  const { body, properties, language } = await readRtf(
    rtf`\deflang2057{\info{\title Minutes of May}{\author Ann Lee}{\operator x}{\doccomm y}}{\colortbl;\red0;}{\*\generator Z;}{\pict\wmetafile8 0102ab}{\object{\*\objdata 00}{\result shown}}{\xe Index}{\*\bkmkstart a}{\*\unknown{deep}} text\bin4 ....\par`,
  );
  expect(outline(body)).toEqual(['p shown text']);
  expect(properties).toEqual({ title: 'Minutes of May', creator: 'Ann Lee' });
  expect(language).toBe('en-GB');
});

test('tables: header rows, cells merged across and down, wide cells by their edges', async () => {
  const document = await readRtf(
    rtf`\trowd\trhdr\clmgf\cellx1000\clmrg\cellx2000\cellx3000\pard\intbl Action\cell\cell Who\cell\row` +
      rtf`\trowd\clvmgf\cellx1000\cellx2000\cellx3000 3\cell Paint\cell {\b AL}\cell\row` +
      rtf`\trowd\clvmrg\cellx1000\cellx2000\cellx3000\cell Order\par paint\cell BD\cell\row` +
      rtf`\trowd\cellx1010\cellx3000 Total\cell two\cell\row\pard After\par`,
  );
  const [found] = tablesOf(document);
  expect(grid(found!)).toEqual([
    ['Action', 'Who'],
    ['3', 'Paint', 'AL'],
    ['Order\npaint', 'BD'],
    ['Total', 'two'],
  ]);
  expect(found!.rows.map((row) => row.map((c) => `${c.colSpan}x${c.rowSpan}`))).toEqual([
    ['2x1', '1x1'],
    ['1x2', '1x1', '1x1'],
    ['1x1', '1x1'],
    ['1x1', '2x1'],
  ]);
  expect(found!.headerRows).toBe(1);
  expect(found!.rows[1]!.map((c) => c.bold)).toEqual([false, false, true]);
  expect(found!.rows[2]![0]!.places).toEqual([{ kind: 'flow', part: 'body', index: 8 }]);
  expect(outline(document.body)).toEqual(['table 4', 'p After']);
});

test('a table in a cell becomes lines; a box round text is no table', async () => {
  const { body } = await readRtf(
    rtf`\trowd\cellx1000\cellx2000\pard\intbl Left\cell\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}c\nestcell d\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}\pard\intbl end\cell\row\trowd\cellx1000\cellx2000 x\cell y\cell\row\pard gap\par\trowd\cellx3000\intbl Boxed\cell\row`,
  );
  expect(outline(body)).toEqual(['table 2', 'p gap', 'p Boxed']);
  expect(body[0]!.text).toBe('Left\ta b\nc d\nend\nx\ty');
});
