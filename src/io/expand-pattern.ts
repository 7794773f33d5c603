/** `notes/*.docx`, `{2023,2024}/**`: paths that fit a pattern. Shells of Windows hand patterns over as they are typed. */
import { readdir } from 'node:fs/promises';
import { fitsAny } from '../config/glob.ts';
import { byCodeUnit } from '../model/text-order.ts';

/** A tree that is deeper or wider is not what a pattern is for. */
const MOST_FOUND = 100_000;
const MOST_DEPTH = 40;

/** The files that fit, in order; empty where the text holds no sign of a pattern. */
export async function expandPattern(given: string): Promise<string[]> {
  const pattern = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?{]/.test(part));
  if (first < 0) return [];
  const base = parts.slice(0, first).join('/');
  const start = base === '' ? (pattern.startsWith('/') ? '/' : '.') : base;
  const rest = parts.slice(first).join('/');
  const deepest = rest.includes('**') ? MOST_DEPTH : rest.split('/').length;
  const found: string[] = [];
  const walk = async (folder: string, shown: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$') || entry.name === 'node_modules') continue;
      if (found.length >= MOST_FOUND) return;
      const path = shown === '' ? entry.name : `${shown}/${entry.name}`;
      // A pattern is matched against the path below its fixed part; "./" keeps a bare name from fitting in any folder.
      if (entry.isFile() && fitsAny(`x/${path}`, [`x/${rest}`])) found.push(`${base === '' ? '' : `${base}/`}${path}`);
      else if (entry.isDirectory() && depth < deepest) await walk(`${folder}/${entry.name}`, path, depth + 1);
    }
  };
  await walk(start, '', 1);
  return found.sort(byCodeUnit);
}
