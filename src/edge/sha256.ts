/** What Node and browsers have under other names stands in this folder; `NAME.browser.ts` takes the place of `NAME.ts` there. */
import { createHash } from 'node:crypto';

/** SHA-256; text is taken as UTF-8. */
export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** The same of what comes in pieces. */
export function startSha256(): { update(piece: string | Uint8Array): void; digest(): Buffer } {
  const hash = createHash('sha256');
  return { update: (piece) => void hash.update(piece), digest: () => hash.digest() };
}
