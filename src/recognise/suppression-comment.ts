/**
 * A comment alone on its line that speaks to `minutes check` and is not part of the minutes:
 * `<!-- minutes-disable-next-line action-without-owner -- the board decides in May -->`.
 */
const COMMENT =
  /^\s{0,80}<!--\s{0,8}minutes-(?<verb>disable-next-line|disable-file|disable|enable)(?<rules>(?:[\s,]{1,8}(?!until\b)[a-z][a-z0-9-]{1,60}(?<!-))*)(?:\s{1,8}until\s{1,8}(?<until>\d{4}-\d{2}-\d{2}))?\s{0,8}(?:--\s{0,8}(?<reason>[^\n]{0,400}?))?\s{0,8}-->/;

export interface SuppressionComment {
  verb: 'disable-next-line' | 'disable-file' | 'disable' | 'enable';
  /** Ids of the rules that it names; empty: all. */
  rules: string[];
  /** Last day that it holds, ISO; null without end. */
  until: string | null;
  reason: string | null;
}

/** Reads a line; null if it holds no such comment. */
export function readSuppressionComment(line: string): SuppressionComment | null {
  const groups = line.includes('minutes-') ? COMMENT.exec(line)?.groups : undefined;
  if (!groups) return null;
  return {
    verb: groups.verb as SuppressionComment['verb'],
    rules: (groups.rules ?? '').split(/[\s,]+/).filter((rule) => rule !== ''),
    until: groups.until ?? null,
    reason: groups.reason?.trim() ? groups.reason.trim() : null,
  };
}
