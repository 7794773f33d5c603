/** TAP 13: a test for each finding, and one for each document without any. Errors and warnings are not ok. */
import type { Finding } from '../rules/rule.ts';
import { linesOf, placeOf } from './finding-place.ts';
import type { Reporter } from './reporter.ts';
import { visibleText } from './visible-text.ts';

export const tapReporter: Reporter = {
  format: 'tap',
  report(findings, { paths }) {
    const sound = paths.filter((path) => !findings.some((finding) => finding.path === path));
    const tests = [...findings.map(test), ...sound.map((path) => ({ ok: true, name: title(path), details: [] }))];
    const lines = tests.flatMap(({ ok, name, details }, i) => [
      `${ok ? 'ok' : 'not ok'} ${i + 1} - ${name}`,
      ...details,
    ]);
    return ['TAP version 13', `1..${tests.length}`, ...lines, ''].join('\n');
  },
};

function test(finding: Finding) {
  const { rule, severity, message, path, span, help } = finding;
  const lines = linesOf(finding);
  const facts = { message, severity, rule, place: placeOf(finding) || null, line: lines?.line ?? null };
  const more = { ...facts, quote: span?.quote ?? null, help };
  const told = Object.entries(more).filter(([, value]) => value !== null);
  const details = ['  ---', ...told.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`), '  ...'];
  return { ok: severity === 'info', name: title(`${path}: ${rule}: ${message}`), details };
}

/** "#" would begin a directive. */
const title = (text: string) => visibleText(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#');
