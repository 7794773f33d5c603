/** Issues of Azure Pipelines, as its logging commands take them. */
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../rules/rule.ts';
import { linesOf, placeOf } from './finding-place.ts';
import type { Reporter } from './reporter.ts';
import { tallyText } from './tally.ts';
import { visibleText } from './visible-text.ts';

/** Azure knows two types; what is only worth a look is a warning that says so. */
const TYPES: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'warning' };

export const azureReporter: Reporter = {
  format: 'azure',
  report(findings, { paths, summary }) {
    const lines = findings.map(issue);
    if (summary) lines.push(tallyText(findings, paths.length));
    return lines.map((line) => `${line}\n`).join('');
  },
};

/** `##vso[task.logissue type=error;sourcepath=notes/april.md;linenumber=12;columnnumber=3;code=missing-date]message`. */
function issue(finding: Finding): string {
  const { rule, severity, message, path, span, help } = finding;
  const lines = linesOf(finding);
  const properties: [string, string | number][] = [
    ['type', TYPES[severity]],
    ['sourcepath', path],
    ...(lines ? ([['linenumber', lines.line]] satisfies [string, number][]) : []),
    ...(lines?.column === undefined ? [] : ([['columnnumber', lines.column]] satisfies [string, number][])),
    ['code', rule],
  ];
  const where = span !== null && span.place.kind !== 'line' ? `${placeOf(finding)}: ` : '';
  const hint = severity === 'info' ? 'hint: ' : '';
  const text = data([hint + where + message, help].filter((part) => part !== null).join(' '));
  return `##vso[task.logissue ${properties.map(([key, value]) => `${key}=${property(String(value))}`).join(';')}]${text}`;
}

function data(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(visibleText);
  return lines.map((line) => line.replaceAll('%', '%AZP25')).join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(';', '%3B').replaceAll(']', '%5D');
}
