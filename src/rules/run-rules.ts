/** Records → findings: what the rules complain of, and what the reading itself had to say. */
import { consolidate } from '../consolidate/index.ts';
import type { BlockDocument } from '../model/block.ts';
import type { Severity } from '../model/diagnostic.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { Register } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { rules as ownRules } from './index.ts';
import { levelIn } from './profiles.ts';
import type { Complaint, Finding, Rule, RuleContext, Skipped } from './rule.ts';

/** `off` leaves a rule out. */
export type Level = Severity | 'off';

/** What is to be checked. */
export interface CheckInput {
  documents: readonly MinutesDocument[];
  /** Made from the documents where it is not given. */
  register?: Register;
  /** By id of the document. Without them, rules that look at words beyond the record have less to go by. */
  blocks?: ReadonlyMap<string, BlockDocument>;
  asOf?: string | null;
  /** The rules to run, in any order: those of minutes if absent. */
  rules?: readonly Rule[];
}

/** What holds for one rule, or code of the reading, in one document. */
export interface RuleSetting {
  level: Level;
  /** True if the user chose the level for this very rule: it then holds for milder and graver cases too. */
  chosen: boolean;
  options: Readonly<Record<string, unknown>>;
}

/** The rule's setting for the document at `path`; null for what is not set: the profile `recommended` holds. */
export type Settings = (id: string, path: string) => RuleSetting | null;

export interface CheckResult {
  /** By path, then place, then rule. */
  findings: Finding[];
  skipped: Skipped[];
}

const UNSET: Settings = () => null;

/** Runs every rule with the settings of the profile `recommended`, or those given. */
export function runRules(input: CheckInput, settings: Settings = UNSET): Finding[] {
  return checkDocuments(input, settings).findings;
}

/** The same, and which rules could not look at which documents. */
export function checkDocuments(input: CheckInput, settings: Settings = UNSET): CheckResult {
  const rules = input.rules ?? ownRules;
  const register = input.register ?? consolidate(input.documents);
  const findings = rules.map((): Finding[] => []);
  const skipped: Skipped[] = [];
  for (const [i, rule] of rules.entries()) {
    if (rule.needsAsOf && !input.asOf) continue;
    const settingOf = (document: MinutesDocument) => settings(rule.id, document.source.path) ?? recommended(rule);
    const on = (document: MinutesDocument) => settingOf(document).level !== 'off';
    if (!input.documents.some(on)) continue;
    const context: RuleContext = {
      documents: input.documents,
      register,
      asOf: input.asOf ?? null,
      blocksOf: (document) => input.blocks?.get(document.id)?.body ?? [],
      optionsOf: (document) => settingOf(document).options,
      skip: (document, why) => {
        if (on(document)) skipped.push({ rule: rule.id, path: document.source.path, why });
      },
    };
    rule.check(context, (complaint) => {
      const setting = settingOf(complaint.document);
      if (setting.level !== 'off') findings[i]?.push(findingOf(rule, complaint, setting as RuleSetting));
    });
  }
  return { findings: sortFindings([...findings.flat(), ...readingFindings(input, settings)]), skipped };
}

function recommended(rule: Rule): RuleSetting {
  return { level: levelIn('recommended', rule).level, chosen: false, options: {} };
}

function findingOf(rule: Rule, complaint: Complaint, { level, chosen }: RuleSetting): Finding {
  const { document, message, span, help, key } = complaint;
  const severity = chosen || !complaint.severity ? (level as Severity) : complaint.severity;
  return {
    rule: rule.id,
    severity,
    message,
    path: document.source.path,
    span,
    help,
    ...(key === undefined ? {} : { key }),
  };
}

/** Diagnostics of the reading, without those that a rule states anyway. */
function readingFindings({ documents, rules = ownRules }: CheckInput, settings: Settings): Finding[] {
  const stated = new Set(rules.flatMap((rule) => [rule.id, ...(rule.replaces ? [rule.replaces as string] : [])]));
  return documents.flatMap((document) =>
    document.diagnostics.flatMap(({ id, severity, message, span, help }): Finding[] => {
      const { path } = document.source;
      const level = settings(id, path)?.level ?? severity;
      if (stated.has(id) || level === 'off') return [];
      return [{ rule: id, severity: level, message, path, span, help: help ?? null }];
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
  if (place.kind === 'cell') return [place.row, place.column];
  return place.kind === 'line' ? [place.line, place.column] : [place.index, 0];
}
