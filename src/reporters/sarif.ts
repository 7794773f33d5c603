/** SARIF 2.1.0, in the form that code scanning of GitHub takes. */
import { fingerprinted } from '../findings/fingerprint.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Finding } from '../rules/rule.ts';
import { linesOf, placeOf } from './finding-place.ts';
import type { Reporter, RuleInfo } from './reporter.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

export const sarifReporter: Reporter = {
  format: 'sarif',
  report(findings, { version, rules, suppressed = [] }) {
    const all = fingerprinted([...findings, ...suppressed]);
    const used = rules.filter((rule) => rule.page !== null || all.some((finding) => finding.rule === rule.id));
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'minutes', version, rules: used.map(descriptor) } },
          columnKind: 'utf16CodeUnits',
          results: all.map((finding) => result(finding, used)),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function descriptor({ id, severity, summary, help, page, url }: RuleInfo) {
  return {
    id,
    shortDescription: { text: summary },
    ...(url === null ? {} : { helpUri: url }),
    help: { text: help, markdown: page ?? help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function result(finding: Finding, rules: readonly RuleInfo[]) {
  const { rule, severity, message, path, span, help, fingerprint, suppressed } = finding;
  const place = placeOf(finding);
  const where = span !== null && span.place.kind !== 'line' ? ` (${place})` : '';
  const index = rules.findIndex((info) => info.id === rule);
  return {
    ruleId: rule,
    ...(index >= 0 ? { ruleIndex: index } : {}),
    level: LEVELS[severity],
    message: { text: [message + where, help].filter((part) => part !== null).join(' ') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(finding) },
        ...(place === '' ? {} : { logicalLocations: [{ fullyQualifiedName: place }] }),
      },
    ],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(span === null ? {} : { properties: { quote: span.quote, place: span.place } }),
    ...(suppressed ? { suppressions: [suppression(suppressed)] } : {}),
  };
}

/** SARIF knows two kinds: in the source, and anywhere else. */
function suppression({ kind, reason }: NonNullable<Finding['suppressed']>) {
  return { kind: kind === 'inSource' ? 'inSource' : 'external', status: 'accepted', justification: reason };
}

/** Code scanning drops results without a region: what has no lines stands at its line of `minutes text`, or at the first. */
function regionOf(finding: Finding) {
  const { line, column = 1, endLine, endColumn } = linesOf(finding) ?? { line: 1, endLine: 1, endColumn: 1 };
  return { startLine: line, startColumn: column, endLine, ...(endColumn === undefined ? {} : { endColumn }) };
}

function uriOf(path: string): string {
  // Half a surrogate pair, which names on Windows may hold, has no UTF-8 form.
  return path
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
