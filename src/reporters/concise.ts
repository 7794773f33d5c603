/** One line a finding: `notes/april.md:12:3: warning[unknown-initials] message`. */
import type { Finding } from '../rules/rule.ts';
import { pathAndPlace } from './finding-place.ts';
import type { Reporter } from './reporter.ts';
import { visibleText } from './visible-text.ts';

export const conciseReporter: Reporter = {
  format: 'concise',
  report: (findings) =>
    findings
      .map((finding) => {
        const { severity, rule, message } = finding;
        return `${visibleText(placed(finding))}: ${severity}[${rule}] ${visibleText(message)}\n`;
      })
      .join(''),
};

/** `path:line:column` where editors can jump to it, else the place in words. */
function placed(finding: Finding): string {
  const place = finding.span?.place;
  return place?.kind === 'line' ? `${finding.path}:${place.line}:${place.column}` : pathAndPlace(finding);
}
