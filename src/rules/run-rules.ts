/** Records → findings: what the rules complain of, and what the reading itself had to say. */
import { byCodeUnit } from '../consolidate/text-order.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { rules } from './index.ts';
import type { Finding, RuleContext } from './rule.ts';

/** `off` leaves a rule out. */
export type SeverityOverrides = ReadonlyMap<string, Severity | 'off'>;

/** Runs every rule; findings by path, then place, then rule. */
export function runRules(context: RuleContext, overrides: SeverityOverrides = new Map()): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = overrides.get(rule.id) ?? rule.severity;
    if (severity === 'off') continue;
    rule.check(context, ({ document, message, span, help }) => {
      findings.push({ rule: rule.id, severity, message, path: document.source.path, span, help });
    });
  }
  return sortFindings([...findings, ...readingFindings(context, overrides)]);
}

/** Diagnostics of the reading, without those that a rule states anyway. */
function readingFindings({ documents }: RuleContext, overrides: SeverityOverrides): Finding[] {
  const ruleIds = new Set(rules.map((rule) => rule.id));
  return documents.flatMap((document) =>
    document.diagnostics.flatMap(({ id, severity, message, span, help }): Finding[] => {
      const chosen = overrides.get(id) ?? severity;
      if (ruleIds.has(id) || chosen === 'off') return [];
      return [{ rule: id, severity: chosen, message, path: document.source.path, span, help: help ?? null }];
    }),
  );
}

/** By path, place, rule and message: one order, whatever order rules run in. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      byCodeUnit(a.path, b.path) ||
      comparePlaces(a.span?.place ?? null, b.span?.place ?? null) ||
      byCodeUnit(a.rule, b.rule) ||
      byCodeUnit(a.message, b.message),
  );
}

function comparePlaces(a: Place | null, b: Place | null): number {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return x[0] - y[0] || x[1] - y[1];
}

function numbersOf(place: Place | null): [number, number] {
  if (place === null) return [0, 0];
  if (place.kind === 'page') return [place.page, place.box.top];
  return place.kind === 'line' ? [place.line, place.column] : [place.index, 0];
}
