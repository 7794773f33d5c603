/** The action log as a person gives it back: rows by the names of its columns, whatever stands between them. */

/** A row of the file, from 1, with the cells of the columns that are known; a column that is missing is absent. */
export interface EditedRow {
  row: number;
  cells: Partial<Record<EditedColumn, string>>;
}

export interface EditedTable {
  /** Spreadsheets keep text as text; what CSV went through is another matter. */
  form: 'workbook' | 'csv';
  rows: EditedRow[];
  columns: ReadonlySet<EditedColumn>;
  /** Ids of the actions that the file was written with; null where nobody knows. */
  held: ReadonlySet<string> | null;
  /** What the cells held when the file was written, by action id; null where the file does not carry it. */
  written: ReadonlyMap<string, EditedRow['cells']> | null;
  /** The mark of the results that the file was written from, where it says so. */
  results: string | null;
}

export type EditedColumn = 'id' | 'ref' | 'action' | 'owners' | 'due' | 'status' | 'body' | 'document' | 'dueText';

const COLUMNS: Readonly<Record<string, EditedColumn>> = {
  'action id': 'id',
  ref: 'ref',
  action: 'action',
  owners: 'owners',
  due: 'due',
  status: 'status',
  body: 'body',
  document: 'document',
  path: 'document',
  'due in words': 'dueText',
  'due text': 'dueText',
};

interface Cell {
  row: number;
  column: number;
  text: string;
}

/**
 * The table in the cells of a sheet: its head is the first row with "Action id", or with "Action" and one column more that
 * can be edited. Null if there is none.
 */
export function tableOf(
  cells: readonly Cell[],
  form: EditedTable['form'],
): Omit<EditedTable, 'held' | 'results' | 'written'> | null {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const rows = [...byRow.entries()].sort(([a], [b]) => a - b);
  const at = rows.findIndex(([, row]) => {
    const names = new Set(row.map(columnOf));
    return names.has('id') || (names.has('action') && (names.has('owners') || names.has('status') || names.has('due')));
  });
  const head = rows[at]?.[1];
  if (head === undefined) return null;
  const names = new Map<number, EditedColumn>();
  for (const cell of head) {
    const name = columnOf(cell);
    if (name !== undefined && ![...names.values()].includes(name)) names.set(cell.column, name);
  }
  const columns = new Set(names.values());
  const edited = rows.slice(at + 1).flatMap(([row, list]): EditedRow[] => {
    const found: EditedRow['cells'] = Object.fromEntries([...columns].map((name) => [name, '']));
    for (const cell of list) {
      const name = names.get(cell.column);
      if (name !== undefined) found[name] = cell.text.replace(/^\t/, '').trim();
    }
    return Object.values(found).some((text) => text !== '') ? [{ row, cells: found }] : [];
  });
  return { form, rows: edited, columns };
}

/** "action_id", "Action id" and "ACTION ID" are one. */
function columnOf({ text }: Cell): EditedColumn | undefined {
  return COLUMNS[
    text
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase()
      .replaceAll('_', ' ')
  ];
}
