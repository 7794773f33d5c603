/** Findings for people: by file, with place, quote and what to do. */
import type { Finding, Skipped } from '../rules/rule.ts';
import { placeOf } from './finding-place.ts';
import { paletteFor } from './palette.ts';
import type { Reporter } from './reporter.ts';
import { plural, tallyText } from './tally.ts';
import { visibleText } from './visible-text.ts';

/** Longer quotes are cut: the place leads to the rest. */
const QUOTE_LENGTH = 100;
/** In one file: after so many, further findings of a rule are counted only. */
const MOST_OF_RULE = 20;

export const textReporter: Reporter = {
  format: 'text',
  async report(findings, { colour, paths, summary, suppressed = [], skipped = [], aside = [], all = false, pageOf }) {
    const paint = await paletteFor(colour);
    const lines: string[] = [];
    let path: string | null = null;
    const shown = new Map<string, number>();
    const cut = new Map<string, number>();
    for (const finding of findings) {
      const kind = `${finding.path}\0${finding.rule}`;
      shown.set(kind, (shown.get(kind) ?? 0) + 1);
      if (!all && (shown.get(kind) ?? 0) > MOST_OF_RULE) {
        cut.set(finding.rule, (cut.get(finding.rule) ?? 0) + 1);
        continue;
      }
      if (finding.path !== path) {
        if (path !== null) lines.push('');
        path = finding.path;
        lines.push(paint.strong(visibleText(path)));
      }
      const place = placeOf(finding);
      const where = place === '' ? '' : `${visibleText(place)}: `;
      const label = linked(
        paint[finding.severity](`${finding.severity}[${finding.rule}]`),
        pageOf?.(finding.rule) ?? null,
      );
      lines.push(`  ${where}${label} ${visibleText(finding.message)}`);
      if (finding.span !== null) lines.push(`    ${paint.faint(`> ${quoteOf(finding)}`)}`);
      if (finding.help !== null) lines.push(`    ${paint.faint(visibleText(finding.help))}`);
    }
    for (const [rule, count] of cut) lines.push('', `… and ${count} more of ${rule}; --all lists them`);
    if (summary) {
      if (lines.length > 0) lines.push('');
      for (const note of skippedNotes(skipped)) lines.push(paint.faint(note));
      const accepted = suppressed.length > 0 ? `; ${suppressed.length} accepted` : '';
      const others = aside.length > 0 ? `; ${plural(aside.length, 'file')} beside them ${isAre(aside)} no minutes` : '';
      lines.push(tallyText(findings, paths.length) + accepted + others);
    }
    return lines.map((line) => `${line}\n`).join('');
  },
};

/** OSC 8: a terminal that knows it opens the page, others show the text. */
const linked = (text: string, url: string | null) =>
  url === null ? text : `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;

const isAre = (list: readonly unknown[]) => (list.length === 1 ? 'is' : 'are');

function quoteOf(finding: Finding): string {
  const quote = visibleText(finding.span?.quote ?? '');
  const characters = [...quote];
  return characters.length <= QUOTE_LENGTH ? quote : `${characters.slice(0, QUOTE_LENGTH).join('')} …`;
}

/** One line for each reason: which rules could not look at how many documents. */
function skippedNotes(skipped: readonly Skipped[]): string[] {
  const reasons = [...new Set(skipped.map(({ why }) => why))].sort();
  return reasons.map((why) => {
    const of = skipped.filter((one) => one.why === why);
    const names = [...new Set(of.map(({ rule }) => rule))].sort().join(', ');
    return `not checked: ${names} in ${plural(new Set(of.map(({ path }) => path)).size, 'document')} (${why})`;
  });
}
