/** A PDF of one page written by hand, for what the maker of PDFs does not do: its content and its font as given. */

export interface RawPdf {
  /** Operators of the page; its font is /F1, a second one, if given, /F2. */
  content: string;
  fonts?: string[];
  /** What each code of the first font says, as a table in the font tells it. */
  unicode?: Record<string, string>;
}

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** The bytes of the file. */
export function rawPdf({ content, fonts, unicode }: RawPdf): Uint8Array {
  const helvetica = '/Type/Font/Subtype/Type1/BaseFont/Helvetica';
  const first = `${fonts?.[0] ?? helvetica}${unicode ? '/ToUnicode 7 0 R' : ''}`;
  const codes = Object.entries(unicode ?? {});
  const map = codes.map(([code, text]) => `<${code.charCodeAt(0).toString(16).padStart(2, '0')}> <${hex(text)}>`);
  const table = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    `${codes.length} beginbfchar\n${map.join('\n')}\nendbfchar endcmap end end`,
  ].join('\n');
  const stream = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>',
    stream(content),
    `<<${first}>>`,
    `<<${fonts?.[1] ?? helvetica}>>`,
    stream(table),
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new Uint8Array(
    Buffer.from(`%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size 8>>\nstartxref\n0\n%%EOF\n`, 'latin1'),
  );
}
