/** Findings as data. */
import type { Finding } from '../rules/rule.ts';
import type { Reporter } from './reporter.ts';
import { countOf } from './tally.ts';

export const jsonReporter: Reporter = {
  format: 'json',
  report(findings, { paths, version, suppressed = [], skipped = [], aside = [] }) {
    const report = {
      schemaVersion: '1',
      program: `minutes ${version}`,
      documents: paths.length,
      errors: countOf(findings, 'error'),
      warnings: countOf(findings, 'warning'),
      infos: countOf(findings, 'info'),
      findings: findings.map(findingRow),
      accepted: suppressed.map((finding) => ({ ...findingRow(finding), accepted: finding.suppressed })),
      skipped,
      passedOver: aside,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};

/** One finding; the same in `jsonl`. */
export function findingRow({ rule, severity, message, path, where, span, help, fingerprint, fixable }: Finding) {
  return {
    rule,
    severity,
    message,
    path,
    where: where ?? null,
    span,
    help,
    fingerprint: fingerprint ?? null,
    fixable: fixable === true,
  };
}
