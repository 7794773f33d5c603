/** Paths as given → the files to read, in one order on every machine. */
import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { extractors } from '../extract/index.ts';
import { byCodeUnit } from '../model/text-order.ts';
import type { InputFault } from '../pipeline/process-corpus.ts';
import { expandPattern } from './expand-pattern.ts';
import { otherSpelling } from './other-spelling.ts';
import { hasOwnHeader, holdsResults, isOwnWorkbook, isTableOfResults } from './own-results.ts';

export interface FoundFile {
  /** As given, with `/` between folders: what records and messages show. */
  path: string;
  /** What to open. */
  file: string;
  /** The path was given itself, not a folder that holds it. */
  named?: true;
}

/** A path that leads to no document. */
export interface FoundDocuments {
  files: FoundFile[];
  /** CSV files that minutes wrote, and JSON files in folders: no documents. */
  others: FoundFile[];
  faults: InputFault[];
  /** Links inside folders that lead out of them; they are not followed. */
  skippedLinks: string[];
  /** How many files in folders were left alone, by their ending; results of minutes on their own. */
  leftAlone: Record<string, number>;
}

/** What files that minutes wrote are counted as. */
export const RESULTS = 'results of minutes';

/** Files that office programs, editors and systems leave beside documents, and what minutes knows of a project. */
const LEFTOVERS =
  /^(?:\.|~\$)|\.tmp$|^(?:thumbs\.db|desktop\.ini|node_modules|minutes\.(?:config|corrections)\.(?:ya?ml|json))$/i;

/** What iCloud leaves in the place of `april.docx` that was moved away: `.april.docx.icloud`. */
const CLOUD_ONLY = /^\.(.{1,250})\.icloud$/;
const NOT_HERE = 'The file is only in the cloud and has not been downloaded.';

/**
 * Files named directly are taken whatever their ending; folders are walked for endings that an extractor knows.
 * `exclude` is the folder that the run writes to. With `others`, files that minutes wrote are no fault.
 */
export async function findDocuments(
  paths: readonly string[],
  options: { exclude?: string | null; others?: boolean } = {},
): Promise<FoundDocuments> {
  const found: FoundDocuments = { files: [], others: [], faults: [], skippedLinks: [], leftAlone: {} };
  const exclude = options.exclude ? await realpath(options.exclude).catch(() => resolve(options.exclude ?? '')) : null;
  for (const path of paths) await addPath(path, found, exclude, options.others ?? false);
  const seen = new Map<string, FoundFile>();
  const files: FoundFile[] = [];
  spellAlike(found.files);
  if (options.others) found.faults = found.faults.filter((fault) => !isFolderOfOthers(fault, found.others));
  for (const file of found.files.sort((a, b) => byCodeUnit(a.path, b.path))) {
    const key = await realpath(file.file).catch(() => resolve(file.file));
    const known = seen.get(key);
    if (known && file.named) known.named = true;
    if (known) continue;
    seen.set(key, file);
    files.push(file);
  }
  return {
    files,
    others: found.others.sort((a, b) => byCodeUnit(a.path, b.path)),
    faults: found.faults.sort((a, b) => byCodeUnit(a.path, b.path)),
    skippedLinks: found.skippedLinks.sort(byCodeUnit),
    leftAlone: Object.fromEntries(Object.entries(found.leftAlone).sort(([a], [b]) => byCodeUnit(a, b))),
  };
}

/**
 * Names are shown in one spelling (NFC), so that the same files give the same records on a Mac and elsewhere. Where a disk holds
 * two files whose names differ in nothing else, each keeps its own.
 */
function spellAlike(files: readonly FoundFile[]): void {
  const taken = new Set(files.map(({ path }) => path));
  for (const file of files) {
    const composed = file.path.normalize('NFC');
    if (composed === file.path || taken.has(composed)) continue;
    taken.add(composed);
    file.path = composed;
  }
}

async function addPath(given: string, found: FoundDocuments, exclude: string | null, others: boolean): Promise<void> {
  const path = shownPath(given);
  let stats: Stats;
  try {
    stats = await stat(given);
  } catch (error) {
    const spelled = await otherSpelling(given);
    const fitting =
      spelled === null ? await expandPattern(given) : [isAbsolute(given) ? spelled : relative(process.cwd(), spelled)];
    if (fitting.length === 0) found.faults.push(pathFault(path, error));
    for (const one of fitting) await addPath(one, found, exclude, others);
    return;
  }
  if (stats.isFile() && ((await hasOwnHeader(given)) || (await isOwnWorkbook(given)))) {
    const message = 'minutes wrote this file; it reads documents, not its own results.';
    if (others) found.others.push({ path, file: given });
    else found.faults.push({ path, code: 'own-results', message });
  } else if (stats.isFile()) found.files.push({ path, file: given, named: true });
  else if (stats.isDirectory()) await addFolder(given, path, found, exclude);
  else found.faults.push({ path, code: 'not-a-regular-file', message: 'This is a device, pipe or socket.' });
}

