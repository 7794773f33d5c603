/** The month that a column's name states with its year: "November 2020", "Nov 20" is not one, "2020-11" is. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,-]*(\d{4})$/i;
const NUMBERED = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function monthOf(name: string): { start: string; end: string } | null {
  const named = NAMED.exec(name.trim());
  const numbered = NUMBERED.exec(name.trim());
  const year = named?.[2] ?? numbered?.[1];
  const month = named ? MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1 : Number(numbered?.[2]);
  if (year === undefined || month < 1) return null;
  const days = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  return { start: `${prefix}-01`, end: `${prefix}-${days}` };
}
