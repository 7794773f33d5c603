/** The last sheet: what the others hold, and how to give edits back. */
import type { LookEntry } from '../../model/look.ts';
import type { StreamedRegister } from '../../model/register.ts';
import type { LongCorpus } from '../writer.ts';
import { RESULTS, resultsMark } from './results-mark.ts';
import { type SheetData, sheetOf, valuesIn } from './sheet.ts';

interface AboutLine {
  what: string;
  says: string;
}

const SHEETS: readonly AboutLine[] = [
  {
    what: 'Actions',
    says: 'Every action once, with its last status. Open ones whose date has passed are bold and shaded.',
  },
  { what: 'By owner', says: 'What each person has to do: open actions only.' },
  { what: 'Decisions', says: 'What was decided, one sentence each.' },
  { what: 'Meetings', says: 'The documents that speak of a meeting.' },
  { what: 'Attendance', says: 'Who came, who sent apologies.' },
  { what: 'Figures', says: 'The figures of all tables, one a row.' },
];

const NOTES: readonly AboutLine[] = [
  {
    what: 'Correcting',
    says: 'In "Actions" change owners, due dates, statuses, wordings and refs, delete rows of what is no action, add rows for what is missing; save, and run: minutes apply actions.xlsx --from FOLDER. The corrections hold from then on.',
  },
  {
    what: 'Sorting and filtering',
    says: 'As you like; columns of your own do no harm. Leave the column "Action id" as it is.',
  },
  {
    what: 'Wants a look',
    says: 'Why a row may be wrong: least sure, or flagged. The same as in "minutes status" and on the review page. Place and Quote say where it was read.',
  },
  { what: 'Without status', says: 'No log says what became of it: it counts as open.' },
  { what: 'Owner names', says: '"?" stands for initials or a name that lead to nobody who is known.' },
];

/** What a row says of the actions that the workbook was written with: so a row that is gone was deleted. */
export const HELD = 'Actions held';
const IDS_IN_A_ROW = 100;

interface About extends Pick<LongCorpus, 'run' | 'register'> {
  /** All that the run found, where the workbook holds a choice of the actions. */
  results: StreamedRegister;
  /** What wants a look. */
  queue: readonly LookEntry[];
  /** Rows that a sheet holds at most. */
  most: number;
  /** The hidden sheet, which has the rows of Actions. */
  written: SheetData;
}

/** `sheets`: all others, as they are written. */
export function aboutSheet(
  { run, register, results, queue, most, written }: About,
  sheets: readonly SheetData[],
): SheetData {
  const shown = new Set(valuesIn(written, 'Action id'));
  const ids: string[] = [];
  for (const { id } of register.actions) if (shown.has(id)) ids.push(id);
  const cut = sheets.filter(({ rows }) => rows.length > most);
  const lines: AboutLine[] = [
    { what: 'Made by', says: run.program },
    ...SHEETS.filter(({ what }) => sheets.some(({ name }) => name === what)),
    ...cut.map(({ name, rows }) => ({
      what: name,
      says: `Only the first ${most} of ${rows.length} rows; all are in the CSV file.`,
    })),
    ...NOTES,
    // Owners that lead to nobody have no row of their own on any sheet.
    ...queue
      .filter(({ kind }) => kind === 'owner')
      .map(({ text, reasons }) => ({ what: 'Wants a look', says: `${text}: ${reasons.join('; ')}` })),
    ...run.inputs.map(({ path, outcome }) => ({
      what: 'Read',
      says: outcome === 'ok' ? path : `${path} (${outcome})`,
    })),
    { what: RESULTS, says: resultsMark(results) },
    ...Array.from({ length: Math.ceil(ids.length / IDS_IN_A_ROW) }, (_, i) => ({
      what: HELD,
      says: ids.slice(i * IDS_IN_A_ROW, (i + 1) * IDS_IN_A_ROW).join(' '),
    })),
  ];
  return sheetOf<AboutLine>(
    'About',
    [
      { title: 'About', width: 22, kind: 'text', value: ({ what }) => what },
      { title: 'What it says', width: 110, kind: 'long', value: ({ says }) => says },
    ],
    lines,
  );
}
