/** SARIF 2.1.0, in the form that code scanning of GitHub takes. */
import { createHash } from 'node:crypto';
import type { Severity } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import type { Finding } from '../rules/rule.ts';
import { placeText } from '../writers/place-text.ts';
import type { Reporter, RuleInfo } from './reporter.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

export const sarifReporter: Reporter = {
  format: 'sarif',
  report(findings, { version, rules }) {
    const used = rules.filter((rule) => rule.page !== null || findings.some((finding) => finding.rule === rule.id));
    const seen = new Map<string, number>();
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'minutes', version, rules: used.map(descriptor) } },
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding) => result(finding, used, seen)),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function descriptor({ id, severity, summary, help, page }: RuleInfo) {
  return {
    id,
    shortDescription: { text: summary },
    help: { text: help, markdown: page ?? help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(finding: Finding, rules: readonly RuleInfo[], seen: Map<string, number>) {
  const { rule, severity, message, path, span, help } = finding;
  const where = span !== null && span.place.kind !== 'line' ? ` (${placeText(span.place)})` : '';
  const index = rules.findIndex((info) => info.id === rule);
  return {
    ruleId: rule,
    ...(index >= 0 ? { ruleIndex: index } : {}),
    level: LEVELS[severity],
    message: { text: [message + where, help].filter((part) => part !== null).join(' ') },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(span?.place ?? null) } },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint(finding, seen) },
  };
}

/** Code scanning drops results without a region: what has no lines stands at the first one. */
function regionOf(place: Place | null) {
  if (place?.kind !== 'line') return { startLine: 1, startColumn: 1 };
  return { startLine: place.line, startColumn: place.column, endLine: Math.max(place.line, place.endLine) };
}

/** From rule, file and quoted words, not from lines: text added above a finding leaves it the same finding. */
function fingerprint({ rule, path, span, message }: Finding, seen: Map<string, number>): string {
  const hash = createHash('sha256')
    .update([rule, path, span?.quote ?? message].join('\0'))
    .digest('hex')
    .slice(0, 16);
  const ordinal = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, ordinal);
  return `${hash}:${ordinal}`;
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
