import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { pdfExtractor } from '../../../src/extract/pdf/index.ts';
import { inspectPage } from '../../../src/extract/pdf/inspect-page.ts';
import { readSimply } from '../../../src/extract/pdf/simple-reading.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { longText, read, readBytes } from './read.ts';

describe('the document as a whole', () => {
  it('is read from the same bytes to the same blocks, without touching the bytes', async () => {
    const spec = { elements: [{ kind: 'text', text: longText }] } as const;
    const bytes = await makePdf({ elements: [...spec.elements] });
    expect(bytes).toEqual(await makePdf({ elements: [...spec.elements] }));
    const copy = bytes.slice();
    const first = await readBytes(bytes);
    expect(bytes).toEqual(copy);
    expect((await readBytes(bytes)).document).toEqual(first.document);
  });

  it('states title, author, language and pages', async () => {
    const { document } = await read({
      title: 'Minutes',
      author: 'A. Clerk',
      language: 'en-GB',
      elements: [{ kind: 'text', text: 'x' }],
    });
    expect(document).toMatchObject({
      properties: { title: 'Minutes', author: 'A. Clerk' },
      language: 'en-GB',
      pages: 1,
    });
  });

  it('places blocks in points from the top left', async () => {
    const { document } = await read([{ kind: 'at', text: 'Here', x: 100, y: 200 }]);
    const [place] = document.body[0]!.places;
    expect(place).toMatchObject({ kind: 'page', page: 1, box: { x0: 100 } });
    expect(place?.kind === 'page' && place.box.top < 200 && place.box.bottom > 200).toBe(true);
  });

  it('reads pages that are turned', async () => {
    const { body } = await read({ rotate: 90, elements: [{ kind: 'text', text: longText }] });
    expect(body).toEqual([`P ${longText}`]);
  });

  it('names pages without text and refuses a document without any', async () => {
    const some = await read([{ kind: 'text', text: 'Words' }, { kind: 'newPage' }]);
    expect(some.reports).toEqual(['page-without-text']);
    await expect(read([{ kind: 'newPage' }])).rejects.toMatchObject({ code: 'no-text-layer' });
  });

  it('stops at the limit of pages', async () => {
    const bytes = await makePdf({
      elements: [{ kind: 'text', text: 'One' }, { kind: 'newPage' }, { kind: 'text', text: 'Two' }],
    });
    const { body, reports } = await readBytes(bytes, { limits: { ...defaultLimits, pages: 1 } });
    expect([body, reports]).toEqual([['P One'], ['truncated']]);
  });

  it('reads an empty user password and asks for any other', async () => {
    const elements = [{ kind: 'text', text: 'Secret' }] as const;
    const open = await makePdf({ elements: [...elements], ownerPassword: 'owner' });
    expect((await readBytes(open)).body).toEqual(['P Secret']);
    const closed = await makePdf({ elements: [...elements], userPassword: 'user' });
    await expect(readBytes(closed)).rejects.toMatchObject({ code: 'password-required' });
    expect((await readBytes(closed, { password: 'user' })).body).toEqual(['P Secret']);
  });

  it('refuses what is no pdf', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing more');
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'corrupt-file' });
    expect(pdfExtractor.sniff(bytes)).toBe(true);
    expect(pdfExtractor.sniff(new TextEncoder().encode('Minutes'))).toBe(false);
  });

  it('has a simpler reading to fall back to', async () => {
    const bytes = await makePdf({ elements: [{ kind: 'lines', lines: ['One line', 'Another'] }] });
    const plain = await readSimply(bytes, null, 10);
    expect(plain.body.map((b) => b.text)).toEqual(['One line', 'Another']);
    expect(plain.pages).toBe(1);
  });

  it('shows the intermediates of a page', async () => {
    const bytes = await makePdf({
      elements: [
        {
          kind: 'table',
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
          widths: [60, 60],
          rules: 'stroke',
        },
      ],
    });
    const page = await inspectPage(bytes, 1);
    expect(page.words.map((w) => w.text)).toEqual(['a', 'b', 'c', 'd']);
    expect(page.cells).toHaveLength(4);
    expect(page.tables[0]).toMatchObject({ by: 'rules', rowCount: 2 });
  });
});
