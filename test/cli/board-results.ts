/** The notes of a board with what `ingest` makes of them, for tests that go on from there: read once for a file, copied for each test. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Register, RegisterAction } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { run } from './run-main.ts';

const corpus = new URL('../../fixtures/corpora/childrens-services-partnership-board/', import.meta.url);

export const ingest = () => run(['ingest', 'notes', '--out', 'out']);
export const register = (): Register => JSON.parse(readFileSync('out/register.json', 'utf8'));
export const actions = (): RegisterAction[] => register().actions;
export const byId = (id: string) => actions().find((action) => action.id === id);

/** Each test of the file that calls this begins in a folder of its own with `notes` and, from them, `out`. */
export function startFromResults(): void {
  const before = process.cwd();
  const made = temporaryFolder();
  let root: string;
  beforeAll(async () => {
    process.chdir(made);
    cpSync(corpus, 'notes', { recursive: true, filter: (path) => !/gold|expected/.test(path) });
    expect((await ingest()).status).toBe(0);
    process.chdir(before);
  });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'minutes-loop-'));
    cpSync(made, root, { recursive: true, preserveTimestamps: true });
    process.chdir(root);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(root, { recursive: true, force: true });
  });
}
