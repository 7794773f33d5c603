/** Paths as given → the files to read, in one order on every machine. */
import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { byCodeUnit } from '../consolidate/text-order.ts';
import { extractors } from '../extract/index.ts';
import type { DiagnosticCodeId } from '../model/diagnostic-codes.ts';
import { hasOwnHeader, holdsResults, isTableOfResults } from './own-results.ts';

export interface FoundFile {
  /** As given, with `/` between folders: what records and messages show. */
  path: string;
  /** What to open. */
  file: string;
}

/** A path that leads to no document. */
interface PathFault {
  path: string;
  code: DiagnosticCodeId;
  message: string;
}

export interface FoundDocuments {
  files: FoundFile[];
  /** CSV files that minutes wrote, and JSON files in folders: no documents. */
  others: FoundFile[];
  faults: PathFault[];
  /** Links inside folders that lead out of them; they are not followed. */
  skippedLinks: string[];
}

/** Files that office programs, editors and systems leave beside documents. */
const LEFTOVERS = /^(?:\.|~\$)|\.tmp$|^(?:thumbs\.db|desktop\.ini|node_modules)$/i;

/**
 * Files named directly are taken whatever their ending; folders are walked for endings that an extractor knows.
 * `exclude` is the folder that the run writes to. With `others`, files that minutes wrote are no fault.
 */
export async function findDocuments(
  paths: readonly string[],
  options: { exclude?: string | null; others?: boolean } = {},
): Promise<FoundDocuments> {
  const found: FoundDocuments = { files: [], others: [], faults: [], skippedLinks: [] };
  const exclude = options.exclude ? await realpath(options.exclude).catch(() => resolve(options.exclude ?? '')) : null;
  for (const path of paths) await addPath(path, found, exclude, options.others ?? false);
  const seen = new Set<string>();
  const files: FoundFile[] = [];
  if (options.others) found.faults = found.faults.filter((fault) => !isFolderOfOthers(fault, found.others));
  for (const file of found.files.sort((a, b) => byCodeUnit(a.path, b.path))) {
    const key = await realpath(file.file).catch(() => resolve(file.file));
    if (!seen.has(key)) files.push(file);
    seen.add(key);
  }
  return {
    files,
    others: found.others.sort((a, b) => byCodeUnit(a.path, b.path)),
    faults: found.faults.sort((a, b) => byCodeUnit(a.path, b.path)),
    skippedLinks: found.skippedLinks.sort(byCodeUnit),
  };
}

async function addPath(given: string, found: FoundDocuments, exclude: string | null, others: boolean): Promise<void> {
  const path = shownPath(given);
  let stats: Stats;
  try {
    stats = await stat(given);
  } catch (error) {
    found.faults.push(faultOf(path, error));
    return;
  }
  if (stats.isFile() && (await hasOwnHeader(given))) {
    const message = 'Minutes wrote this file; it is read from the documents, not from its own results.';
    if (others) found.others.push({ path, file: given });
    else found.faults.push({ path, code: 'own-results', message });
  } else if (stats.isFile()) found.files.push({ path, file: given });
  else if (stats.isDirectory()) await addFolder(given, path, found, exclude);
  else found.faults.push({ path, code: 'not-a-regular-file', message: 'This is a device, pipe or socket.' });
}

async function addFolder(folder: string, path: string, found: FoundDocuments, exclude: string | null): Promise<void> {
  const root = await realpath(folder);
  const before = found.files.length + found.faults.length;
  const walk = async (directory: string, shown: string, inResults: boolean): Promise<void> => {
    let names: string[];
    try {
      names = (await readdir(directory)).sort(byCodeUnit);
    } catch (error) {
      found.faults.push(faultOf(shown, error));
      return;
    }
    const results = await holdsResults(directory, names);
    for (const name of names) {
      if (LEFTOVERS.test(name)) continue;
      const file = join(directory, name);
      const shownFile = shown === '.' ? name : `${shown.replace(/\/$/, '')}/${name}`;
      const stats = await lstat(file).catch(() => null);
      if (stats?.isSymbolicLink()) await noteLink(file, shownFile, root, found);
      else if (stats?.isDirectory()) {
        if (file !== exclude) await walk(file, shownFile, results && name === 'tables');
      } else if (/\.json$/i.test(name) && stats?.isFile()) found.others.push({ path: shownFile, file });
      else if (stats?.isFile() && (await isOwnCsv(file, name, inResults))) found.others.push({ path: shownFile, file });
      else if (!hasKnownEnding(name)) continue;
      else if (stats === null || stats.isFile()) found.files.push({ path: shownFile, file });
      else {
        const message = 'This is a device, pipe or socket.';
        found.faults.push({ path: shownFile, code: 'not-a-regular-file', message });
      }
    }
  };
  await walk(root, path, false);
  if (found.files.length + found.faults.length === before) {
    found.faults.push({ path, code: 'no-documents', message: 'The folder holds no document that minutes can read.' });
  }
}

async function isOwnCsv(file: string, name: string, inResults: boolean): Promise<boolean> {
  return (inResults && isTableOfResults(name)) || hasOwnHeader(file);
}

function isFolderOfOthers({ path, code }: PathFault, others: readonly FoundFile[]): boolean {
  return code === 'no-documents' && others.some((other) => path === '.' || other.path.startsWith(`${path}/`));
}

/** A link that stays inside the folder leads to what is read anyway; one that leaves it is named and left alone. */
async function noteLink(file: string, shown: string, root: string, found: FoundDocuments): Promise<void> {
  const target = await realpath(file).catch(() => null);
  if (target === null || target === root || target.startsWith(join(root, '/'))) return;
  const isFolder = (await stat(file).catch(() => null))?.isDirectory() ?? false;
  if (isFolder || hasKnownEnding(basename(file))) found.skippedLinks.push(shown);
}

/** Archives may hold minutes, and are not opened: each is named as an input that was not read. */
const ARCHIVES: readonly string[] = ['zip', '7z', 'rar', 'gz', 'tar'];

function hasKnownEnding(name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === undefined) return false;
  return ARCHIVES.includes(ending) || extractors.some((extractor) => extractor.extensions.includes(ending));
}

/** `.\notes\` → `notes` on Windows, `./notes/` → `notes` everywhere. */
export function shownPath(given: string): string {
  const slashes = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
  const short = slashes.replace(/^(?:\.\/+)+/, '').replace(/(?<=.)\/+$/, '');
  return short === '' ? '.' : short;
}

function faultOf(path: string, error: unknown): PathFault {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { path, code: 'missing-path', message: 'There is no such path.' };
  return { path, code: 'unreadable-file', message: `The path cannot be opened (${code ?? 'unknown reason'}).` };
}
