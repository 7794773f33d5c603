/** How much of the processor one input takes. On a busy machine the clock says little about that. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LIBRARY = new URL('../../dist/index.js', import.meta.url).href;
const PROGRAM = `
const { processDocument } = await import(${JSON.stringify(LIBRARY)});
const path = process.argv[1];
const bytes = new Uint8Array((await import('node:fs')).readFileSync(path));
const started = process.cpuUsage();
await processDocument({ path, bytes });
const { user, system } = process.cpuUsage(started);
console.log((user + system) / 1000);
process.exit();`;
const LONGEST_MILLISECONDS = 120_000;

/** Milliseconds of the processor; infinite if the reading does not end, null if it broke off. */
export function timeOf(name: string, bytes: Uint8Array): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-fuzz-time-'));
  const file = join(folder, name);
  try {
    writeFileSync(file, bytes);
    const { stdout, signal } = spawnSync(
      process.execPath,
      ['--max-old-space-size=700', '--input-type=module', '-e', PROGRAM, file],
      { encoding: 'utf8', timeout: LONGEST_MILLISECONDS, killSignal: 'SIGKILL' },
    );
    if (signal === 'SIGKILL') return Number.POSITIVE_INFINITY;
    return stdout === '' ? null : Number(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
