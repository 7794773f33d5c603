/** Folders for tests, removed afterwards: of a test where one is running, else of the file or group that is being described. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished, TestRunner } from 'vitest';

/** A new folder. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-test-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder that is the working directory while the tests run. */
export function workingFolder(): string {
  const before = process.cwd();
  const folder = temporaryFolder();
  if (TestRunner.getCurrentTest()) process.chdir(folder);
  else beforeAll(() => process.chdir(folder));
  afterwards(() => process.chdir(before));
  return folder;
}

function afterwards(act: () => void): void {
  if (TestRunner.getCurrentTest()) onTestFinished(act);
  else afterAll(act);
}
