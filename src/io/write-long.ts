/** Files that are too long to be held: written piece by piece, and then compared with what is there. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hashOfFile } from './known-files.ts';

/** Characters of text that are held. */
const WAITING = 250_000;

/** The beginning of a text; `more`: what follows, null if that is all. */
export function begin(pieces: Iterable<string>): { begun: string; more: Iterator<string> | null } {
  const more = pieces[Symbol.iterator]();
  let begun = '';
  for (let next = more.next(); next.done !== true; next = more.next()) {
    begun += next.value;
    if (begun.length > WAITING) return { begun, more };
  }
  return { begun, more: null };
}

/** Writes a text to `temporary`; true, and nothing is left there, if `file` has it already. */
export async function writeLong(
  file: string,
  temporary: string,
  begun: string,
  more: Iterator<string>,
): Promise<boolean> {
  const { hash, size } = await writeOn(temporary, begun, more);
  const before = await lstat(file).catch(() => null);
  if (before?.size !== size || (await hashOfFile(file).catch(() => null)) !== hash) return false;
  await rm(temporary);
  return true;
}

async function writeOn(path: string, begun: string, more: Iterator<string>): Promise<{ hash: string; size: number }> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'w');
  const hash = createHash('sha256');
  let size = 0;
  try {
    let text = begun;
    for (let next = more.next(); ; next = more.next()) {
      if (next.done !== true) text += next.value;
      if (next.done !== true && text.length <= WAITING) continue;
      const bytes = Buffer.from(text);
      text = '';
      hash.update(bytes);
      size += bytes.length;
      await handle.writeFile(bytes);
      if (next.done === true) break;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { hash: hash.digest('hex'), size };
}
