/**
 * The same figure in successive reports: one series per body, measure, category and period, each with all its
 * statements, newest first. A past figure that changes from one report to the next is restated.
 */
import type { MinutesDocument } from '../../model/document.ts';
import { type TidyRow, tidyRows } from './tidy-rows.ts';

export interface Statement {
  row: TidyRow;
  document: MinutesDocument;
  /** When the document was issued or what time it reports on; null if it says neither. */
  issued: string | null;
}

export interface SeriesPoint {
  body: string | null;
  measure: string;
  category: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  isTotal: boolean;
  /** Newest first. */
  statements: [Statement, ...Statement[]];
}

/** All points, by body, measure, category and period, the newest period first. */
export function seriesOf(documents: readonly MinutesDocument[]): SeriesPoint[] {
  const points = new Map<string, SeriesPoint>();
  for (const statement of statementsOf(documents)) {
    const { row } = statement;
    if (row.measure === null) continue;
    const key = JSON.stringify(
      [row.body, row.measure, row.category, row.unit]
        .map(wording)
        .concat(row.periodStart ?? '', row.periodEnd ?? '', String(row.isTotal)),
    );
    const point = points.get(key);
    // Two tables of one document that give the same figure state it once.
    if (point?.statements.some(({ document }) => document === statement.document)) continue;
    if (point) point.statements.push(statement);
    else {
      const { body, measure, category, periodStart, periodEnd, isTotal } = row;
      points.set(key, { body, measure, category, periodStart, periodEnd, isTotal, statements: [statement] });
    }
  }
  return [...points.values()].sort(
    (a, b) =>
      compare(a.body, b.body) ||
      compare(a.measure, b.measure) ||
      compare(a.category, b.category) ||
      compare(b.periodEnd, a.periodEnd) ||
      compare(a.periodStart, b.periodStart) ||
      Number(a.isTotal) - Number(b.isTotal),
  );
}

/** Points whose value differs between two statements, with the newer and the older. */
export function restatementsOf(
  points: readonly SeriesPoint[],
): { newer: Statement; older: Statement; point: SeriesPoint }[] {
  return points.flatMap((point) => {
    if (point.periodStart === null) return [];
    return point.statements.slice(1).flatMap((older, i) => {
      const newer = point.statements[i];
      const [now, then] = [newer?.row.value ?? null, older.row.value];
      return newer && now !== null && then !== null && now !== then ? [{ newer, older, point }] : [];
    });
  });
}

/** Newest document first; the rows of one document in reading order. */
function statementsOf(documents: readonly MinutesDocument[]): Statement[] {
  const dated = documents.map((document) => ({ document, issued: document.date?.iso ?? document.period?.end ?? null }));
  dated.sort((a, b) => compare(b.issued, a.issued) || compare(a.document.source.path, b.document.source.path));
  return dated.flatMap(({ document, issued }) => tidyRows([document]).map((row) => ({ row, document, issued })));
}

/** Without the accidents of spelling: case, blanks, punctuation. */
const wording = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%£$€]+/gu, ' ')
    .trim();

const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
