/**
 * Known findings, `minutes-baseline.json`: old minutes are records that nobody may edit, so what is wrong with them is
 * listed once and only what is new counts. Keyed by file, rule and fingerprint; nothing in it depends on lines.
 */
import * as z from 'zod';
import { byCodeUnit } from '../model/text-order.ts';
import type { Finding } from '../rules/rule.ts';

export const Baseline = z.strictObject({
  schemaVersion: z.literal('1'),
  files: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});
export type Baseline = z.infer<typeof Baseline>;

/** A baseline of all findings that count. `relative` leads from a path as given to the baseline's folder. */
export function baselineOf(findings: readonly Finding[], relative: (path: string) => string): Baseline {
  const files: Baseline['files'] = {};
  for (const { path, rule, fingerprint, suppressed } of findings) {
    if (suppressed || fingerprint === undefined) continue;
    add(files, relative(path), rule, [fingerprint]);
  }
  return { schemaVersion: '1', files };
}

function add(files: Baseline['files'], path: string, rule: string, prints: readonly string[]): void {
  const ofFile = files[path] ?? {};
  ofFile[rule] = [...(ofFile[rule] ?? []), ...prints];
  files[path] = ofFile;
}

/** The same bytes for the same findings, whatever their order. */
export function baselineText({ files }: Baseline): string {
  const sorted = entriesInOrder(files).map(([path, ofFile]) => [
    path,
    Object.fromEntries(entriesInOrder(ofFile).map(([rule, prints]) => [rule, [...prints].sort(byCodeUnit)])),
  ]);
  return `${JSON.stringify({ schemaVersion: '1', files: Object.fromEntries(sorted) }, null, 2)}\n`;
}

function entriesInOrder<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => byCodeUnit(a, b));
}

/** Marks what the baseline knows. */
export function knownFrom(
  findings: readonly Finding[],
  baseline: Baseline,
  relative: (path: string) => string,
): Finding[] {
  return findings.map((finding) => {
    const known = baseline.files[relative(finding.path)]?.[finding.rule]?.includes(finding.fingerprint ?? '');
    if (!known || finding.suppressed) return finding;
    return { ...finding, suppressed: { kind: 'baseline', reason: 'known before the baseline was written' } };
  });
}

/** The baseline without what is no longer found in the files that were checked, and how many entries that were. */
export function pruned(
  baseline: Baseline,
  findings: readonly Finding[],
  checked: ReadonlySet<string>,
  relative: (path: string) => string,
): { baseline: Baseline; stale: number } {
  const found = baselineOf(
    findings.map((finding) => ({ ...finding, suppressed: null })),
    relative,
  );
  const files: Baseline['files'] = {};
  let stale = 0;
  for (const [path, ofFile] of Object.entries(baseline.files)) {
    for (const [rule, prints] of Object.entries(ofFile)) {
      const kept = checked.has(path) ? prints.filter((print) => found.files[path]?.[rule]?.includes(print)) : prints;
      stale += prints.length - kept.length;
      if (kept.length > 0) add(files, path, rule, kept);
    }
  }
  return { baseline: { schemaVersion: '1', files }, stale };
}
