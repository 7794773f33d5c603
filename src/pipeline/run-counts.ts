/** What a run found, in numbers: its last words, and those of a store. */
import { lookQueue } from '../model/look.ts';
import { countedIn, type Run } from '../model/register.ts';
import { isOpen } from '../model/standing.ts';
import type { StreamedCorpus } from '../writers/writer.ts';

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

export function countsOf({ documents, register, run }: StreamedCorpus): RunCounts {
  const outcomes = run.inputs.map(({ outcome }) => outcome);
  const failed = outcomes.filter((outcome) => outcome === 'failed').length;
  const open = register.actions.filter(isOpen);
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
    open: open.length,
    silent: open.filter(({ status }) => status === null).length,
    unsure: lookQueue(register, documents).length,
    ...(run.corrections && { corrections: run.corrections }),
  };
}
