/** What a run found, in numbers: its last words, and those of a store. */
import { looksIn } from '../model/look.ts';
import { countedIn, type Run } from '../model/register.ts';
import { isOpen } from '../model/standing.ts';
import type { LongCorpus } from '../writers/writer.ts';

export interface RunCounts {
  read: number;
  partly: number;
  failed: number;
  copies: number;
  meetings: number;
  people: number;
  decisions: number;
  tables: number;
  actions: number;
  /** Open as everywhere (`--open`, `status`): also what no log gives a status, which is counted in `silent`, too. */
  open: number;
  silent: number;
  /** What wants a look. */
  unsure: number;
  corrections?: Run['corrections'];
}

export function countsOf({ documents, register, run }: LongCorpus): RunCounts {
  const outcomes = run.inputs.map(({ outcome }) => outcome);
  const failed = outcomes.filter((outcome) => outcome === 'failed').length;
  let [open, silent, unsure] = [0, 0, 0];
  for (const action of register.actions) {
    if (!isOpen(action)) continue;
    open += 1;
    if (action.status === null) silent += 1;
  }
  for (const _ of looksIn(register, documents)) unsure += 1;
  let tables = 0;
  for (const document of countedIn(documents, register)) tables += document.tables.length;
  return {
    read: outcomes.length - failed,
    partly: outcomes.filter((outcome) => outcome === 'partial').length,
    failed,
    copies: register.duplicates.length,
    meetings: register.meetings.length,
    people: register.people.length,
    decisions: register.decisions.length,
    tables,
    actions: register.actions.length,
    open,
    silent,
    unsure,
    ...(run.corrections && { corrections: run.corrections }),
  };
}
