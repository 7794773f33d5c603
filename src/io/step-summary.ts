/** The summary of a step of GitHub Actions: a file that the runner names. */
import { appendFile } from 'node:fs/promises';

/** Appends where there is such a file; a summary that cannot be written changes nothing about the run. */
export async function appendStepSummary(env: NodeJS.ProcessEnv, markdown: string): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY ?? '';
  if (file !== '') await appendFile(file, markdown).catch(() => undefined);
}
