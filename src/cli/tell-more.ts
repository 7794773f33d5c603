/** What `--verbose` says, on stderr: one line for each thing. */
import type { RecordResult } from '../io/process-file.ts';
import { recordsOf } from '../pipeline/meetings-of-file.ts';
import { plural } from '../reporters/tally.ts';
import { visibleText } from '../reporters/visible-text.ts';
import type { Session } from './session.ts';

export async function tellFound(
  session: Session,
  files: readonly unknown[],
  faults: number,
  leftAlone: Readonly<Record<string, number>>,
): Promise<void> {
  const left = Object.values(leftAlone).reduce((sum, count) => sum + count, 0);
  const parts = [`${plural(files.length, 'document')} found`, `${faults} not`, `${left} other files skipped`];
  await session.tell(`${parts.join(', ')}\n`);
}

export async function tellRead(session: Session, result: RecordResult): Promise<void> {
  const [{ source, kind, coverage }] = recordsOf(result);
  const about = [result.outcome, source.format, kind, `${coverage.claimed} of ${coverage.blocks} blocks`].join(', ');
  await session.tell(`read ${visibleText(source.path)}: ${about}\n`);
}

export async function tellLines(session: Session, what: string, paths: readonly string[]): Promise<void> {
  await session.tell(paths.map((path) => `${what}: ${visibleText(path)}\n`).join(''));
}
