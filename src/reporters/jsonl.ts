/** Findings as data, one a line. */
import { findingRow } from './json.ts';
import type { Reporter } from './reporter.ts';

export const jsonlReporter: Reporter = {
  format: 'jsonl',
  report: (findings) => findings.map((finding) => `${JSON.stringify(findingRow(finding))}\n`).join(''),
};
