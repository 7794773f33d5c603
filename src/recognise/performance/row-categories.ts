/** What each row of a table is about: "Norvale", "Adults / Female", "Salaries / Clerk" under a section. */
import { rowName } from '../../model/cell.ts';
import type { DataTable } from '../../model/tables.ts';

/** One category per row; null for rows that name a period only. */
export function rowCategories(table: DataTable): (string | null)[] {
  const labels = table.labelColumns ?? [0];
  const words = labels.filter((c) => table.rows.some((row) => typeof row[c] === 'string' && row[c] !== ''));
  let section: { name: string; row: number } | null = null;
  const above: string[] = [];
  const totals = new Set(table.totalRows);
  const sections = new Set(table.sectionRows);
  return table.rows.map((row, r) => {
    const isTotal = totals.has(r);
    if (sections.has(r)) {
      section = { name: rowName(row) ?? '', row: r };
      above.length = 0;
      return section.name;
    }
    const own = words.map((c) => (typeof row[c] === 'string' ? row[c] : ''));
    const filled = own.map((text, i) =>
      text === '' && own.slice(i + 1).some((other) => other !== '') ? (above[i] ?? '') : text,
    );
    if (!isTotal)
      filled.forEach((text, i) => {
        above[i] = text;
      });
    const isPeriod = table.rowPeriods?.[r] != null;
    const under = section && !reachesAbove(table, r, section.row) ? section.name : '';
    // A section that names the year of the rows below it is told by their period.
    const parts = isPeriod ? [] : [under, ...filled].filter((part) => part !== '');
    return parts.length === 0 ? null : parts.join(' / ');
  });
}

/** A total that adds up rows above the section heads no section: it stands for the whole table. */
function reachesAbove(table: DataTable, row: number, sectionRow: number): boolean {
  if (!table.totalRows?.includes(row)) return false;
  const check = table.totals?.find((total) => total.row === row && total.axis === 'down');
  if (check?.parts) return (check.parts[0] ?? sectionRow) < sectionRow;
  const label = rowName(table.rows[row]) ?? '';
  return /\b(?:grand|overall|combined)\b/i.test(label);
}
