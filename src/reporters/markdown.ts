/** Findings as Markdown, for a comment, a mail or a page. */
import type { Finding } from '../rules/rule.ts';
import { placeOf } from './finding-place.ts';
import { markdownCell } from './markdown-text.ts';
import type { Reporter } from './reporter.ts';
import { tallyText } from './tally.ts';

const QUOTE_LENGTH = 160;

export const markdownReporter: Reporter = {
  format: 'markdown',
  report(findings, { paths, summary }) {
    const lines: string[] = [];
    for (const path of [...new Set(findings.map((finding) => finding.path))]) {
      lines.push(`## ${markdownCell(path)}`, '');
      for (const finding of findings.filter((one) => one.path === path)) lines.push(...item(finding), '');
    }
    if (summary) lines.push(tallyText(findings, paths.length));
    return `${lines.join('\n').trimEnd()}\n`;
  },
};

function item(finding: Finding): string[] {
  const { severity, rule, message, span, help } = finding;
  const place = placeOf(finding);
  const where = place === '' ? '' : `${markdownCell(place)}: `;
  const quote = span === null ? '' : [...span.quote].slice(0, QUOTE_LENGTH).join('');
  return [
    `- **${severity}** ${where}${markdownCell(message)} (\`${rule}\`)`,
    ...(quote === '' ? [] : [`  > ${markdownCell(quote)}`]),
    ...(help === null ? [] : [`  ${quote === '' ? '' : '\n  '}${markdownCell(help)}`]),
  ];
}
