/** `check --fix`: files that minutes wrote, mended in place or shown as a diff; and what is wrong with those that are not. */
import type { FoundFile } from '../io/find-documents.ts';
import { readOwnFiles } from '../io/own-files.ts';
import { saveFile } from '../io/save-files.ts';
import { UsageError } from '../io/usage-error.ts';
import { mendFile } from '../pipeline/mend-file.ts';
import { plural } from '../reporters/tally.ts';
import { unifiedDiff } from '../reporters/unified-diff.ts';
import type { Finding } from '../rules/rule.ts';
import type { Settings } from '../rules/run-rules.ts';
import type { Values } from './options.ts';
import type { Session } from './session.ts';

export interface OwnFiles {
  files: FoundFile[];
  /** Their paths, as given. */
  paths: Set<string>;
  /** What is wrong with them, after the mending. */
  findings: Finding[];
  /** For --dry-run. */
  diff: string;
}

/** Reads the files that minutes wrote among the inputs. With --fix those that are touched are mended first. */
export async function mendFiles(
  session: Session,
  paths: readonly string[],
  options: Values<'fix' | 'dryRun' | 'quiet' | 'maxBytes'>,
  settings: Settings,
  isTouched: (file: FoundFile) => Promise<boolean>,
): Promise<OwnFiles> {
  if (options.dryRun && !options.fix) throw new UsageError('--dry-run only works with --fix');
  const own: OwnFiles = { files: [], paths: new Set(), findings: [], diff: '' };
  let mended = 0;
  for (const file of await readOwnFiles(paths, options.maxBytes)) {
    let result = mendFile(file, settings);
    if (result === null) continue;
    own.files.push({ path: file.path, file: file.file });
    own.paths.add(file.path);
    if (options.fix && result.text !== file.text && (await isTouched(file))) {
      own.diff += unifiedDiff(file.path, file.text, result.text);
      if (!options.dryRun) {
        session.signal.throwIfAborted();
        await saveFile(file.file, result.text);
        mended += 1;
        if (!options.quiet) await session.tell(`corrected: ${file.path}\n`);
        result = mendFile({ ...file, text: result.text }, settings) ?? result;
      }
    }
    own.findings.push(...result.findings);
  }
  if (options.fix && !options.dryRun && mended === 0 && !options.quiet) {
    const what =
      own.paths.size === 0 ? 'no file that minutes wrote was given' : `${plural(own.paths.size, 'file')} in order`;
    await session.tell(`note: nothing to correct: ${what}; --fix never changes minutes\n`);
  }
  return own;
}
