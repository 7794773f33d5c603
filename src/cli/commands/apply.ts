/** `minutes apply FILE --from DIR`: what a person changed in the action log → corrections that last. */
import { editsOf } from '../../corrections/edits/edits-of-table.ts';
import { markApplied } from '../../io/applied-file.ts';
import { readEditedTable } from '../../io/read-edited-table.ts';
import { readRegister, readRun } from '../../io/read-results.ts';
import { givenTo } from '../../model/register.ts';
import { plural } from '../../reporters/tally.ts';
import { visibleText } from '../../reporters/visible-text.ts';
import { resultsMark } from '../../writers/workbook/results-mark.ts';
import { accountOf } from '../account.ts';
import type { OptionsOf } from '../command-options.ts';
import { projectConfig } from '../project-config.ts';
import { keepCorrections } from '../project-corrections.ts';
import { EXIT, type Session } from '../session.ts';

export async function apply(session: Session, options: OptionsOf<'apply'>, file: string): Promise<number> {
  const [register, run] = [await readRegister(options.from), await readRun(options.from)];
  const table = await readEditedTable(
    file,
    options.from,
    register.actions.map(({ id }) => id),
  );
  if (table.written === null && table.results !== null && table.results !== resultsMark(register))
    await session.tell(olderText(file, options.from));
  const edits = editsOf(table, register, accountOf(options));
  const { corrections, understood, unclear, missing, gone } = edits;
  const lines = (list: readonly string[]) => list.map((line) => `  ${visibleText(line)}\n`).join('');
  const count = plural(corrections.length, 'correction');
  await session.write(corrections.length === 0 ? 'nothing was changed\n' : `${count}:\n${lines(understood)}`);
  if (unclear.length > 0) await session.tell(`not taken:\n${lines(unclear)}`);
  if (missing > 0 && !options.quiet)
    await session.tell(
      `note: ${plural(missing, 'action')} of the results ${missing === 1 ? 'is' : 'are'} not in the file, which may be a selection; nothing was deleted\n`,
    );
  if (gone > 0 && !options.quiet)
    await session.tell(`note: ${plural(gone, 'row')} unchanged, of actions that are no longer in the results\n`);
  const status = unclear.length > 0 ? EXIT.unusable : EXIT.ok;
  if (options.dryRun) return status;
  if (corrections.length > 0) {
    const { file: config } = await projectConfig(options, givenTo(run));
    const kept = await keepCorrections(options, config, run, corrections);
    if (!options.quiet)
      await session.write(
        `written to ${visibleText(kept)}; the next ingest applies ${corrections.length === 1 ? 'it' : 'them'}\n`,
      );
  }
  // What was not taken would be lost when the file is written anew.
  if (unclear.length === 0) await markApplied(options.from, file);
  return status;
}

const olderText = (file: string, from: string) =>
  `warning: ${visibleText(file)} was written from other results than those now in ${visibleText(from)}. Its rows are compared, by id and words, with these: what has changed there since looks like an edit. --dry-run shows what would be taken over\n`;
