/** What is read of Word's old files beside their words: numbers, headings, marks, changes, notes, and what is damaged. */
import { describe, expect, test } from 'vitest';
import { docExtractor } from '../../../src/extract/doc/index.ts';
import { defaultLimits, type ExtractOptions } from '../../../src/extract/extractor.ts';
import { UnreadableDocument } from '../../../src/model/diagnostic.ts';
import { type DocSpec, makeDoc } from '../../support/make-doc.ts';
import { readRecord } from '../../support/read-record.ts';

async function read(bytes: Uint8Array, options: Partial<ExtractOptions> = {}) {
  const reports: string[] = [];
  const report = (code: string) => reports.push(code);
  const all = { limits: defaultLimits, password: null, changes: 'accept' as const, report, ...options };
  const { body } = await docExtractor.extract(bytes, all);
  return { body, texts: body.map(({ text }) => text), reports };
}
const texts = async (spec: DocSpec) => (await read(makeDoc(spec))).texts;
const decimal = [{ format: 0, text: '%1.' }];

describe('lists', () => {
  test('go on after bullets and tables, and start again where another list begins', async () => {
    const spec: DocSpec = {
      lists: [decimal, [{ format: 23, text: '\uf0b7' }], decimal],
      body: [
        { text: 'Apologies', list: 1 },
        { text: 'a bullet', list: 2 },
        [['Account', 'Sum']],
        { text: 'Minutes', list: 1 },
        { text: 'Roads', list: 3 },
      ],
    };
    expect(await texts(spec)).toEqual(['1. Apologies', 'a bullet', 'Account\tSum', '2. Minutes', '1. Roads']);
  });

  test('count below each other', async () => {
    const levels = [...decimal, { format: 0, text: '%1.%2' }, { format: 2, text: '(%3)' }];
    const body = [0, 1, 2, 2, 0, 1].map((level, i) => ({ text: `item ${i}`, list: 1, level }));
    expect((await texts({ lists: [levels], body })).map((text) => text.split(' ')[0])).toEqual([
      '1.',
      '1.1',
      '(i)',
      '(ii)',
      '2.',
      '2.1',
    ]);
  });

  test('give the numbers of the agenda', async () => {
    const items = ['Apologies for absence', 'Bookings', 'Date of next meeting'];
    const bytes = makeDoc({
      lists: [decimal],
      body: [
        'Alder Hall Committee',
        'Minutes of the meeting held on 6 March 2024',
        'Present: Ann Lee (Chair), Bo Roe',
        ...items.flatMap((text) => [{ text, list: 1, bold: true }, 'Nothing was said of it at any length.']),
      ],
    });
    const { record } = await readRecord({ path: 'a.doc', bytes });
    expect(record.agenda.map(({ number, title }) => [number, title])).toEqual(items.map((t, i) => [String(i + 1), t]));
  });
});

test('a raised figure after a figure is a note mark', async () => {
  const [block] = (await read(makeDoc({ body: [{ text: 'It cost £3201', raised: '1' }] }))).body;
  expect(block?.text).toBe('It cost £320¹');
});

test('deleted text is there where changes are rejected', async () => {
  const bytes = makeDoc({ body: [{ text: 'It was not agreed.', deleted: 'not ' }] });
  expect(await read(bytes)).toMatchObject({ texts: ['It was agreed.'], reports: ['tracked-changes'] });
  expect((await read(bytes, { changes: 'reject' })).texts).toEqual(['It was not agreed.']);
});

test('notes come after the text with the marks that refer to them', async () => {
  const spec = { body: ['First\u0002 and second\u0002.'], footnotes: ['One.', 'Two.'] };
  expect(await texts(spec)).toEqual(['First[1] and second[2].', '[1] One.', '[2] Two.']);
});

describe('what is damaged', () => {
  const sound = makeDoc({
    lists: [decimal],
    body: [{ text: 'The Clerk to mend the gate.', list: 1 }, [['a', 'b']], { text: 'Finance', heading: 1 }],
    footnotes: ['A note.'],
    header: 'Above',
  });

  test('a file that is cut off keeps what is there, and says so', async () => {
    const { reports } = await read(sound.subarray(0, 1024 + 512 + 1024 + 40)).catch(({ code }) => ({
      reports: [code],
    }));
    expect(reports).toEqual([expect.stringMatching(/^(?:corrupt-file|degraded-reading)$/)]);
  });

  test('no byte of its tables makes the reader fail', async () => {
    const outcomes: string[] = [];
    for (let at = 512; at < sound.length; at += 37) {
      const bytes = new Uint8Array(sound);
      bytes[at] = bytes[at]! ^ 0xff;
      outcomes.push(
        await read(bytes).then(
          () => 'read',
          (error: unknown) => (error instanceof UnreadableDocument ? 'refused' : String(error)),
        ),
      );
    }
    expect(new Set(outcomes)).toEqual(new Set(['read', 'refused']));
  });

  test('files of other versions of Word are recognised by their first number', async () => {
    const of = (edit: (word: DataView) => void) => {
      const bytes = new Uint8Array(sound);
      edit(new DataView(bytes.buffer, 3 * 512));
      return read(bytes);
    };
    await expect(of((word) => word.setUint16(0, 0xa5dc, true))).rejects.toMatchObject({ code: 'unsupported-format' });
    await expect(of((word) => word.setUint16(10, 0x0300, true))).rejects.toMatchObject({ code: 'password-required' });
    await expect(of((word) => word.setUint16(0, 0x1234, true))).rejects.toMatchObject({ code: 'corrupt-file' });
  });
});
