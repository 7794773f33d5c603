import { describe, expect, test } from 'vitest';
import { detectExtractor } from '../../../src/extract/index.ts';
import { blocksOfRecord } from '../../../src/pipeline/meetings-of-file.ts';
import { brokenSpans } from '../../support/laws.ts';
import { makeDocx } from '../../support/make-docx.ts';
import { makeMail, type PartSpec } from '../../support/make-mail.ts';
import { makeXlsx } from '../../support/make-sheets.ts';
import { type FirstRecord, readRecord } from '../../support/read-record.ts';

const HEAD = [
  'From: Vera Holt <vera@club.example>',
  'To: all@club.example',
  'Subject: Fwd: =?utf-8?Q?Minutes_=E2=80=93_Skiff_Club_Committee?=',
  'Date: Tue, 11 Mar 2031 21:47:00 +0000',
];
const MINUTES =
  'Minutes of the Skiff Club Committee, 4 March 2031\n\nPresent: Vera Holt, Sam Orr\n\nAction: Sam Orr to order oars by 1 April 2031.\n';
const read = (bytes: Uint8Array, path = 'mail.eml') => readRecord({ path, bytes });
const plain = (content: string, charset = 'utf-8'): PartSpec => ({ type: `text/plain; charset=${charset}`, content });
const said = ({ record }: FirstRecord) => record.diagnostics.map(({ id, message }) => `${id}: ${message}`);

describe('an e-mail', () => {
  test('is read by its text; the time that it was sent is not that of the meeting', async () => {
    const { record, blocks, outcome } = await read(makeMail(HEAD, [plain(MINUTES)]));
    expect(outcome).toBe('ok');
    expect(record.source.format).toBe('eml');
    expect([record.date?.iso, record.startTime, record.body]).toEqual(['2031-03-04', null, 'Skiff Club Committee']);
    expect(record.people.map(({ name }) => name)).toEqual(['Vera Holt', 'Sam Orr']);
    expect(record.actions.map(({ text, due }) => [text, due?.iso])).toEqual([
      ['Sam Orr to order oars by 1 April 2031.', '2031-04-01'],
    ]);
    expect(blocks?.properties).toMatchObject({ sent: expect.stringContaining('2031-03-11') });
    expect(blocks?.furniture.map(({ text }) => text)).toEqual(['Minutes – Skiff Club Committee']);
  });

  test('whose text says nothing of the date has none: it was sent, not held, then', async () => {
    const { record } = await read(
      makeMail(HEAD, [plain('Present: Vera Holt, Sam Orr\n\nAction: Sam Orr to order oars.\n')]),
    );
    expect([record.date, record.startTime, record.endTime]).toEqual([null, null, null]);
  });

  test('with the same words as HTML is read by that, which keeps tables', async () => {
    const html = `<p>Skiff Club Committee, 4 March 2031</p><table><tr><th>Ref</th><th>Action</th><th>Owner</th><th>Status</th></tr><tr><td>1</td><td>Order oars</td><td>Sam Orr</td><td>Open</td></tr></table>`;
    const parts = [
      plain('Skiff Club Committee, 4 March 2031\n\nRef\nAction\nOwner\nStatus\n1\nOrder oars\nSam Orr\nOpen\n'),
      { type: 'text/html; charset=utf-8', content: html },
    ];
    const { record } = await read(makeMail(HEAD, parts, 'alternative'));
    expect(record.actionLog?.entries.map(({ text }) => text)).toEqual(['Order oars']);
  });

  test('in Windows-1252 keeps its quotes and dashes', async () => {
    const content = Uint8Array.from(
      Buffer.from(MINUTES.replace('order oars', 'order \u0093oars\u0094 \u0096 six'), 'latin1'),
    );
    const { record } = await read(makeMail(HEAD, [{ type: 'text/plain; charset=windows-1252', content }]));
    expect(record.actions[0]?.text).toContain('order “oars” – six');
  });
});