async function addFolder(folder: string, path: string, found: FoundDocuments, exclude: string | null): Promise<void> {
  const root = await realpath(folder).catch((error: unknown) => {
    found.faults.push(pathFault(path, error));
    return null;
  });
  if (root === null) return;
  const before = found.files.length + found.faults.length;
  const walk = async (directory: string, shown: string, inResults: boolean): Promise<void> => {
    let names: string[];
    try {
      names = (await readdir(directory)).sort(byCodeUnit);
    } catch (error) {
      found.faults.push(pathFault(shown, error));
      return;
    }
    const results = await holdsResults(directory, names);
    for (const name of names) {
      noteCloud(found, shown, name);
      if (LEFTOVERS.test(name)) continue;
      const file = join(directory, name);
      const shownFile = shown === '.' ? name : `${shown.replace(/\/$/, '')}/${name}`;
      const stats = await lstat(file).catch((error: unknown) => {
        if (hasKnownEnding(name) || !name.includes('.')) found.faults.push(pathFault(shownFile, error));
        else leaveAlone(found, kindOf(name));
        return null;
      });
      if (stats === null) continue;
      if (stats.isSymbolicLink()) await noteLink(file, shownFile, root, found);
      else if (stats.isDirectory()) {
        if (file !== exclude) await walk(file, shownFile, results && (name === 'tables' || name === 'documents'));
      } else if (/\.json$/i.test(name) && stats.isFile()) {
        found.others.push({ path: shownFile, file });
        leaveAlone(found, results || inResults ? RESULTS : '.json');
      } else if (stats.isFile() && ((await isOwnCsv(file, name, inResults)) || (await isOwnWorkbook(file)))) {
        found.others.push({ path: shownFile, file });
        leaveAlone(found, RESULTS);
      } else if (!hasKnownEnding(name)) leaveAlone(found, kindOf(name));
      else if (stats.isFile()) found.files.push({ path: shownFile, file });
      else {
        const message = 'This is a device, pipe or socket.';
        found.faults.push({ path: shownFile, code: 'not-a-regular-file', message });
      }
    }
  };
  await walk(root, path, false);
  if (found.files.length + found.faults.length === before) {
    found.faults.push({
      path,
      code: 'no-documents',
      message: 'The folder contains no document that minutes can read.',
    });
  }
}

/** A file that is in the folder by name only, for its owner to fetch. */
function noteCloud({ faults }: FoundDocuments, shown: string, name: string): void {
  const inCloud = CLOUD_ONLY.exec(name)?.[1];
  if (inCloud === undefined || !hasKnownEnding(inCloud)) return;
  faults.push({ path: join(shown, inCloud).replaceAll('\\', '/'), code: 'not-downloaded', message: NOT_HERE });
}

function leaveAlone({ leftAlone }: FoundDocuments, kind: string): void {
  leftAlone[kind] = (leftAlone[kind] ?? 0) + 1;
}

/** ".pptx", "without ending": what files that are left alone are counted by. */
function kindOf(name: string): string {
  const ending = /.(\.[a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase();
  return ending ?? 'without ending';
}

async function isOwnCsv(file: string, name: string, inResults: boolean): Promise<boolean> {
  return (inResults && isTableOfResults(name)) || hasOwnHeader(file);
}

function isFolderOfOthers({ path, code }: InputFault, others: readonly FoundFile[]): boolean {
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

/** `.\notes\` → `notes`, `\\?\C:\notes` → `C:/notes` on Windows, `./notes/` → `notes` everywhere. */
export function shownPath(given: string): string {
  const slashes =
    process.platform === 'win32'
      ? given
          .replace(/^\\\\\?\\UNC\\/i, '\\\\')
          .replace(/^\\\\\?\\/, '')
          .replaceAll('\\', '/')
      : given;
  const short = slashes.replace(/^(?:\.\/+)+/, '').replace(/(?<=.)\/+$/, '');
  return short === '' ? '.' : short;
}

function pathFault(path: string, error: unknown): InputFault {
  const code = (error as NodeJS.ErrnoException).code;
  // Where a name is not UTF-8, what replaces its letters leads to no file.
  if (code === 'ENOENT' && path.includes('\uFFFD'))
    return {
      path,
      code: 'name-not-utf8',
      message: 'The name of this file or folder is not UTF-8, so it cannot be opened.',
    };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { path, code: 'missing-path', message: 'There is no such path.' };
  if (code === 'ENAMETOOLONG')
    return {
      path,
      code: 'path-too-long',
      message: `The path has ${Buffer.byteLength(path)} bytes, more than the system allows.`,
    };
  const reason = REASONS[code ?? ''] ?? code ?? 'unknown reason';
  return { path, code: 'unreadable-file', message: `The path cannot be opened: ${reason}.` };
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links form a loop',
  EIO: 'the disk or the network failed',
};
