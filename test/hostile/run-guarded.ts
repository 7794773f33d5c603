/** Runs the built program over paths and watches it from outside: time, memory of each process, forbidden effects. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Run } from '../../src/model/register.ts';

const PROGRAM = new URL('../../bin/minutes.js', import.meta.url).pathname;
const PRELOAD = new URL('./forbid-effects.mjs', import.meta.url);

export interface GuardedRun {
  status: number | null;
  stderr: string;
  milliseconds: number;
  /** Of the process that held most, over its whole life. */
  mostMegabytes: number;
  /** Connections, processes and writes that were refused. */
  effects: string[];
  run: Run;
}

export async function runGuarded(
  paths: readonly string[],
  out: string,
  options: readonly string[],
): Promise<GuardedRun> {
  const log = join(dirname(out), 'effects.log');
  const pointer = join(dirname(out), 'effects.pointer');
  writeFileSync(log, '');
  writeFileSync(pointer, log);
  const preload = new URL(PRELOAD);
  preload.searchParams.set('log', pointer);
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'ingest', ...paths, '--out', out, '-q', '--no-cache', ...options], {
    env: { ...process.env, NODE_OPTIONS: `--import=${preload.href}`, ALLOWED_OUT: out, EFFECTS_LOG: log },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  let mostMegabytes = 0;
  const watch = setInterval(() => {
    for (const pid of familyOf(child.pid ?? 0)) mostMegabytes = Math.max(mostMegabytes, peakOf(pid));
  }, 100);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return {
    status,
    stderr,
    milliseconds: performance.now() - started,
    mostMegabytes,
    effects: readFileSync(log, 'utf8').split('\n').filter(Boolean),
    run: JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as Run,
  };
}

/** The process and its children. Linux only: elsewhere no memory is seen. */
function familyOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return [pid, ...children];
  } catch {
    return [];
  }
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The records of a run by the path of their document, as they stand on disk. */
export function recordsOf(out: string): Map<string, string> {
  const folder = join(out, 'documents');
  return new Map(
    readdirSync(folder).map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [(JSON.parse(text) as { source: { path: string } }).source.path, text];
    }),
  );
}
