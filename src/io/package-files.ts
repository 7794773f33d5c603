/** Files that ship with the package: its version and the pages of the rules. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { carriedFile, isExecutable } from '../extract/carried-files.ts';
import { UsageError } from './usage-error.ts';

/** Both `src/io` and `dist/io` are two folders below the package. */
const ROOT = new URL('../../', import.meta.url);

export function packageVersion(): string {
  return packageJson().version;
}

/** Address of a page of `docs`; null in a package that does not say where it is published. */
export function docsUrl(page: string, { homepage, version } = packageJson()): string | null {
  const home = /^https:[^#]{1,200}/.exec(homepage ?? '')?.[0];
  return home === undefined || home.includes('/OWNER/') ? null : `${home}/blob/v${version}/docs/${page}`;
}

/** A page of `docs` on this machine; null in an executable, which has no folder. */
export function docsPath(page: string): string | null {
  return isExecutable ? null : fileURLToPath(new URL(`docs/${page}`, ROOT));
}

/** Where faults of the program are reported; null in a package that does not say. */
export function issuesUrl({ bugs } = packageJson()): string | null {
  const url = bugs?.url;
  return url === undefined || url.includes('/OWNER/') ? null : url;
}

function packageJson(): { version: string; homepage?: string; bugs?: { url?: string } } {
  const carried = carriedFile('package.json');
  return JSON.parse(carried ? textOf(carried) : readFileSync(new URL('package.json', ROOT), 'utf8'));
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A text of the package; rejects where there is none. */
async function packageText(path: string): Promise<string> {
  const carried = carriedFile(path);
  return carried ? textOf(carried) : readFile(new URL(path, ROOT), 'utf8');
}

/** The page of a rule as Markdown; null if there is none. */
export async function rulePage(id: string): Promise<string | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  return packageText(`docs/rules/${id}.md`).catch(() => null);
}

/** What the review page is made of, as the build leaves it. */
export async function reviewAssets(): Promise<{ script: string; style: string }> {
  const read = (name: string) => packageText(`dist/page/${name}`);
  try {
    // A page is read with other line ends than it may have, and its policy counts every character.
    const [script, style] = (await Promise.all([read('page.js'), read('page.css')])).map((text) =>
      text.replaceAll('\r\n', '\n'),
    );
    return { script: script ?? '', style: style ?? '' };
  } catch {
    throw new UsageError('the review page is not built yet; run "npm run build" in the folder of minutes');
  }
}
