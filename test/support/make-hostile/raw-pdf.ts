/** PDF files from objects as they are given; the cross-reference table is right unless asked otherwise. */
import { deflateSync } from 'node:zlib';

/** Object number → body. 1 is the catalogue. */
export type PdfObjects = Record<number, string | Buffer>;

export function rawPdf(
  objects: PdfObjects,
  more: { trailer?: string; startxref?: number; noXref?: boolean } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let at = parts[0]!.length;
  for (const [number, body] of Object.entries(objects)) {
    offsets.set(Number(number), at);
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body as string),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(object);
    at += object.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_, n) =>
    offsets.has(n) ? `${String(offsets.get(n)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n',
  );
  if (!more.noXref) parts.push(Buffer.from(`xref\n0 ${size}\n${rows.join('')}`));
  parts.push(
    Buffer.from(
      `trailer\n<< /Size ${size} /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n${more.startxref ?? at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export function stream(data: string | Buffer, dictionary = ''): Buffer {
  const bytes = Buffer.from(data as string);
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

export const flate = (data: string | Buffer) =>
  stream(deflateSync(Buffer.from(data as string)), '/Filter /FlateDecode');

/** One page with this content; further objects from 6 on. */
export function pageOf(content: string | Buffer, more: PdfObjects = {}, page = '', resources = ''): PdfObjects {
  return {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
    4: Buffer.isBuffer(content) ? content : flate(content),
    5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  };
}

export const words = (text: string, x = 72, y = 700) => `BT /F1 11 Tf ${x} ${y} Td (${text}) Tj ET\n`;
