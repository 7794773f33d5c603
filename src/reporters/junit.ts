/** JUnit XML: a suite for each document, a failed case for each error or warning. */
import { addTo } from '../model/add-to.ts';
import type { Finding } from '../rules/rule.ts';
import { attribute, escapeXml } from '../writers/xml-text.ts';
import { placeOf } from './finding-place.ts';
import type { Reporter } from './reporter.ts';

export const junitReporter: Reporter = {
  format: 'junit',
  report(findings, { paths }) {
    const byPath = new Map<string, Finding[]>(paths.map((path) => [path, []]));
    for (const finding of findings) addTo(byPath, finding.path, finding);
    const suites = [...byPath].map(([path, ofFile]) => suite(path, ofFile));
    const failures = findings.filter(fails).length;
    const tests = [...byPath.values()].reduce((sum, ofFile) => sum + Math.max(1, ofFile.length), 0);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="minutes" tests="${tests}" failures="${failures}" errors="0">`,
      ...suites,
      '</testsuites>',
      '',
    ].join('\n');
  },
};

const fails = (finding: Finding) => finding.severity !== 'info';

function suite(path: string, findings: readonly Finding[]): string {
  const failures = findings.filter(fails).length;
  const cases =
    findings.length === 0 ? [`    <testcase name="check" classname=${attribute(path)}/>`] : findings.map(testcase);
  return [
    `  <testsuite name=${attribute(path)} tests="${cases.length}" failures="${failures}" errors="0">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

function testcase(finding: Finding): string {
  const { rule, path, severity, message, span, help } = finding;
  const place = placeOf(finding);
  const details = [
    place === '' ? message : `${place}: ${message}`,
    span === null ? null : `> ${span.quote}`,
    help,
  ].filter((line) => line !== null);
  const head = `    <testcase name=${attribute(rule)} classname=${attribute(path)}`;
  const body = escapeXml(details.join('\n'));
  if (!fails(finding)) return `${head}><system-out>${body}</system-out></testcase>`;
  return `${head}><failure type=${attribute(severity)} message=${attribute(message)}>${body}</failure></testcase>`;
}
