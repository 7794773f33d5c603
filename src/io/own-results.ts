/** CSV files in the folders of a user that minutes wrote itself: results must not come back as documents. */
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const HEAD_BYTES = 4096;
const LARGEST_WORKBOOK = 64 * 1024 * 1024;

/** True for a folder that `ingest` wrote to: its `run.json` says so. */
export async function holdsResults(folder: string, names: readonly string[]): Promise<boolean> {
  if (!names.includes('run.json')) return false;
  const head = (await readFile(join(folder, 'run.json'), 'utf8').catch(() => '')).slice(0, HEAD_BYTES);
  return /"program"\s{0,9}:\s{0,9}"minutes(?: |")/.test(head);
}

/** True for a table that `ingest` put into `tables/`, by the name that it gives. */
export const isTableOfResults = (name: string): boolean => /^(?:.{1,300}-table-\d{1,6}|performance)\.csv$/.test(name);

/** True for an Excel workbook with the sheets of ours, whichever program saved it last. */
export async function isOwnWorkbook(file: string): Promise<boolean> {
  if (!/\.xlsx$/i.test(file)) return false;
  try {
    const { size } = await stat(file);
    if (size > LARGEST_WORKBOOK) return false;
    const [{ openPackage }, { defaultLimits }, { SHEET_NAMES }] = await Promise.all([
      import('../extract/zip/open-package.ts'),
      import('../extract/extractor.ts'),
      import('../writers/workbook/index.ts'),
    ]);
    const zip = await openPackage(new Uint8Array(await readFile(file)), defaultLimits);
    const list = Buffer.from((await zip.read('xl/workbook.xml')) ?? []).toString('utf8');
    const names = new Set([...list.matchAll(/<sheet\s[^>]{0,500}?\bname="([^"]{1,99})"/g)].map(([, name]) => name));
    return SHEET_NAMES.every((name) => names.has(name));
  } catch {
    // Whoever reads the file says why it cannot be read.
    return false;
  }
}

/** True for a CSV file whose header is one of ours, whatever a spreadsheet has made of it since. */
export async function hasOwnHeader(file: string): Promise<boolean> {
  if (!/\.csv$/i.test(file)) return false;
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const { isOwnHeader } = await import('../writers/own-tables.ts');
    return isOwnHeader(buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1)[0] ?? '');
  } catch {
    // Whoever reads the file says why it cannot be read.
    return false;
  } finally {
    await handle.close();
  }
}
