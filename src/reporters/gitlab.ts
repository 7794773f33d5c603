/** Code Quality report of GitLab (`artifacts:reports:codequality`). */
import { sha256 } from '../edge/sha256.ts';
import { fingerprinted } from '../findings/fingerprint.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../rules/rule.ts';
import { linesOf, placeOf } from './finding-place.ts';
import type { Reporter } from './reporter.ts';

const LEVELS: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

export const gitlabReporter: Reporter = {
  format: 'gitlab',
  report: (findings) => `${JSON.stringify(fingerprinted(findings).map(issue), null, 2)}\n`,
};

function issue(finding: Finding) {
  const { rule, severity, message, path, span, fingerprint } = finding;
  const place = span?.place;
  const where = place && place.kind !== 'line' ? `${placeOf(finding)}: ` : '';
  return {
    description: where + message,
    check_name: rule,
    // Issues of one fingerprint collapse, also those of two files of one name.
    fingerprint: sha256(`${path}\0${fingerprint}`).toString('hex').slice(0, 32),
    severity: LEVELS[severity],
    location: { path: path.replace(/^\.\//, ''), lines: { begin: linesOf(finding)?.line ?? 1 } },
  };
}