describe('attachments', () => {
  const covering = plain('Dear all,\n\nplease find the papers attached.\n\nVera\n');

  test('give records of their own, with their names, formats and places', async () => {
    const result = await read(
      makeMail(HEAD, [
        covering,
        { type: 'application/octet-stream', name: 'Minutes.docx', content: makeDocx({ body: MINUTES.split('\n\n') }) },
        {
          type: 'application/octet-stream',
          name: 'log.xlsx',
          content: await makeXlsx([
            {
              name: 'Log',
              rows: [
                ['Ref', 'Action', 'Owner', 'Status'],
                ['1', 'Order oars', 'Sam Orr', 'Open'],
              ],
            },
          ]),
        },
        { type: 'image/png', name: 'logo.png', content: 'x' },
      ]),
    );
    const records = [result.record, ...(result.others ?? [])];
    expect(records.map(({ kind, source }) => [kind, source.format, source.attachment?.name])).toEqual([
      ['minutes', 'docx', 'Minutes.docx'],
      ['actionLog', 'xlsx', 'log.xlsx'],
      ['unknown', 'eml', undefined],
    ]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(3);
    expect(records[0]?.actions.map(({ text }) => text)).toEqual(['Sam Orr to order oars by 1 April 2031.']);
    for (const record of records) expect(brokenSpans(record, result.blocks)).toEqual([]);
    const own = records.map((record) => blocksOfRecord(result.blocks!, record.source).body.length);
    expect(own).toEqual([3, 2, 3]);
    expect(said(result)).toEqual([]);
  });

  test('that cannot be read are reported by name, and the rest is read', async () => {
    const result = await read(
      makeMail(HEAD, [
        plain(MINUTES),
        { type: 'application/octet-stream', name: 'slides.pdf', content: 'no pdf\u0000\u0001\u0002\u0003' },
      ]),
    );
    expect(result.record.kind).toBe('minutes');
    expect(said(result)).toEqual([
      expect.stringMatching(/^attachment-not-read: The attachment "slides\.pdf" was not read: /),
    ]);
  });

  test('of attachments are read to a depth', async () => {
    const nested = (depth: number): Uint8Array =>
      depth === 0
        ? makeMail(HEAD, [plain(MINUTES)])
        : makeMail(HEAD, [
            covering,
            { type: 'message/rfc822', name: `inner-${depth}.eml`, content: nested(depth - 1) },
          ]);
    const one = await read(nested(1));
    expect(one.record.kind).toBe('minutes');
    const deep = await read(nested(5));
    expect(said(deep).join('\n')).toMatch(/attachment-not-read: .*attached to an attachment/);
  });

  test('more than twenty are cut and reported', async () => {
    const many = Array.from({ length: 23 }, (_, n) => ({
      type: 'text/plain',
      name: `note-${n}.txt`,
      content: `Note ${n}`,
    }));
    const told = said(await read(makeMail(HEAD, [covering, ...many]))).filter((one) => one.startsWith('attachment-'));
    expect(told).toEqual(['attachment-not-read: Only the first 20 attachments were read, and 3 were not.']);
  });
});

describe('a page saved as one file', () => {
  const page = makeMail(
    ['Subject: Exported', 'Date: Tue, 11 Mar 2031 21:47:00 +0000'],
    [
      {
        type: 'text/html; charset=utf-8',
        content:
          '<html><body><h1>Skiff Club Committee</h1><p>4 March 2031</p><p>Present: Vera Holt</p><ul><li>Action: Vera Holt to wash the sails</li></ul></body></html>',
      },
      { type: 'image/png', content: 'x' },
    ],
    'related',
  );

  test('is read, also where it is called .doc', async () => {
    const result = await read(page, 'export.doc');
    expect(result.record.source.format).toBe('mht');
    expect(result.record.date?.iso).toBe('2031-03-04');
    expect(result.record.actions).toHaveLength(1);
    expect(said(result)).toEqual([expect.stringMatching(/^format-mismatch: /)]);
  });
});

test('text that only begins like a mail is text', () => {
  const text = 'From: Vera Holt\nTo: all\nSubject: minutes\n\nPresent: Vera Holt\n';
  expect(detectExtractor('a.txt', new TextEncoder().encode(text)).extractor.format).toBe('text');
  expect(detectExtractor('a.eml', new TextEncoder().encode(text)).extractor.format).toBe('eml');
});

test('a message without text is refused by name', async () => {
  const { record } = await read(makeMail(HEAD, [{ type: 'application/pkcs7-mime', content: 'x' }]));
  expect(record.diagnostics.map(({ id }) => id)).toEqual(['no-mail-text']);
});
