/** Bytes of an XML part → string: byte order mark, then the encoding of the declaration, then UTF-8. */

/** `replaced` is true if bytes that are wrong in the encoding were shown as U+FFFD. */
export function decodeXml(bytes: Uint8Array): { text: string; replaced: boolean } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, replaced: text.includes('\uFFFD') };
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // "<?" in UTF-16 without a mark.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9._-]{1,40})["']/.exec(
    head,
  )?.[1];
  return declared && isKnown(declared) && !/^utf-?16/i.test(declared) ? declared : 'utf-8';
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
