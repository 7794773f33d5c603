/** Findings for people: by file, with place, quote and what to do. */

import type { Finding } from '../rules/rule.ts';
import { placeText } from '../writers/place-text.ts';
import { paletteFor } from './palette.ts';
import type { Reporter } from './reporter.ts';
import { tallyText } from './tally.ts';
import { visibleText } from './visible-text.ts';

/** Longer quotes are cut: the place leads to the rest. */
const QUOTE_LENGTH = 100;

export const textReporter: Reporter = {
  format: 'text',
  async report(findings, { colour, paths, summary }) {
    const paint = await paletteFor(colour);
    const lines: string[] = [];
    let path: string | null = null;
    for (const finding of findings) {
      if (finding.path !== path) {
        if (path !== null) lines.push('');
        path = finding.path;
        lines.push(paint.strong(visibleText(path)));
      }
      const where = finding.span === null ? '' : `${placeText(finding.span.place)}: `;
      const label = paint[finding.severity](`${finding.severity}[${finding.rule}]`);
      lines.push(`  ${where}${label} ${visibleText(finding.message)}`);
      if (finding.span !== null) lines.push(`    ${paint.faint(`> ${quoteOf(finding)}`)}`);
      if (finding.help !== null) lines.push(`    ${paint.faint(visibleText(finding.help))}`);
    }
    if (summary) {
      if (lines.length > 0) lines.push('');
      lines.push(tallyText(findings, paths.length));
    }
    return lines.map((line) => `${line}\n`).join('');
  },
};

function quoteOf(finding: Finding): string {
  const quote = visibleText(finding.span?.quote ?? '');
  const characters = [...quote];
  return characters.length <= QUOTE_LENGTH ? quote : `${characters.slice(0, QUOTE_LENGTH).join('')} …`;
}
