/** Findings as a text in one of the formats of `minutes check`. */
import type { Finding } from '../rules/rule.ts';
import { reporters } from './index.ts';
import type { ReportContext } from './reporter.ts';

/** Throws a `RangeError` for a format that is not in the list. What the context leaves out is taken from the findings. */
export async function reportAs(
  format: string,
  findings: readonly Finding[],
  context: Partial<ReportContext> = {},
): Promise<string> {
  const reporter = reporters.find((one) => one.format === format);
  if (!reporter) throw new RangeError(`There is no format "${format}"; there are ${formats()}.`);
  const paths = [...new Set(findings.map(({ path }) => path))];
  return reporter.report(findings, { paths, version: '', colour: false, summary: true, rules: [], ...context });
}

const formats = () => reporters.map(({ format }) => format).join(', ');
