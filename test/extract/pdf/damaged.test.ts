/** PDFs whose head, table of contents or page tree is damaged: other readers open them, and so do we. */
import { describe, expect, it } from 'vitest';
import { pdfExtractor } from '../../../src/extract/pdf/index.ts';
import { unpackPictureContents } from '../../../src/extract/pdf/page/picture-contents.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { greyPicture } from './grey-picture.ts';
import { rawPdf } from './raw-pdf.ts';
import { readBytes } from './read.ts';

const elements = [
  { kind: 'text', text: 'Words of page one' },
  { kind: 'newPage' },
  { kind: 'text', text: 'Words of page two' },
] as const;
const both = ['P Words of page one', 'P Words of page two'];
const sound = Buffer.from(await makePdf({ elements: [...elements] })).toString('latin1');

/** The bytes of a damaged file; the damage must have changed something. */
function damaged(damage: (text: string) => string): Uint8Array {
  const text = damage(sound);
  expect(text).not.toBe(sound);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const pages = /(\d+) 0 obj\n<<\n\/Type \/Pages\n([\s\S]*?)\/Kids \[([^\]]*)\]/;

describe('damaged files', () => {
  it.each<[string, (text: string) => string]>([
    ['other bytes before its head', (s) => `HTTP/1.1 200 OK\n${'X-Served-By: a cache\n'.repeat(100)}${s}`],
    ['no head', (s) => s.replace(/^%PDF-1\.\d\n/, '')],
    ['neither head nor the bytes after it', (s) => s.replace(/^%PDF-1\.\d\n%[^\n]+\n/, '')],
    ['a table of contents of zeros', (s) => s.replace(/^\d{10} 00000 n/gm, '0000000000 00000 n')],
    ['no table of contents', (s) => s.replace(/xref\n[\s\S]*$/, '')],
    ['no trailer that names its catalogue', (s) => s.replace(/\/Root \d+ 0 R/, '')],
    ['a page tree that holds itself', (s) => s.replace(pages, '$1 0 obj\n<<\n/Type /Pages\n$2/Kids [$1 0 R $3]')],
    ['a page tree that names nothing first', (s) => s.replace(/\/Kids \[/, '/Kids [99 0 R ')],
    ['a page tree without pages', (s) => s.replace(/\/Kids \[[^\]]*\]/, '')],
    ['a page in the place of its page tree', (s) => s.replace(/\/Pages \d+ 0 R/, '/Pages 7 0 R')],
    ['a wrong count of pages', (s) => s.replace(/\/Count \d+/, '/Count 99')],
    ['wrong lengths of streams', (s) => s.replace(/\/Length \d+/g, '/Length 5')],
  ])('reads a file with %s', async (_, damage) => {
    const bytes = damaged(damage);
    expect(pdfExtractor.sniff(bytes)).toBe(true);
    expect((await readBytes(bytes)).body).toEqual(both);
  });

  it('reads a file that is cut off after its pages', async () => {
    const bytes = damaged((s) => s.slice(0, s.search(/\d+ 0 obj\n<<\n\/Type \/Catalog/)));
    expect((await readBytes(bytes)).body).toEqual(both);
  });

  it('says in its own words what is wrong with a file that has no pages', async () => {
    const bytes = damaged((s) => s.replace(/\/Type \/Page[s]?\n/g, '').replace(/\/Kids \[[^\]]*\]/, ''));
    await expect(readBytes(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:corrupt-file|no-text-layer)$/),
    });
  });

  it('takes no text for a pdf that only speaks of one', () => {
    const text = 'Minutes\n\nThe file began with %PDF-1.4 and held 3 0 obj <<>> endobj.\n';
    expect(pdfExtractor.sniff(new TextEncoder().encode('x'.repeat(2000) + text))).toBe(false);
  });
});

describe('passwords', () => {
  it('opens a file whose owner has the empty password', async () => {
    const padding =
      '\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a';
    const bytes = await makePdf({ elements: [...elements], userPassword: 'reader', ownerPassword: padding });
    expect((await readBytes(bytes)).body).toEqual(both);
  });

  it('tells a wrong password from none', async () => {
    const bytes = await makePdf({ elements: [...elements], userPassword: 'reader' });
    await expect(readBytes(bytes)).rejects.toThrow('is protected by a password');
    await expect(readBytes(bytes, { password: 'other' })).rejects.toThrow('does not open');
  });
});

describe('text in the place of a picture', () => {
  const packed = (content: string, picture = greyPicture(content)) => {
    const file = Buffer.from(rawPdf({ content: 'X' })).toString('latin1');
    const data = Buffer.from(picture).toString('latin1');
    const bytes = file.replace(
      /<<\/Length 1>>\nstream\nX/,
      () => `<</Length ${data.length}/Filter/DCTDecode>>\nstream\n${data}`,
    );
    return new Uint8Array(Buffer.from(bytes, 'latin1'));
  };

  it('is read where the filter of a picture packs the operators', async () => {
    const { body, reports } = await readBytes(packed('BT /F1 12 Tf 60 700 Td (The Clerk to mend the gate) Tj ET'));
    expect(body).toEqual(['P The Clerk to mend the gate']);
    expect(reports).toEqual([]);
  });

  it('is reported: a picture that cannot be unpacked', async () => {
    const told: string[] = [];
    const operators = 'BT (a) Tj ET';
    expect(await unpackPictureContents(packed(operators), () => told.push('whole'))).not.toBeNull();
    const damaged = greyPicture(operators).fill(0, 100, 150);
    expect(await unpackPictureContents(packed('', damaged), () => told.push('damaged'))).toBeNull();
    expect(told).toEqual(['damaged']);
  });

  it('is not looked for in pictures that hold none, or say that they are huge', async () => {
    const huge = greyPicture('BT ET');
    huge.set([0xff, 0xff, 0xff, 0xff], huge.indexOf(0xc0) + 4);
    for (const bytes of [packed('no operators here'), packed('', huge), packed('', greyPicture('BT').subarray(0, 90))])
      await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'no-text-layer' });
  });
});
