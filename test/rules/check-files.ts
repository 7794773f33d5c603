/** Files → findings of one rule, through the whole program but for disk and command line. */
import { processDocuments } from '../../src/pipeline/process-documents.ts';
import { rules } from '../../src/rules/index.ts';
import { type CheckResult, checkDocuments, type Settings } from '../../src/rules/run-rules.ts';

export interface TestFile {
  path: string;
  bytes: Uint8Array;
}

/** The rule at its own severity, all others off. */
export function only(id: string, options: Record<string, unknown> = {}): Settings {
  const severity = rules.find((rule) => rule.id === id)?.severity;
  if (severity === undefined) throw new Error(`there is no rule "${id}"`);
  return (rule) =>
    rule === id ? { level: severity, chosen: false, options } : { level: 'off', chosen: true, options: {} };
}

export async function checkFiles(
  files: readonly TestFile[],
  settings?: Settings,
  asOf: string | null = null,
): Promise<CheckResult> {
  const { documents, register, blocks } = await processDocuments(files);
  return checkDocuments({ documents, register, blocks, asOf }, settings);
}
