/**
 * One name in two spellings: "é" is one sign (NFC, as keyboards type it) or two (NFD, as files that came from a Mac have it). Most
 * systems take them for two names; people take them for one.
 */
import { readdir, stat } from 'node:fs/promises';
import { join, parse, resolve, sep } from 'node:path';

/** The path as the disk spells it, part by part; null where nothing there goes by it. */
export async function otherSpelling(path: string): Promise<string | null> {
  // ASCII has one spelling.
  if (/^[\x20-\x7e]*$/.test(path)) return null;
  const full = resolve(path);
  const { root } = parse(full);
  let place = root;
  for (const part of full.slice(root.length).split(sep)) {
    const next = join(place, part);
    if (await stands(next)) {
      place = next;
      continue;
    }
    const wanted = part.normalize('NFC');
    const names = await readdir(place).catch(() => []);
    const found = names.find((name) => name.normalize('NFC') === wanted);
    if (found === undefined) return null;
    place = join(place, found);
  }
  return place;
}

const stands = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
