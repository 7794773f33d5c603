/** How many findings of each severity, in words. */
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../rules/rule.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** "2 errors, 1 warning in 5 documents", "no findings in 1 document". */
export function tallyText(findings: readonly Finding[], documents: number): string {
  const counts = severities
    .map((severity) => [countOf(findings, severity), severity === 'info' ? 'hint' : severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => plural(count, word));
  return `${counts.length === 0 ? 'no findings' : counts.join(', ')} in ${plural(documents, 'document')}`;
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
