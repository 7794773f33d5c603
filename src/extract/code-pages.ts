/** Code pages of the years before Unicode: which one a number or a font's character set means, and its characters. */

/** Labels of TextDecoder. Pages of DOS are not among what it knows. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** `\fcharset` of a font → code page. 0 (ANSI) and 1 (default) leave it to the document. */
export const charsetPages: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. TextDecoder of Node 20 gets these wrong. */
const WINDOWS_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** `bytes`: one character for each byte. Unknown pages are read as Windows-1252. */
export function decodePage(bytes: string, page: number): string {
  if (!/[\u0080-\u00ff]/.test(bytes)) return bytes;
  const label = labels[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
  return decodeLabel(Buffer.from(bytes, 'latin1'), label) ?? bytes;
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Bytes → characters by the name of their encoding; null if nobody knows it. Latin-1 means Windows-1252, as on the web. */
export function decodeLabel(bytes: Uint8Array, label: string): string | null {
  let decoder = decoders.get(label);
  if (!decoder) {
    try {
      decoder = new TextDecoder(label, { ignoreBOM: true });
    } catch {
      return null;
    }
    decoders.set(label, decoder);
  }
  if (decoder.encoding !== 'windows-1252') return decoder.decode(bytes);
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_HIGH[char.charCodeAt(0) - 0x80]!);
}
