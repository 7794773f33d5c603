/** LibreOffice, where it is installed: what another program makes of our files. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';

export const hasLibreOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasLibreOffice) console.warn('LibreOffice is not installed: what it makes of our workbooks is not tested');

/** Every sheet of a workbook, or the one table of a CSV file, as cells of text, by name. */
export function sheetsInLibreOffice(name: string, content: Uint8Array | string): Record<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-office-'));
  try {
    writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Comma, quotes, UTF-8, formatted as shown, all sheets.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, name)];
    if (/\.csv$/.test(name)) args.splice(2, 0, '--infilter=CSV:44,34,76,1,,0,false,true');
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 });
    const files = readdirSync(join(folder, 'out'));
    const stem = name.replace(/\.[a-z]+$/, '');
    return Object.fromEntries(
      files.map((file) => [
        file.slice(stem.length + 1, -4) || stem,
        parseCsv(readFileSync(join(folder, 'out', file), 'utf8'), {
          relax_column_count: true,
        }) as unknown as string[][],
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files as LibreOffice saves them after they were opened there, all in one start of it; their names are different. */
export function savedByLibreOffice(paths: readonly string[], form: 'xlsx' | 'ods'): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-office-'));
  try {
    const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', form];
    execFileSync('soffice', [...args, '--outdir', folder, ...paths], { stdio: 'ignore', timeout: 120_000 });
    return paths.map((path) => readFileSync(join(folder, `${parse(path).name}.${form}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
