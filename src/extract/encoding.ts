/** Bytes of a text file → characters: byte order mark, strict UTF-8, UTF-16, else Windows-1252. */
import { UnreadableDocument } from '../model/diagnostic.ts';
import type { ExtractOptions } from './extractor.ts';
import { withoutEscapes } from './terminal-escapes.ts';
import { plainText } from './visible-text.ts';

/** A text with more control characters than this share is not text, unless they are these few. */
const CONTROL_SHARE = 0.01;
const CONTROL_FEW = 3;
/** What begins with the tags of a page is one, also where it went through a program that left more of them. */
const PAGE_CONTROL_SHARE = 0.1;
/** How many characters are looked at to decide whether bytes are text. */
const PROBE_LENGTH = 64 * 1024;

const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/g;

export interface DecodedText {
  text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  encoding: string;
  /** True where the bytes did not say their encoding and were not UTF-8. */
  guessed: boolean;
}

/** Decodes bytes by their byte order mark, else as UTF-8 if they are valid, else UTF-16 by its NULs, else Windows-1252. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const utf16 = utf16ByNuls(bytes);
  if (utf16 !== null) return decoded(bytes, utf16);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252', guessed: true };
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. TextDecoder of Node 20 gets these wrong. */
const WINDOWS_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  return mendWindows1252(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
}

/** Text that was decoded as Latin-1, with the characters of Windows-1252 where control characters would be. */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_HIGH[c.charCodeAt(0) - 0x80]!);
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: false };
}

/** Western text in UTF-16 has a NUL in nearly every second byte: the odd ones in little endian. */
function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, PROBE_LENGTH) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** True if the characters can be text: hardly any control characters among the first ones. Those of terminals can. */
export function looksLikeText(text: string, share = CONTROL_SHARE): boolean {
  const probe = withoutEscapes(text.slice(0, PROBE_LENGTH));
  const controls = probe.match(CONTROLS)?.length ?? 0;
  const few = Math.min(CONTROL_FEW, probe.length * PAGE_CONTROL_SHARE);
  return controls <= Math.max(1, few, probe.length * share);
}

/** The first characters of a file, to look for `<html` or control characters in. */
export function decodeHead(bytes: Uint8Array, length = 4096): string {
  const head = bytes.subarray(0, length);
  const { text, guessed, encoding } = decodeBytes(head);
  // A cut through a character of several bytes is no reason to doubt UTF-8.
  return guessed && encoding === 'windows-1252' ? new TextDecoder('utf-8').decode(head) : text;
}

/**
 * The text that line and column of a place refer to: decoded, line ends as `\n`, without control characters, no
 * longer than the limit. Reports `encoding-guessed` and `truncated`; throws `unsupported-format` for binary junk.
 */
export function readText(bytes: Uint8Array, options: ExtractOptions, kind: 'text' | 'page' = 'text'): string {
  const { text, guessed } = decodeBytes(bytes);
  if (!looksLikeText(text, kind === 'page' ? PAGE_CONTROL_SHARE : CONTROL_SHARE)) {
    throw new UnreadableDocument(
      'unsupported-format',
      'The file contains control characters throughout: it is not text.',
    );
  }
  if (guessed) options.report('encoding-guessed', 'The text is not valid UTF-8; it was read as Windows-1252.');
  const clean = cleanText(text);
  if (clean.length <= options.limits.textLength) return clean;
  options.report('truncated', `Only the first ${options.limits.textLength} characters were read.`);
  const cut = clean.lastIndexOf('\n', options.limits.textLength);
  return clean.slice(0, cut > 0 ? cut : options.limits.textLength);
}

/**
 * CRLF, CR and the line separators of Unicode become `\n`; form feeds and vertical tabs too; escapes of terminals and
 * controls go, blanks of all widths become plain ones.
 */
export function cleanText(text: string): string {
  return plainText(withoutEscapes(text).replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n'));
}
