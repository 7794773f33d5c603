/** The habits of one board's minute-taker: they stay the same from meeting to meeting. */
import type { Random } from '../random.ts';

export interface Style {
  /** Numbers of log rows: kept for good, now and then given twice, begun again in every log, or none. */
  refs: 'kept' | 'slips' | 'perLog' | 'absent';
  issued: 'month' | 'day' | 'slashes' | 'absent';
  /** Closed rows stay for ever, or are dropped after they were shown once. */
  closedRows: 'stay' | 'shownOnce';
  newestFirst: boolean;
  format: 'markdown' | 'tabs' | 'cells';
  /** "AB to order …" in the minutes, in the log. */
  ownerInMinutes: boolean;
  ownerInLog: boolean;
  ownersAs: 'initials' | 'initials' | 'fullName' | 'firstName';
  openWords: readonly string[];
  closedWords: readonly string[];
  ongoingWords: readonly string[];
  /** Months between meetings. */
  gap: number;
}

export function drawStyle(random: Random): Style {
  return {
    refs: random.pick(['kept', 'kept', 'kept', 'slips', 'slips', 'perLog', 'absent'] as const),
    issued: random.pick(['month', 'month', 'month', 'day', 'slashes', 'absent'] as const),
    closedRows: random.pick(['stay', 'shownOnce'] as const),
    newestFirst: random.chance(0.5),
    format: random.pick(['markdown', 'tabs', 'cells'] as const),
    ownerInMinutes: random.chance(0.75),
    ownerInLog: random.chance(0.5),
    ownersAs: random.pick(['initials', 'initials', 'initials', 'fullName', 'firstName'] as const),
    openWords: random.pick([['Open'], ['Open', 'OPEN', 'open'], ['Outstanding'], ['Not started', 'Open']]),
    closedWords: random.pick([['Closed'], ['Complete', 'complete'], ['Closed', 'Complete', 'Done'], ['Completed']]),
    ongoingWords: random.pick([['Ongoing'], ['In progress'], ['Ongoing', 'In progress', 'Carried forward']]),
    gap: random.pick([1, 2, 3]),
  };
}
