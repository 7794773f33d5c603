/** Pages that say in their head that they are of the years before UTF-8: `<meta charset="windows-1250">`. */
import { decodeLabel } from '../code-pages.ts';

/** Browsers look for a declaration here. */
const HEAD_LENGTH = 1024;
const declarations = [
  /<\?xml[^<>]{0,100}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9._:-]{1,40})["']/,
  /<meta\s[^<>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9._:-]{1,40})/i,
];

/**
 * The bytes of the page in UTF-8, if they declare another encoding and are not valid UTF-8 already: pages are saved
 * anew more often than their heads are corrected. Any other bytes come back as they are.
 */
export function fromDeclaredEncoding(bytes: Uint8Array): Uint8Array {
  const label = declaredEncoding(bytes);
  if (label === null || isUtf8(bytes, label)) return bytes;
  const text = decodeLabel(bytes, label);
  return text === null ? bytes : new TextEncoder().encode(text);
}

/** Label of the encoding that the page declares; null for none, and for UTF-8 and UTF-16, which show in the bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked || (bytes[0] === 0xef && bytes[1] === 0xbb)) return null;
  const head = Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString('latin1');
  for (const declaration of declarations) {
    const label = declaration.exec(head)?.[1]?.toLowerCase();
    if (label) return /^utf-?(?:8|16)/.test(label) ? null : label;
  }
  return null;
}

/** ISO-2022 writes its signs in bytes that are valid UTF-8. */
function isUtf8(bytes: Uint8Array, label: string): boolean {
  if (label.startsWith('iso-2022')) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
