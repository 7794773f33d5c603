/** Checkstyle XML, which Jenkins and reviewdog read. */
import { addTo } from '../model/add-to.ts';
import type { Finding } from '../rules/rule.ts';
import { attribute } from '../writers/xml-text.ts';
import { linesOf, placeOf } from './finding-place.ts';
import type { Reporter } from './reporter.ts';

export const checkstyleReporter: Reporter = {
  format: 'checkstyle',
  report(findings) {
    const byPath = new Map<string, Finding[]>();
    for (const finding of findings) addTo(byPath, finding.path, finding);
    const files = [...byPath].map(([path, ofFile]) => {
      const errors = ofFile.map(errorElement);
      return `  <file name=${attribute(path)}>\n${errors.join('\n')}\n  </file>`;
    });
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>', ''].join(
      '\n',
    );
  },
};

function errorElement(finding: Finding): string {
  const { rule, severity, message, span, help } = finding;
  const place = span?.place;
  const { line, column = 1 } = linesOf(finding) ?? { line: 1 };
  const where = place && place.kind !== 'line' ? `${placeOf(finding)}: ` : '';
  const text = [where + message, help].filter((part) => part !== null).join(' ');
  return `    <error line=${attribute(line)} column=${attribute(column)} severity=${attribute(severity)} message=${attribute(text)} source=${attribute(`minutes.${rule}`)}/>`;
}
