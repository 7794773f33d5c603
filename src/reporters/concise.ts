/** One line a finding: `notes/april.md:12:3: warning[unknown-initials] message`. */
import type { Place } from '../model/place.ts';
import { placeText } from '../writers/place-text.ts';
import type { Reporter } from './reporter.ts';
import { visibleText } from './visible-text.ts';

export const conciseReporter: Reporter = {
  format: 'concise',
  report: (findings) =>
    findings
      .map(({ path, span, severity, rule, message }) => {
        const where = span === null ? '' : placeSuffix(span.place);
        return `${visibleText(path)}${where}: ${severity}[${rule}] ${visibleText(message)}\n`;
      })
      .join(''),
};

/** `:line:column` where editors can jump to it, else the place in words. */
function placeSuffix(place: Place): string {
  return place.kind === 'line' ? `:${place.line}:${place.column}` : ` (${placeText(place)})`;
}
