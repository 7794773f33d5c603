/** The columns of a CSV file as fields of a Table Schema: known names by their meaning, all others by their cells. */
import { readCell } from '../recognise/figures.ts';
import { readCsv } from './read-csv.ts';

export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
  description?: string;
  /** What its numbers count in ("£", "%"): beyond Table Schema, which allows for properties of one's own. */
  unit?: string;
  /** False where a sign of money or percent stands beside the number. */
  bareNumber?: boolean;
  groupChar?: string;
  constraints?: Record<string, unknown>;
}

/** Dates as precise as the source prints them. */
const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** Columns that mean the same wherever they stand. */
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
  times_seen: { type: 'integer' },
  times_stated: { type: 'integer' },
};

/** `units`: what the numbers of each column count in, where the cells do not show it. */
export function csvFields(
  content: string,
  units: readonly (string | null)[] = [],
): { fields: Field[]; missingValues: string[] } {
  const [header = [], ...rows] = readCsv(content);
  const missing = new Set(['']);
  // Only files of our own columns have a meaning for each name; tables as found go by their cells.
  const ours = header.some((name) => name === 'document_id' || name === 'action_id') || header.includes('person_id');
  const fields = header.map((name, c): Field => {
    const known = ours ? KNOWN[name] : undefined;
    if (known) return { name, ...known };
    return ours
      ? { name, type: 'string' }
      : {
          name,
          ...typeOfCells(
            rows.map((row) => row[c] ?? ''),
            units[c] ?? null,
            missing,
          ),
        };
  });
  return { fields, missingValues: [...missing].sort() };
}

const BARE = /^-?\d+(?:\.\d+)?$/;
const SIGNED = /^-?[£$€]?\s?\d{1,3}(?:,?\d{3})*(?:\.\d+)?\s?%?$/;

/** Numbers, with the marks that stand for none; text as soon as one cell is anything else. */
function typeOfCells(cells: readonly string[], unit: string | null, missing: Set<string>): Omit<Field, 'name'> {
  const marks = cells.filter((cell) => cell !== '' && /^(?:missing|suppressed)$/.test(readCell(cell).kind));
  const numbers = cells.filter((cell) => cell !== '' && !marks.includes(cell));
  if (numbers.length === 0 || !numbers.every((cell) => SIGNED.test(cell))) return { type: 'string' };
  for (const mark of marks) missing.add(mark);
  if (numbers.every((cell) => BARE.test(cell))) return { type: 'number', ...(unit === null ? {} : { unit }) };
  return {
    type: 'number',
    bareNumber: false,
    ...(numbers.some((cell) => cell.includes(',')) ? { groupChar: ',' } : {}),
  };
}
