/** `--rule missing-date:warning`: severities of the command line, for rules and codes that there are. */
import { nearestName } from '../config/nearest-name.ts';
import { UsageError } from '../io/usage-error.ts';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import { rules } from '../rules/index.ts';
import type { Level } from '../rules/run-rules.ts';

export function checkedOverrides(given: ReadonlyMap<string, string>): ReadonlyMap<string, Level> {
  const known = [...rules.map((rule) => rule.id), ...Object.keys(diagnosticCodes)];
  for (const id of given.keys()) {
    if (known.includes(id)) continue;
    const near = nearestName(id, known);
    throw new UsageError(
      `there is no rule "${id}"${near === null ? '; see "minutes rules"' : `; did you mean ${near}?`}`,
    );
  }
  return given as ReadonlyMap<string, Level>;
}
