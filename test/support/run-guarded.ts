/** Runs the built program over paths and watches it from outside: time, memory of each process, forbidden effects. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Run } from '../../src/model/register.ts';

const PROGRAM = new URL('../../bin/minutes.js', import.meta.url).pathname;
const PRELOAD = new URL('../hostile/forbid-effects.mjs', import.meta.url);
const STRACE = '/usr/bin/strace';
/** Calls of the system that leave the process: to the network, and to the disk other than for reading. */
const TRACED =
  'trace=connect,sendto,sendmsg,bind,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,truncate,execve';

export interface GuardedRun {
  status: number | null;
  stderr: string;
  milliseconds: number;
  /** What the program itself, and the parser process that held most, held at their peak. */
  mostMegabytes: { program: number; parser: number };
  /** The document that took most of the processor in a parser process, and how much. */
  longest: { path: string; milliseconds: number };
  /** Connections, processes and writes that were refused. */
  effects: string[];
  run: Run;
}

/** `traced` lets the system itself say what was touched (Linux with strace); the run is slower. */
export async function runGuarded(
  paths: readonly string[],
  out: string,
  options: readonly string[],
  traced = false,
): Promise<GuardedRun> {
  const log = join(dirname(out), 'effects.log');
  const pointer = join(dirname(out), 'effects.pointer');
  const times = join(dirname(out), 'times.log');
  const trace = join(dirname(out), 'strace.log');
  for (const file of [log, times]) writeFileSync(file, '');
  writeFileSync(pointer, log);
  const preload = new URL(PRELOAD);
  preload.searchParams.set('log', pointer);
  const argv = [process.execPath, PROGRAM, 'ingest', ...paths, '--out', out, '-q', '--no-cache', ...options];
  const [command = '', ...rest] = traced
    ? [STRACE, '-f', '--seccomp-bpf', '-qq', '-s', '300', '-e', TRACED, '-e', 'signal=none', '-o', trace, ...argv]
    : argv;
  const started = performance.now();
  const child = spawn(command, rest, {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${preload.href}`,
      ALLOWED_OUT: out,
      EFFECTS_LOG: log,
      TIMES_LOG: times,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const mostMegabytes = { program: 0, parser: 0 };
  const watch = setInterval(() => {
    for (const pid of familyOf(child.pid ?? 0)) {
      const who = isProgram(pid) ? 'program' : 'parser';
      mostMegabytes[who] = Math.max(mostMegabytes[who], peakOf(pid));
    }
  }, 50);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(watch);
  const effects = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  if (traced) effects.push(...tracedEffects(readFileSync(trace, 'utf8'), [out, log, times]));
  return {
    status,
    stderr,
    milliseconds: performance.now() - started,
    mostMegabytes,
    longest: longestOf(readFileSync(times, 'utf8')),
    effects,
    run: JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')) as Run,
  };
}

export const canTrace = existsSync(STRACE);

/** Lines of strace that show a connection, a strange program, or a write to another place than `allowed`. */
export function tracedEffects(trace: string, allowed: readonly string[]): string[] {
  return trace.split('\n').filter((line) => {
    const call = /^\d+\s+(?<name>\w+)\((?<given>.*)/.exec(line)?.groups;
    if (!call || /\)\s+= -1 E/.test(line)) return false;
    const { name = '', given = '' } = call;
    if (/^(?:connect|sendto|sendmsg|bind)$/.test(name)) return /AF_INET|AF_NETLINK|AF_PACKET/.test(given);
    if (name === 'execve') return !given.startsWith(`"${process.execPath}"`);
    if (/^open/.test(name) && !/O_(?:WRONLY|RDWR|CREAT|TRUNC)/.test(given)) return false;
    const paths = [...given.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => resolve(match[1] ?? ''));
    const isAllowed = (path: string) =>
      path === '/dev/null' || path === '/dev/tty' || allowed.some((one) => path === one || path.startsWith(`${one}/`));
    return paths.length === 0 || !paths.every(isAllowed);
  });
}

function longestOf(times: string): GuardedRun['longest'] {
  const longest = { path: '', milliseconds: 0 };
  for (const line of times.split('\n').filter(Boolean)) {
    const [path, milliseconds] = JSON.parse(line) as [string, number];
    if (milliseconds > longest.milliseconds) Object.assign(longest, { path, milliseconds });
  }
  return longest;
}

/** The process and all that came of it. Linux only: elsewhere no memory is seen. */
function familyOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return [pid, ...children.flatMap(familyOf)];
  } catch {
    return [];
  }
}

/** The program's own command, or strace's with it, rather than that of a parser process. */
function isProgram(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(PROGRAM);
  } catch {
    return false;
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
