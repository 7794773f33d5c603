/** Changes the cells of a workbook as Excel would leave them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

export type Rows = unknown[][];

/** Changes the sheet Actions, and saves it all anew. */
export async function editWorkbook(
  change: (rows: Rows, column: (title: string) => number) => Rows,
  file = 'out/actions.xlsx',
): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(file));
  const edited = sheets.map(({ name, rows }) => {
    if (name !== 'Actions') return { name, rows };
    const head = rows[0] as unknown[];
    return { name, rows: change(rows as Rows, (title) => head.indexOf(title)) as typeof rows };
  });
  writeFileSync(file, await writeXlsx({ sheets: edited }));
}
