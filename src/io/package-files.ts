/** Files that ship with the package: its version and the pages of the rules. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Both `src/io` and `dist/io` stand two folders below the package. */
const ROOT = new URL('../../', import.meta.url);

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { version: string };
  return version;
}

/** The page of a rule as Markdown; null if there is none. */
export async function rulePage(id: string): Promise<string | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  return readFile(new URL(`docs/rules/${id}.md`, ROOT), 'utf8').catch(() => null);
}
