/** The columns of a CSV file as fields of a Table Schema: known names by their meaning, all others by their cells. */
import { parse } from 'csv-parse/sync';
import { readCell } from '../recognise/figures.ts';

export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  description?: string;
  /** What its numbers count in ("£", "%"): beyond Table Schema, which allows for properties of one's own. */
  unit?: string;
  /** False where there is a sign of money or percent beside the number. */
  bareNumber?: boolean;
  groupChar?: string;
  constraints?: Record<string, unknown>;
}

/** Dates as precise as the source prints them. */
const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** Columns that mean the same wherever they are. */
const KNOWN: Record<string, Omit<Field, 'name'>> = {
  action_id: { type: 'string', constraints: { required: true } },
  document_id: { type: 'string', constraints: { required: true } },
  date: { type: 'string', description: 'ISO 8601, as precise as printed', constraints: { pattern: PARTIAL_DATE } },
  date_issued: {
    type: 'string',
    description: 'ISO 8601, as precise as printed',
    constraints: { pattern: PARTIAL_DATE },
  },
  due: { type: 'string', description: 'ISO 8601, as precise as printed', constraints: { pattern: PARTIAL_DATE } },
  period_start: { type: 'date', description: 'First day' },
  period_end: { type: 'date', description: 'Last day' },
  value: { type: 'number', description: 'Empty where the figure is kept back or missing' },
  value_text: { type: 'string', description: 'The cell as written' },
  is_total: { type: 'boolean', description: 'Adds up other rows' },
  certainty: { type: 'string', constraints: { enum: ['stated', 'inferred'] } },
  confidence: { type: 'number', description: 'How sure it is', constraints: { minimum: 0, maximum: 1 } },
  times_seen: { type: 'integer' },
  times_stated: { type: 'integer' },
};

/**
 * `content`: as `csvLines` prints it. `units`: of a table as found, what the numbers of each column count in where no
 * cell shows it; left out for files of our own columns, whose names have a meaning.
 */
export function csvFields(
  content: string,
  units?: readonly (string | null)[],
): { fields: Field[]; missingValues: string[] } {
  const header = rowsOf(content.slice(0, content.indexOf('\r\n')))[0] ?? [];
  if (!units) return { fields: header.map(ownField), missingValues: [''] };
  const rows = rowsOf(content).slice(1);
  const missing = new Set(['']);
  const fields = header.map((name, c): Field => {
    const cells = rows.map((row) => row[c] ?? '');
    return { name, ...typeOfCells(cells, units[c] ?? null, missing) };
  });
  return { fields, missingValues: [...missing].sort() };
}

const ownField = (name: string): Field => ({ name, ...(KNOWN[name] ?? { type: 'string' }) });

/** The records of our own CSV; a table as found may have rows of any length. */
const rowsOf = (content: string): string[][] => parse(content, { record_delimiter: '\r\n', relax_column_count: true });

const BARE = /^-?\d+(?:\.\d+)?$/;
const SIGNED = /^-?[£$€]?\s?\d{1,3}(?:,?\d{3})*(?:\.\d+)?\s?%?$/;

/** Numbers, with the marks that say there is none; text as soon as one cell is anything else. */
function typeOfCells(cells: readonly string[], unit: string | null, missing: Set<string>): Omit<Field, 'name'> {
  const marks = new Set(cells.filter((cell) => cell !== '' && /^(?:missing|suppressed)$/.test(readCell(cell).kind)));
  const numbers = cells.filter((cell) => cell !== '' && !marks.has(cell));
  if (numbers.length === 0 || !numbers.every((cell) => SIGNED.test(cell))) return { type: 'string' };
  for (const mark of marks) missing.add(mark);
  if (numbers.every((cell) => BARE.test(cell))) return { type: 'number', ...(unit === null ? {} : { unit }) };
  return {
    type: 'number',
    bareNumber: false,
    ...(numbers.some((cell) => cell.includes(',')) ? { groupChar: ',' } : {}),
  };
}
