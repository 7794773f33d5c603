import { expect, test } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { readAs } from '../text/reading.ts';
import { outlineOf, readRtf, readWhole, rtf } from './read-rtf.ts';

test('is known by its first bytes, whatever its name', async () => {
  const { format, reports } = await readAs('minutes.doc', rtf`{\rtf1 Hello\par}`);
  expect([format, reports]).toEqual(['rtf', ['format-mismatch']]);
});

test('groups nested too deep are refused', async () => {
  await expect(readWhole(`{\\rtf1 ${'{'.repeat(100_000)}`)).rejects.toMatchObject({ code: 'corrupt-file' });
});

test('a file that ends too early is read as far as it goes', async () => {
  const { body, reports } = await readWhole(rtf`{\rtf1 One\par {\b Two`);
  expect(body.map((b) => b.text)).toEqual(['One', 'Two']);
  expect(reports.join()).toMatch(/^degraded-reading/);
});

test('what comes after the last brace is not text; too many braces do no harm', async () => {
  const { body } = await readWhole(rtf`{\rtf1 One\par}}} {trailing} junk`);
  expect(body.map((b) => b.text)).toEqual(['One']);
});

test.each<[string, string]>([
  ['cells without a row', rtf`\cell\cell x\cell\par`],
  ['a row without cells', rtf`\row\row\trowd\row x`],
  ['numbers beyond all bounds', rtf`\li99999999999\fs-5\cellx-99999999\u99999999 \uc9999999 \ilvl900\itap900 x`],
  ['half a code', rtf`x\'`],
  ['a backslash at the end', 'x\\'],
  ['binary data longer than the file', rtf`x\bin99999999 y`],
])('%s', async (_, source) => {
  expect((await outlineOf(source)).length).toBeLessThanOrEqual(2);
});

test('limits: characters, cells', async () => {
  const long = await readRtf(rtf`0123456789\par `.repeat(50), { limits: { ...defaultLimits, textLength: 100 } });
  expect(long.body).toHaveLength(10);
  expect(long.reports.join()).toMatch(/^truncated/);
  const wide = await readRtf(`\\trowd ${'x\\cell '.repeat(50)}\\row`, { limits: { ...defaultLimits, tableCells: 20 } });
  expect(wide.body[0]).toMatchObject({ rows: [{ length: 20 }] });
});

test.each<[string, string]>([
  ['200 000 groups', `${'{}'.repeat(200_000)} x`],
  ['a long word', `\\${'a'.repeat(2_000_000)} x`],
  ['many bytes', "\\'e9".repeat(150_000)],
  ['many characters in Unicode', '\\u233?'.repeat(100_000)],
  ['many cells', `\\trowd\\cellx9 ${'a\\cell\\row '.repeat(15_000)}`],
  ['many edges of cells', `\\trowd${'\\cellx9'.repeat(300_000)} a\\cell\\row`],
  ['many notes', '{\\footnote x}'.repeat(15_000)],
  ['many tables in tables', '\\pard\\itap9\\intbl x\\nestcell '.repeat(8_000)],
  ['many fonts', `{\\fonttbl${'{\\f1 A;}'.repeat(100_000)}} x`],
])('%s are read in little time', async (_, source) => {
  const { body } = await readRtf(source);
  expect(body).not.toEqual([]);
});
