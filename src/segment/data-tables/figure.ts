/** One cell → a figure: "1,234", "£48.00", "(12.5)", "29 %", "1 234". Suppressed and missing cells are no figures. */

export interface Figure {
  value: number;
  /** `%`, `£`, `$`, `€`, `¥` or null. */
  unit: string | null;
}

const FIGURE = /^(?<open>\()?\s?(?<sign>[-−–+])?\s?(?<currency>[£$€¥])?\s?(?<sign2>[-−–])?\s?(?<digits>\d{1,3}(?:,\d{3}){1,5}|\d{1,3}(?: \d{3}){1,5}|\d{1,15})(?<fraction>\.\d{1,6})?\s?(?<close>\))?\s?(?<percent>%)?$/;

/** Reads a cell that holds one figure and nothing else; null otherwise. "007" and other codes are no figures. */
export function readFigure(text: string): Figure | null {
  const match = FIGURE.exec(text.trim());
  if (!match?.groups) return null;
  const g = match.groups;
  if (Boolean(g.open) !== Boolean(g.close)) return null;
  if (/^0\d/.test(g.digits ?? '')) return null;
  const magnitude = Number(`${(g.digits ?? '').replace(/[, ]/g, '')}${g.fraction ?? ''}`);
  const negative = g.open || /[-−–]/.test(g.sign ?? '') || /[-−–]/.test(g.sign2 ?? '');
  return { value: negative ? -magnitude : magnitude, unit: g.percent ?? g.currency ?? null };
}
