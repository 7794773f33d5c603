import { describe, expect, test } from 'vitest';
import { outlineOf, readRtf, rtf } from './read-rtf.ts';

describe('which character', () => {
  test.each<[string, string, string]>([
    ['Windows-1252 by default, its upper signs too', rtf`Caf\'e9 \'93two\'94 \'96 5 \'80`, 'Café “two” – 5 €'],
    ['the code page of the document', rtf`\ansicpg1251 \'cc\'e8\'ed\'f3\'f2\'fb`, 'Минуты'],
    [
      'the character set of the font',
      rtf`{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}}\f0 \'e8\f1 \'e8`,
      'èč',
    ],
    ['two bytes for a character', rtf`{\fonttbl{\f0\fcharset128 Mincho;}}\f0 \'8b\'63\'8e\'96\'98\'5e`, '議事録'],
    ['a file of a Macintosh', rtf`\mac \'8e`, 'é'],
    ['\\u and what stands behind it for old readers', rtf`\u8212?two \u8364\'80 \u-10179?\u-8704?`, '—two € 😀'],
    ['\\uc says how much stands behind', rtf`{\uc0\u233 t\u233}{\uc3\u8230 ...end}{\u8211{-}}`, 'été…end–-'],
    ['both forms of a text', rtf`{\upr{Cafe}{\*\ud{Caf\u233 ?}}}`, 'Café'],
    ['words and symbols for characters', rtf`a\~b\_c\-d \{e\}\\ \lquote x\rquote\emdash\bullet`, 'a b-cd {e}\\ ‘x’—•'],
    [
      'glyphs of symbol fonts',
      rtf`{\fonttbl{\f0 Arial;}{\f1\fcharset2 Wingdings;}}yes {\f1 \'fe\'e0}\f0 no`,
      'yes ☑→no',
    ],
    ['line ends of the file are none of the text', 'one\r\n two\n three', 'one two three'],
  ])('%s', async (_, source, text) => {
    expect(await outlineOf(source)).toEqual([`p ${text}`]);
  });
});

describe('how it looks', () => {
  test('toggles, groups, \\plain', async () => {
    const { body } = await readRtf(
      rtf`a{\b b\b0 c}{\i d\plain e}{\ul f\ulnone g}{\super h\nosupersub}{\strike i}\b j\par k`,
    );
    expect(body[0]!.text).toBe('abcdefghij');
    expect(body[0]!.marks).toEqual([
      { type: 'bold', start: 1, end: 2 },
      { type: 'italic', start: 3, end: 4 },
      { type: 'underline', start: 5, end: 6 },
      { type: 'superscript', start: 7, end: 8 },
      { type: 'strike', start: 8, end: 9 },
      { type: 'bold', start: 9, end: 10 },
    ]);
    expect(body[1]!.marks).toEqual([{ type: 'bold', start: 0, end: 1 }]);
  });

  test('size in points; hidden text is left out', async () => {
    const { body } = await readRtf(rtf`\fs28 Agenda{\v  not for print}\par{\v all of it\par}\pard Close`);
    expect(body.map((b) => [b.text, b.size])).toEqual([
      ['Agenda', 14],
      ['Close', 14],
    ]);
  });

  test('links of fields; other fields show their result; old boxes to tick', async () => {
    const { body } = await readRtf(
      rtf`See {\field{\*\fldinst HYPERLINK "https://example.org/a"}{\fldrslt annex}}, page {\field{\*\fldinst PAGE}{\fldrslt 3}} {\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres25\ffdefres1}}}{\fldrslt}} paid`,
    );
    expect(body[0]!.text).toBe('See annex, page 3 ☒ paid');
    expect(body[0]!.marks).toEqual([{ type: 'link', start: 4, end: 9, href: 'https://example.org/a' }]);
  });
});

test('tracked changes by policy, also of the end of a paragraph', async () => {
  const source = rtf`Meet on {\revised Tuesday}{\deleted Monday}.{\deleted\par} Then tea.\par`;
  expect(await outlineOf(source)).toEqual(['p Meet on Tuesday. Then tea.']);
  const { body, reports } = await readRtf(source, { changes: 'reject' });
  expect(body.map((b) => b.text)).toEqual(['Meet on Monday.', 'Then tea.']);
  expect(reports).toEqual([
    'tracked-changes: The document contains tracked changes (1 insertion and 2 deletions); they were read as rejected.',
  ]);
});

test('a star hides a group only at its head, and only if its word is an unknown destination', async () => {
  expect(
    await outlineOf(
      rtf`{\b0\*\cs7\cf0 Shown after a stray star}\par {\*\cs7\i Shown with its style}\par {\*\unknown Hidden}Kept\par`,
    ),
  ).toEqual(['p Shown after a stray star', 'p Shown with its style', 'p Kept']);
});

test('groups after \\* hide their text, however deep, unless it is known what they hold', async () => {
  expect(
    await outlineOf(
      rtf`{\*\generator Editor;}{\*\bkmkstart a}Gate{\*\bkmkend a} mended.{\*\nosuch It was agreed {\b to sell} it {\*\more now}.} Painted{\*\xe {\v Paint}}.\par{\*\atnid AB}{\chatn{\*\annotation check this\par}}{\*\userprops {\propname x}{\staticval secret}}Close`,
    ),
  ).toEqual(['p Gate mended. Painted.', 'p Close']);
});
