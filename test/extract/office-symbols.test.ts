import { expect, test } from 'vitest';
import { symbolBox } from '../../src/extract/office/symbol-boxes.ts';
import { makeDocx } from '../support/make-docx.ts';
import { readAs } from './text/reading.ts';

test.each<[number, string, string | null]>([
  [0xf0fe, 'Wingdings', '☑'],
  [0xfd, 'wingdings', '☒'],
  [0x52, 'Wingdings 2', '☑'],
  [0xa3, 'Wingdings2', '☐'],
  [0x61, 'Webdings', '✓'],
  [0x41, 'Wingdings', null],
  [0xfe, 'Arial', null],
])('%s of %s', (code, font, box) => {
  expect(symbolBox(code, font)).toBe(box);
});

test('ticks and boxes of symbol fonts are characters: symbols, letters in the font, private codes', async () => {
  const symbol = (char: string, font = 'Wingdings') => ({
    xml: `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`,
  });
  const letter = (text: string, font: string) => ({
    xml: `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`,
  });
  const { body } = await readAs(
    'a.docx',
    makeDocx({
      body: [
        { runs: ['Paid ', symbol('F0FE'), ' owed ', symbol('F0A8')] },
        {
          runs: [
            'Paid ',
            letter('þ', 'Wingdings'),
            ' owed ',
            letter('\uf06f', 'Wingdings'),
            letter('R', 'Wingdings 2'),
          ],
        },
      ],
    }),
  );
  expect(body.map(({ text }) => text)).toEqual(['Paid ☑ owed ☐', 'Paid ☑ owed ☐☑']);
});
