/**
 * The hidden sheet: what was in the cells that a person may change. `minutes apply` compares with it, so that only what
 * was changed in the workbook counts, whatever the results have become since.
 */
import type { RegisterAction, StreamedRegister } from '../../model/register.ts';
import { NEWEST, ownersOf } from '../actions-csv.ts';
import { type SheetData, sheetOf } from './sheet.ts';

export const AS_WRITTEN = 'As written';

/** The headings are those of the sheet Actions. */
export function writtenSheet(register: Pick<StreamedRegister, 'actions'>): SheetData {
  return sheetOf<RegisterAction>(
    AS_WRITTEN,
    [
      { title: 'Action id', width: 13, kind: 'text', value: ({ id }) => id },
      { title: 'Ref', width: 8, kind: 'text', value: ({ ref }) => ref },
      { title: 'Action', width: 60, kind: 'text', value: ({ text }) => text },
      { title: 'Owners', width: 14, kind: 'text', value: ownerTexts },
      { title: 'Due', width: 12, kind: 'text', value: dueOf },
      { title: 'Status', width: 11, kind: 'text', value: ({ status }) => status?.value ?? null },
    ],
    register.actions,
    { hidden: true, order: NEWEST },
  );
}

/** A day as a date, else the words. */
export const dueOf = ({ due }: RegisterAction): string | null => due?.iso ?? due?.text ?? null;

export const ownerTexts = (action: RegisterAction): string =>
  ownersOf(action)
    .map(({ text }) => text)
    .join('; ');
