/** The shape of every reporter: findings in, one text out. */
import type { Severity } from '../model/diagnostic.ts';
import type { Finding, Skipped } from '../rules/rule.ts';

export interface ReportContext {
  /** Paths of all inputs that were checked, also those without findings. */
  paths: readonly string[];
  version: string;
  /** True if the stream takes colours. */
  colour: boolean;
  /** False leaves out the summary. */
  summary: boolean;
  /** What is known of each rule that a finding may name. */
  rules: readonly RuleInfo[];
  /** Findings that a comment, the configuration or the baseline accepts. */
  suppressed?: readonly Finding[];
  /** Paths in folders that hold no paper of a meeting. */
  aside?: readonly string[];
  /** True lists every finding, however many a rule has. */
  all?: boolean;
  /** The address of the page of a rule, where links are shown. */
  pageOf?: (rule: string) => string | null;
  /** What rules could not look at. */
  skipped?: readonly Skipped[];
}

export interface RuleInfo {
  id: string;
  severity: Severity;
  summary: string;
  help: string;
  /** The page of the rule as Markdown; null for messages of the reading. */
  page: string | null;
  /** Where the documentation is published; null if that is not known. */
  url: string | null;
}

export interface Reporter {
  format: string;
  report(findings: readonly Finding[], context: ReportContext): string | Promise<string>;
}
