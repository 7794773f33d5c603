/** A folder of its own for tests of `check` that need files on disk. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Makes a temporary folder, works in it, and takes it away afterwards. */
export function inFolder(files: () => Record<string, string | Uint8Array>): { root: () => string } {
  const before = process.cwd();
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'minutes-check-'));
    for (const [path, content] of Object.entries(files())) put(join(root, path), content);
    process.chdir(root);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(root, { recursive: true, force: true });
  });
  return { root: () => root };
}

export function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Minutes with one finding of severity error, `date-mismatch`: the 5th of March 2024 was a Tuesday. */
export const WRONG_WEEKDAY = `# Minutes of the Harbour Board

Wednesday 5 March 2024

Present: Ada Brook (AB), Ben Carver (BC)

## 1. Moorings

Action: BC to order a replacement chain.
`;
export const SOUND = WRONG_WEEKDAY.replace('Wednesday', 'Tuesday');
