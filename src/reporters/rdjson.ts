/** Diagnostics in the format of reviewdog, which shows them on most places that host code. */
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../rules/rule.ts';
import { linesOf, placeOf } from './finding-place.ts';
import type { Reporter } from './reporter.ts';

const LEVELS: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

export const rdjsonReporter: Reporter = {
  format: 'rdjson',
  report(findings, { rules }) {
    const urls = new Map(rules.map(({ id, url }) => [id, url]));
    const diagnostics = findings.map((finding) => diagnostic(finding, urls.get(finding.rule) ?? null));
    return `${JSON.stringify({ source: { name: 'minutes' }, diagnostics }, null, 2)}\n`;
  },
};

function diagnostic(finding: Finding, url: string | null) {
  const { rule, severity, message, path, span, help } = finding;
  const lines = linesOf(finding);
  const where = span !== null && span.place.kind !== 'line' ? `${placeOf(finding)}: ` : '';
  const start = lines && { line: lines.line, ...(lines.column === undefined ? {} : { column: lines.column }) };
  const end = lines && {
    line: lines.endLine,
    ...(lines.endColumn === undefined ? {} : { column: lines.endColumn }),
  };
  return {
    message: [where + message, help].filter((part) => part !== null).join(' '),
    location: { path, ...(start ? { range: { start, end } } : {}) },
    severity: LEVELS[severity],
    code: { value: rule, ...(url === null ? {} : { url }) },
  };
}
