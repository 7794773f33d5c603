/** Fonts that do not tell their letters, and text that was recognised badly: said, not read as if it were text. */
import { expect, it } from 'vitest';
import { looksLikeText } from '../../../src/extract/pdf/text/unknown-letters.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { readRecord } from '../../support/read-record.ts';
import { rawPdf } from './raw-pdf.ts';

const untold =
  '/Type/Font/Subtype/Type0/BaseFont/Seld/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Seld/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 556/FontDescriptor<</Type/FontDescriptor/FontName/Seld/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]';
const plain = '/Type/Font/Subtype/Type1/BaseFont/Helvetica';

/** A text as numbers of glyphs, which stand 29 before the letters in most fonts. */
const glyphs = (text: string, shift = 29) =>
  `<${[...text].map((c) => (c.charCodeAt(0) - shift).toString(16).padStart(4, '0')).join('')}>`;
const page = (shown: string) =>
  `BT /F1 14 Tf 72 720 Td ${shown} Tj ET BT /F2 11 Tf 72 690 Td (Present: Ivy Dunn and Bo Hale) Tj ET`;

it('does not read what a font does not tell, and says so', async () => {
  const bytes = rawPdf({ content: page(glyphs('Orchard Trust Meeting')), fonts: [untold, plain] });
  const { record, blocks, outcome } = await readRecord({ path: 'a.pdf', bytes });
  expect(outcome).toBe('partial');
  expect(record.diagnostics).toContainEqual(
    expect.objectContaining({ id: 'letters-unknown', severity: 'warning', help: expect.stringContaining('OCR') }),
  );
  expect(blocks?.body.map(({ text }) => text).join('\n')).not.toMatch(/UFKDUG/);
  expect(record.title).toBeNull();
  expect(record.people.map(({ name }) => name)).toEqual(['Ivy Dunn', 'Bo Hale']);
});

it('believes letters that make words, though no table of the font says so', async () => {
  const bytes = rawPdf({ content: page(glyphs('Orchard Trust Meeting', 0)), fonts: [untold, plain] });
  const { record, blocks } = await readRecord({ path: 'a.pdf', bytes });
  expect(record.diagnostics.map(({ id }) => id)).not.toContain('letters-unknown');
  expect(blocks?.body[0]?.text).toBe('Orchard Trust Meeting');
});

it.each([
  ['$FWLRQ 2ZQHU %\\ ZKHQ 6WDWXV', false],
  ['WKH VHFUHWDU\\ RI WKH ERDUG ZDV WKHUH', false],
  ['The secretary of the board was there.', true],
  ['LLYWODRAETH CYMRU Adroddiad y Cadeirydd', true],
  ['12 May 2024, 7.30', true],
])('%s looks like text: %s', (text, expected) => {
  expect(looksLikeText(text)).toBe(expected);
});

const badly = [
  'Minutes of the rneeting held on Tuesday l2th March 2O24 at 7.30prn',
  'Present: Cllr Ivy Dunn (Chairrnan), Cllr Bo Hale',
  '1. Apologies',
  'None were sent in.',
  'The next rneeting is on Tuesday 9th Apri1 2024.',
];

async function read(lines: string[]) {
  return readRecord({ path: 'a.pdf', bytes: await makePdf({ elements: [{ kind: 'lines', lines }] }) });
}

it('says that a text was recognised badly, with words that show it', async () => {
  const { record } = await read(badly);
  const [said] = record.diagnostics.filter(({ id }) => id === 'poor-recognition');
  expect(said?.message).toContain('"rneeting"');
  expect(said?.help).toContain('OCR');
  expect(record.location).toBeNull();
});

it('says nothing of codes, references and a slip or two', async () => {
  const { record } = await read([
    'Minutes of the meeting held on Tuesday 12th March 2024 at 7.30pm in Room1',
    'Present: Ivy Dunn (IO), Bo Hale',
    'Item1 of the plan AP125 was agreed for Q1 and Q2, see A1/0B and flat 1A.',
    'The rneeting closed.',
  ]);
  expect(record.diagnostics.map(({ id }) => id)).not.toContain('poor-recognition');
});
