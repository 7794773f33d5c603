/** Files → findings of one rule, through the whole program but for disk and command line. */
import type { BlockDocument } from '../../src/model/block.ts';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import { rules } from '../../src/rules/index.ts';
import { type CheckResult, checkDocuments, type Settings } from '../../src/rules/run-rules.ts';

export interface TestFile {
  path: string;
  bytes: Uint8Array;
}

/** The rule at its own severity, all others off. */
export function only(id: string, options: Record<string, unknown> = {}): Settings {
  const severity = rules.find((rule) => rule.id === id)?.severity ?? 'error';
  return (rule) =>
    rule === id ? { level: severity, chosen: false, options } : { level: 'off', chosen: true, options: {} };
}

export async function checkFiles(
  files: readonly TestFile[],
  settings?: Settings,
  asOf: string | null = null,
): Promise<CheckResult> {
  const results = [];
  for (const file of files) results.push(await processDocument(file));
  const { documents, register } = processCorpus({ results, faults: [], program: 'minutes test' });
  const blocks = new Map<string, BlockDocument>();
  for (const document of documents) {
    const read = results.find(({ record }) => record.source.path === document.source.path)?.blocks;
    if (read) blocks.set(document.id, read);
  }
  return checkDocuments({ documents, register, blocks, asOf }, settings);
}
