/** Where a pdf begins in its file: other readers take it with a head that is lost or that other bytes come before. */

/** Readers accept the signature anywhere in the first bytes of a file. */
const SIGNATURE_WITHIN = 1024;
/** … and we look for it this far after what a mail or web server left at the head. */
const LATE_SIGNATURE_WITHIN = 256 * 1024;
/** The end of the file, where it names its contents. */
const TAIL_LENGTH = 2048;

/** The bytes of the pdf in a file, with a head; null if the file is not one. */
export function pdfBytes(bytes: Uint8Array): Uint8Array | null {
  const start = startOfPdf(bytes);
  if (start === null) return null;
  if (start === 'lost') return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]));
  return bytes.subarray(start);
}

/** The place of the first byte that belongs to the pdf; `lost` if its head is missing; null if the file is not one. */
export function startOfPdf(bytes: Uint8Array): number | 'lost' | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, SIGNATURE_WITHIN).includes('%PDF-')) return 0;
  if (!endsLikePdf(file)) return null;
  const head = file.toString('latin1', 0, LATE_SIGNATURE_WITHIN);
  const late = /^%PDF-\d\.\d/m.exec(head);
  if (late && /^\d{1,8}\s{1,4}\d{1,5}\s{1,4}obj\b/m.test(head.slice(late.index, late.index + LATE_SIGNATURE_WITHIN)))
    return late.index;
  return /^(?:[^\n\r]{0,100}[\n\r]{1,4}){0,3}\d{1,8}\s{1,4}\d{1,5}\s{1,4}obj\b/.test(head.slice(0, SIGNATURE_WITHIN))
    ? 'lost'
    : null;
}

/** The marks that end a pdf: where its table of contents is, or at least its last object. */
function endsLikePdf(file: Buffer): boolean {
  const tail = file.toString('latin1', Math.max(0, file.length - TAIL_LENGTH));
  return /^(?:startxref|%%EOF|endobj)/m.test(tail);
}
