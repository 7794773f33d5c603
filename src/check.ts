/** Records → findings → reports, with rules of minutes or of your own. */
export type { ConfigForm } from './config/config-text.ts';
export { houseStyleOf } from './config/house-style.ts';
export { type ConfigProblem, type ParsedConfig, parseConfig } from './config/parse-config.ts';
export type { Config } from './config/schema.ts';
export { type LoadedConfig, type SettingSources, settingsOf } from './config/settings.ts';
export { fingerprinted } from './findings/fingerprint.ts';
export type { KeptColumn, KeptRow, KeptTable, Mend, MendedTable } from './model/kept-table.ts';
export { reporters } from './reporters/index.ts';
export { reportAs } from './reporters/report-as.ts';
export type { ReportContext, Reporter, RuleInfo } from './reporters/reporter.ts';
export { rules } from './rules/index.ts';
export { type ProfileName, profileNames } from './rules/profiles.ts';
export type { Complaint, Finding, Rule, RuleContext, Skipped, Suppression } from './rules/rule.ts';
export {
  type CheckInput,
  type CheckResult,
  checkDocuments,
  type Level,
  type RuleSetting,
  runRules,
  type Settings,
} from './rules/run-rules.ts';
