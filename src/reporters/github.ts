/** Annotations of GitHub Actions, and a table for the summary of the step. */
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../rules/rule.ts';
import { linesOf, placeOf } from './finding-place.ts';
import { markdownCell as cell } from './markdown-text.ts';
import type { Reporter } from './reporter.ts';
import { plural, severities, tallyText } from './tally.ts';
import { visibleText } from './visible-text.ts';

/** GitHub shows ten annotations of each level in a step and drops the rest without a word. */
const MOST_PER_LEVEL = 10;
const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

export const githubReporter: Reporter = {
  format: 'github',
  report(findings, { paths, summary }) {
    const lines: string[] = [];
    for (const severity of severities) {
      const all = findings.filter((finding) => finding.severity === severity);
      lines.push(...all.slice(0, MOST_PER_LEVEL).map(annotation));
      const rest = all.length - MOST_PER_LEVEL;
      if (rest > 0)
        lines.push(`${plural(rest, `more ${LEVELS[severity]}`)} not shown as annotations; see the summary.`);
    }
    if (summary) lines.push(tallyText(findings, paths.length));
    return lines.map((line) => `${line}\n`).join('');
  },
};

/** `::error file=notes/april.md,line=12,title=missing-date::message`; the line of the source, or of `minutes text`. */
function annotation(finding: Finding): string {
  const { rule, severity, message, path, span, help } = finding;
  const properties: [string, string | number][] = [['file', path]];
  const lines = linesOf(finding);
  if (lines) properties.push(['line', lines.line]);
  if (lines?.column !== undefined) properties.push(['col', lines.column]);
  properties.push(['title', rule]);
  const listed = properties.map(([key, value]) => `${key}=${property(String(value))}`).join(',');
  const where = span !== null && span.place.kind !== 'line' ? `${placeOf(finding)}: ` : '';
  return `::${LEVELS[severity]} ${listed}::${data([where + message, help].filter((part) => part !== null).join(' '))}`;
}

function data(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(visibleText);
  return lines.map((line) => line.replaceAll('%', '%25')).join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Rows shown in the summary of a step, which has a limit of 1 MiB. */
const MOST_ROWS = 500;

/** All findings as a Markdown table, for the file that `$GITHUB_STEP_SUMMARY` names. */
export function stepSummary(findings: readonly Finding[], documents: number): string {
  const lines = ['## minutes check', '', tallyText(findings, documents), ''];
  if (findings.length > 0) lines.push('| | rule | document | place | message |', '| --- | --- | --- | --- | --- |');
  for (const finding of findings.slice(0, MOST_ROWS)) {
    const { severity, rule, path, message } = finding;
    lines.push(`| ${[severity, rule, path, placeOf(finding), message].map(cell).join(' | ')} |`);
  }
  if (findings.length > MOST_ROWS) lines.push('', `${findings.length - MOST_ROWS} more are not shown.`);
  return `${lines.join('\n')}\n`;
}
