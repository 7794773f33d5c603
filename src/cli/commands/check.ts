/** `minutes check <path…>`: findings in the form that was asked for. */
import { appendStepSummary } from '../../io/step-summary.ts';
import { UsageError } from '../../io/usage-error.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { diagnosticCodes } from '../../model/diagnostic-codes.ts';
import { stepSummary } from '../../reporters/github.ts';
import { reporters } from '../../reporters/index.ts';
import { severities } from '../../reporters/tally.ts';
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../rules/rule.ts';
import { runRules, type SeverityOverrides, sortFindings } from '../../rules/run-rules.ts';
import { nearestName } from '../nearest-name.ts';
import { putOutput } from '../put-output.ts';
import { type ReadInputs, type ReadingOptions, readInputs } from '../read-inputs.ts';
import { ruleInfos } from '../rule-infos.ts';
import { EXIT, type Session, takesColour } from '../session.ts';

interface CheckOptions extends ReadingOptions {
  format: string;
  failOn: Severity | 'never';
  rule: Map<string, string>;
  output: string;
  jobs?: number;
}

export async function check(session: Session, options: CheckOptions, paths: string[]): Promise<number> {
  const overrides = checkedOverrides(options.rule);
  const inputs = await readInputs(session, paths, options);
  const { findings, unread } = findingsOf(inputs, overrides);
  // For people, what could not be read stands on stderr already; machines get it with the rest.
  const forPeople = options.format === 'text' || options.format === 'concise';
  const shown = forPeople ? findings : sortFindings([...findings, ...unread]);
  const reporter = reporters.find((candidate) => candidate.format === options.format);
  if (!reporter) throw new UsageError(`there is no format "${options.format}"`);
  const report = await reporter.report(shown, {
    paths: inputs.data.documents.map((document) => document.source.path),
    version: session.version,
    colour: options.color !== false && options.output === '-' && takesColour(session.stdout, session.env),
    summary: !options.quiet,
    rules: options.format === 'sarif' ? await ruleInfos() : [],
  });
  await putOutput(session, options.output, report);
  if (options.format === 'github') {
    await appendStepSummary(session.env, stepSummary(shown, inputs.data.documents.length));
  }
  if (inputs.failed) return EXIT.unusable;
  return findings.some((finding) => reaches(finding, options.failOn)) ? EXIT.findings : EXIT.ok;
}

function reaches(finding: Finding, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && severities.indexOf(finding.severity) <= severities.indexOf(failOn);
}

/** Findings in documents that were read, and messages about those that were not. */
function findingsOf({ data }: ReadInputs, overrides: SeverityOverrides): { findings: Finding[]; unread: Finding[] } {
  const failed = data.run.inputs.filter((input) => input.outcome === 'failed');
  const failedPaths = new Set(failed.map((input) => input.path));
  const documents = data.documents.filter((document) => !failedPaths.has(document.source.path));
  const unread = failed.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ id, severity, message, help }) => ({ rule: id, severity, message, path, span: null, help })),
  );
  return { findings: runRules({ documents }, overrides), unread };
}

function checkedOverrides(given: Map<string, string>): SeverityOverrides {
  const known = [...rules.map((rule) => rule.id), ...Object.keys(diagnosticCodes)];
  for (const id of given.keys()) {
    if (known.includes(id)) continue;
    const near = nearestName(id, known);
    throw new UsageError(
      `there is no rule "${id}"${near === null ? '; see "minutes rules"' : `; did you mean ${near}?`}`,
    );
  }
  return given as SeverityOverrides;
}
