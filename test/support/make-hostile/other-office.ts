/** OpenDocument, RTF and the old binary Word: repeats, depth, lengths and chains that never end. */
import { packDocx } from '../make-docx.ts';
import { type HostileInput, input, nest, pieces, slow } from './input.ts';
import { rawZip } from './raw-zip.ts';

const NAMES = ['office', 'style', 'text', 'table', 'manifest']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const contentXml = (body: string, styles = '') =>
  `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text><text:p>Minutes of the Harbour Board</text:p>${body}</office:text></office:body></office:document-content>`;
const odtOf = (parts: Record<string, string | Uint8Array>) =>
  packDocx({ mimetype: 'application/vnd.oasis.opendocument.text', ...parts });
const odt = (name: string, body: () => string, styles: () => string = () => '') =>
  input(`odt-${name}.odt`, () => odtOf({ 'content.xml': contentXml(body(), styles()) }));

const openDocuments: HostileInput[] = [
  odt(
    'columns-repeated-billion',
    () =>
      '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
  ),
  odt(
    'rows-repeated-billion',
    () =>
      '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
  ),
  odt(
    'spans-of-a-billion',
    () =>
      '<table:table><table:table-row><table:table-cell table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
  ),
  odt('blanks-billion', () => '<text:p>a<text:s text:c="999999"/>b</text:p>'.repeat(200)),
  odt('lists-nested-5000', () => nest(5000, '<text:list><text:list-item>', '</text:list-item></text:list>')),
  odt('lists-nested-100', () =>
    nest(100, '<text:list><text:list-item>', '</text:list-item></text:list>', '<text:p>x</text:p>'),
  ),
  odt('spans-nested-240', () => `<text:p>${nest(240, '<text:span>', '</text:span>', 'x')}</text:p>`),
  odt('sections-10000', () => '<text:section><text:p>x</text:p></text:section>'.repeat(10_000)),
  odt('paragraphs-100000', () => '<text:p>Some words.</text:p>'.repeat(100_000)),
  odt('notes-in-notes', () =>
    nest(60, '<text:p>x<text:note><text:note-body>', '</text:note-body></text:note></text:p>'),
  ),
  odt(
    'styles-in-a-circle',
    () => '<text:p text:style-name="A">x</text:p>',
    () =>
      '<style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/><style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>',
  ),
  odt('start-value-odd', () =>
    pieces(
      50,
      (i) =>
        `<text:list><text:list-item text:start-value="${i}999999999"><text:p>x</text:p></text:list-item></text:list>`,
    ),
  ),
  input('odt-entities.odt', () =>
    odtOf({
      'content.xml': `<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>${contentXml('<text:p>&e;</text:p>')}`,
    }),
  ),
  input('odt-no-content.odt', () => odtOf({ 'meta.xml': '<x/>' })),
  input('odt-content-not-xml.odt', () => odtOf({ 'content.xml': 'not xml <' })),
  input('odt-manifest-deep.odt', () =>
    odtOf({ 'content.xml': contentXml(''), 'META-INF/manifest.xml': nest(250, '<a>', '</a>') }),
  ),
  input('odt-of-a-sheet.odt', () =>
    packDocx({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': contentXml('') }),
  ),
  input('odt-encrypted.odt', () =>
    rawZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 },
      { name: 'encrypted-package', data: 'x' },
    ]),
  ),
];

const START = '{\\rtf1\\ansi Minutes of the Harbour Board\\par ';
const rtf = (name: string, inside: () => string) => input(`rtf-${name}.rtf`, () => `${START}${inside()}}`);

const richTexts: HostileInput[] = [
  input('rtf-only-its-name.rtf', () => '{\\rtf1'),
  rtf('groups-100000', () => nest(100_000, '{', '}', 'x')),
  rtf('groups-never-ended', () => '{\\b '.repeat(50_000)),
  rtf('groups-ended-too-often', () => '}'.repeat(50_000)),
  rtf('binary-of-a-billion', () => '\\bin999999999 x'),
  rtf('binary-negative', () => '\\bin-5 x'),
  rtf('unicode-skips', () => '\\uc30000 \\u-32768 x\\u99999999 y\\uc-1 \\u65 '),
  rtf('hex-odd', () => "\\'zz\\'f\\'".repeat(5000)),
  rtf('word-of-a-million', () => `\\${'a'.repeat(1_000_000)} x`),
  rtf('number-of-a-million', () => `\\b${'9'.repeat(1_000_000)} x`),
  rtf('picture-5mb', () => `{\\pict ${'ff'.repeat(2_500_000)}}`),
  rtf(
    'object-data',
    () =>
      `{\\object{\\*\\objdata ${'d0cf11e0'.repeat(1000)}}}{\\field{\\*\\fldinst INCLUDETEXT "file:///etc/passwd"}{\\fldrslt x}}`,
  ),
  rtf('fonts-20000', () => `{\\fonttbl${pieces(20_000, (i) => `{\\f${i} X;}`)}}x`),
  rtf('styles-in-a-circle', () => '{\\stylesheet{\\s1\\sbasedon2 A;}{\\s2\\sbasedon1 B;}}\\s1 x\\par'),
  rtf('table-of-20000-cells', () => `\\trowd${'\\cellx1'.repeat(20_000)} ${'x\\cell '.repeat(20_000)}\\row `),
  slow('rtf-rows-20000.rtf', () => `${START}${'\\trowd\\cellx100\\cellx200 a\\cell b\\cell\\row '.repeat(20_000)}}`),
  rtf('tables-nested', () => '\\itap9999 x\\nestcell\\nestrow '.repeat(2000)),
  rtf('paragraphs-100000', () => 'x\\par '.repeat(100_000)),
];

const ole = (tail: Buffer) => {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(1, 44);
  head.fill(0, 76, 512);
  return Buffer.concat([head, tail]);
};
const named = Buffer.concat([Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(1000)]);

const oldWord: HostileInput[] = [
  input('doc-only-a-header.doc', () => ole(named)),
  input('doc-chain-in-a-circle.doc', () => ole(Buffer.concat([Buffer.alloc(512), named]))),
  input('doc-garbage.doc', () => ole(Buffer.concat([named, Buffer.alloc(50_000, 0x77)]))),
  input('doc-cut.doc', () => ole(named).subarray(0, 300)),
  input('doc-named.docx', () => ole(named)),
  input('doc-package-encrypted.docx', () =>
    ole(Buffer.concat([Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(1000)])),
  ),
];

export const officeInputs: readonly HostileInput[] = [...openDocuments, ...richTexts, ...oldWord];
