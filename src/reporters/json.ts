/** Findings as data. */
import type { Reporter } from './reporter.ts';
import { countOf } from './tally.ts';

export const jsonReporter: Reporter = {
  format: 'json',
  report(findings, { paths, version }) {
    const report = {
      schemaVersion: '1',
      program: `minutes ${version}`,
      documents: paths.length,
      errors: countOf(findings, 'error'),
      warnings: countOf(findings, 'warning'),
      infos: countOf(findings, 'info'),
      findings: findings.map(({ rule, severity, message, path, span, help }) => ({
        rule,
        severity,
        message,
        path,
        span,
        help,
      })),
    };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};
