/** The hash without Node. Browsers have one of their own that answers later; ids are needed at once. */
import { sha256 as hash } from '@noble/hashes/sha2.js';

/** SHA-256; text is taken as UTF-8. */
export function sha256(content: string | Uint8Array): Buffer {
  return Buffer.from(hash(bytesOf(content)));
}

/** The same of what comes in pieces. */
export function startSha256(): { update(piece: string | Uint8Array): void; digest(): Buffer } {
  const begun = hash.create();
  return { update: (piece) => void begun.update(bytesOf(piece)), digest: () => Buffer.from(begun.digest()) };
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
