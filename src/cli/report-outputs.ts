/** Findings → every form that was asked for, each to its file or to stdout. */

import { pathToFileURL } from 'node:url';
import { docsPath, docsUrl } from '../io/package-files.ts';
import { appendStepSummary } from '../io/step-summary.ts';
import { UsageError } from '../io/usage-error.ts';
import { stepSummary } from '../reporters/github.ts';
import { reporters } from '../reporters/index.ts';
import type { ReportContext } from '../reporters/reporter.ts';
import { rules } from '../rules/index.ts';
import type { Finding } from '../rules/rule.ts';
import { sortFindings } from '../rules/run-rules.ts';
import type { Placed } from './check-options.ts';
import type { Values } from './options.ts';
import { putOutput } from './put-output.ts';
import { ruleInfos } from './rule-infos.ts';
import { type Session, takesColour, takesLinks } from './session.ts';

export interface ReportOutput {
  format: string;
  /** `-` is stdout. */
  output: string;
}

export interface CheckReport {
  findings: Finding[];
  /** Messages about what could not be read: people have them on stderr already, machines get them with the rest. */
  unread: Finding[];
  context: Omit<ReportContext, 'colour' | 'rules' | 'version'>;
}

const FOR_PEOPLE: readonly string[] = ['text', 'concise', 'markdown'];

/** `--format text --format sarif -o x.sarif`: an `-o` belongs to the format before it. */
export function outputsOf(
  formats: readonly Placed[] = [],
  files: readonly Placed[] = [],
  env: NodeJS.ProcessEnv = {},
): ReportOutput[] {
  const outputs = formats.map(({ value }) => ({ format: value === 'auto' ? autoFormat(env) : value, output: '-' }));
  if (outputs.length === 0) outputs.push({ format: 'text', output: '-' });
  for (const { value, at } of files) {
    const before = formats.findLastIndex((format) => format.at < at);
    const pair = outputs[Math.max(0, before)];
    if (pair?.output !== '-')
      throw new UsageError(`two files for the format ${pair?.format}: ${pair?.output} and ${value}`);
    pair.output = value;
  }
  const onStdout = outputs.filter(({ output }) => output === '-');
  if (onStdout.length > 1) {
    throw new UsageError(
      `${onStdout.map(({ format }) => format).join(' and ')} cannot both go to stdout; give -o after a --format`,
    );
  }
  return outputs;
}

/** Published, or in the package on this machine. */
function pageAddress(rule: string): string | null {
  if (!rules.some(({ id }) => id === rule)) return null;
  const file = docsPath(`rules/${rule}.md`);
  return docsUrl(`rules/${rule}.md`) ?? (file === null ? null : pathToFileURL(file).href);
}

const autoFormat = (env: NodeJS.ProcessEnv) => (env.GITHUB_ACTIONS === 'true' ? 'github' : 'text');

export async function putReports(
  session: Session,
  outputs: readonly ReportOutput[],
  report: CheckReport,
  { force }: Values<'force'>,
): Promise<void> {
  for (const { format, output } of outputs) {
    const reporter = reporters.find((candidate) => candidate.format === format);
    if (!reporter) throw new UsageError(`there is no format "${format}"`);
    const shown = FOR_PEOPLE.includes(format) ? report.findings : sortFindings([...report.findings, ...report.unread]);
    const text = await reporter.report(shown, {
      ...report.context,
      version: session.version,
      colour: output === '-' && takesColour(session.stdout, session.env),
      ...(output === '-' && takesLinks(session.stdout, session.env) ? { pageOf: pageAddress } : {}),
      rules: format === 'sarif' || format === 'rdjson' ? await ruleInfos() : [],
    });
    await putOutput(session, output, text, force);
    if (format === 'github') {
      await appendStepSummary(session.env, stepSummary(shown, report.context.paths.length));
    }
  }
}
