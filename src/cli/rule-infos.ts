/** What reporters and `rules` say about each rule, and each code of the reading. */
import { findingCodes } from '../findings/finding-codes.ts';
import { docsUrl, rulePage } from '../io/package-files.ts';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import type { RuleInfo } from '../reporters/reporter.ts';
import { rules } from '../rules/index.ts';

export async function ruleInfos(): Promise<RuleInfo[]> {
  const ofRules = rules.map(async ({ id, summary, severity }): Promise<RuleInfo> => {
    return {
      id,
      summary,
      severity,
      help: `See "minutes explain ${id}".`,
      page: await rulePage(id),
      url: docsUrl(`rules/${id}.md`),
    };
  });
  const ofReading = Object.entries(diagnosticCodes).map(([id, { summary, severity, help }]): RuleInfo => {
    return { id, summary, severity, help, page: null, url: docsUrl(`errors.md#${id}`) };
  });
  const ofChecking = Object.entries(findingCodes).map(([id, { summary, severity, help }]): RuleInfo => {
    return { id, summary, severity, help, page: null, url: docsUrl('minutes-in-ci.md') };
  });
  return [...(await Promise.all(ofRules)), ...ofReading, ...ofChecking];
}
