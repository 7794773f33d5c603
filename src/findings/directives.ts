/**
 * Comments in markdown, html and text that accept a finding, each alone on its line:
 *
 *   <!-- minutes-disable-next-line action-without-owner until 2026-12-31 -- the board decides in May -->
 *   <!-- minutes-disable duplicate-action-ref -- as printed --> … <!-- minutes-enable duplicate-action-ref -->
 *   <!-- minutes-disable-file missing-apologies -- notes of an open project -->
 */

export interface Directive {
  /** Line of the comment, from 1. */
  line: number;
  text: string;
  rules: string[];
  /** First and last line that it speaks of. */
  from: number;
  to: number;
  reason: string | null;
  /** Last day that it holds, ISO; null without end. */
  until: string | null;
}

const COMMENT =
  /^\s{0,80}<!--\s{0,8}minutes-(?<verb>disable-next-line|disable-file|disable|enable)(?<rules>(?:[\s,]{1,8}(?!until\b)[a-z][a-z0-9-]{1,60}(?<!-))*)(?:\s{1,8}until\s{1,8}(?<until>\d{4}-\d{2}-\d{2}))?\s{0,8}(?:--\s{0,8}(?<reason>[^\n]{0,400}?))?\s{0,8}-->/;

/** Every comment of a text. A block that is never enabled again reaches to the end. */
export function findDirectives(text: string): Directive[] {
  const lines = text.split(/\r\n|\r|\n/);
  const directives: Directive[] = [];
  for (const [i, line] of lines.entries()) {
    const groups = line.includes('minutes-') ? COMMENT.exec(line)?.groups : undefined;
    if (!groups) continue;
    const rules = (groups.rules ?? '').split(/[\s,]+/).filter((rule) => rule !== '');
    if (groups.verb === 'enable') {
      for (const open of directives) {
        const named = rules.length === 0 || open.rules.some((rule) => rules.includes(rule));
        if (open.to === Number.POSITIVE_INFINITY && open.from > 0 && named) open.to = i + 1;
      }
      continue;
    }
    const [from, to] = reachOf(groups.verb ?? '', i, lines);
    const reason = groups.reason?.trim() ? groups.reason.trim() : null;
    directives.push({ line: i + 1, text: line.trim(), rules, from, to, reason, until: groups.until ?? null });
  }
  return directives;
}

/** Lines from 1 that a comment at index `i` speaks of. The next line is the next that holds words. */
function reachOf(verb: string, i: number, lines: readonly string[]): [number, number] {
  if (verb === 'disable-file') return [0, Number.POSITIVE_INFINITY];
  if (verb === 'disable') return [i + 1, Number.POSITIVE_INFINITY];
  const next = lines.findIndex((line, at) => at > i && line.trim() !== '' && !COMMENT.test(line));
  return next < 0 ? [i + 2, i + 2] : [next + 1, next + 1];
}
