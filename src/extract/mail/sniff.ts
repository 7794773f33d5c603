/** Tells e-mails and web archives (MIME) by their head, whatever the file is called: Confluence names its own .doc. */
import { decodeHead } from '../encoding.ts';

const HEAD_LENGTH = 16 * 1024;
const FIELD = /^[!-9;-~]{1,80}:/;
/** Fields of mail that was on its way; pages that browsers save have none of them. */
const OF_MAIL = /^(?:to|cc|received|delivered-to|return-path|reply-to|x-unsent):/m;

/** The header fields at the head, in small letters, each on one line; null if the file does not begin like MIME. */
function headerOf(bytes: Uint8Array): string | null {
  const head = decodeHead(bytes, HEAD_LENGTH)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  // mbox: a line that is not a field comes before the first mail.
  const from = /^From \S{1,200} [^\n]{1,100}\n/.exec(head)?.[0].length ?? 0;
  if (!FIELD.test(head.slice(from, from + 100))) return null;
  const end = head.indexOf('\n\n', from);
  return head
    .slice(from, end < 0 ? undefined : end)
    .replace(/\n[ \t]{1,20}/g, ' ')
    .toLowerCase();
}

function isMime(header: string): boolean {
  return /^mime-version:/m.test(header) && /^content-type:/m.test(header);
}

export function isWebArchive(bytes: Uint8Array): boolean {
  const header = headerOf(bytes);
  if (header === null || !isMime(header)) return false;
  const isPage = /^content-type:\s{0,5}(?:multipart\/related|text\/html)/m.test(header);
  return isPage && (!OF_MAIL.test(header) || /^snapshot-content-location:/m.test(header));
}

export function isMail(bytes: Uint8Array): boolean {
  const header = headerOf(bytes);
  return header !== null && isMime(header) && /^(?:from|received|return-path):/m.test(header) && !isWebArchive(bytes);
}
