/**
 * Comments in markdown, html and text that accept a finding, each alone on its line:
 *
 *   <!-- minutes-disable-next-line action-without-owner until 2026-12-31 -- the board decides in May -->
 *   <!-- minutes-disable duplicate-action-ref -- as printed --> … <!-- minutes-enable duplicate-action-ref -->
 *   <!-- minutes-disable-file missing-apologies -- notes of an open project -->
 */
import { readSuppressionComment } from '../recognise/suppression-comment.ts';

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

/** Every comment of a text. A block that is never enabled again reaches to the end. */
export function findDirectives(text: string): Directive[] {
  const lines = text.split(/\r\n|\r|\n/);
  const directives: Directive[] = [];
  for (const [i, line] of lines.entries()) {
    const comment = readSuppressionComment(line);
    if (!comment) continue;
    const { verb, rules, reason, until } = comment;
    if (verb === 'enable') {
      for (const open of directives) {
        const named = rules.length === 0 || open.rules.some((rule) => rules.includes(rule));
        if (open.to === Number.POSITIVE_INFINITY && open.from > 0 && named) open.to = i + 1;
      }
      continue;
    }
    const [from, to] = reachOf(verb, i, lines);
    directives.push({ line: i + 1, text: line.trim(), rules, from, to, reason, until });
  }
  return directives;
}

/** Lines from 1 that a comment at index `i` speaks of. The next line is the next that holds words. */
function reachOf(verb: string, i: number, lines: readonly string[]): [number, number] {
  if (verb === 'disable-file') return [0, Number.POSITIVE_INFINITY];
  if (verb === 'disable') return [i + 1, Number.POSITIVE_INFINITY];
  const next = lines.findIndex((line, at) => at > i && line.trim() !== '' && !readSuppressionComment(line));
  return next < 0 ? [i + 2, i + 2] : [next + 1, next + 1];
}
