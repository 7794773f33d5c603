/**
 * Loaded into every process of a run (`NODE_OPTIONS=--import`): whatever opens a connection, starts a process other than a
 * parser, or writes outside of the folder in `ALLOWED_OUT`, is written to the file in `EFFECTS_LOG` and refused.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const { openSync, writeSync, closeSync } = fs;
// `appendFileSync` would call what is forbidden below.
const note = (file, text) => {
  const handle = openSync(file, 'a');
  writeSync(handle, text);
  closeSync(handle);
};
// A parser process gets neither variable: it may write nothing.
const log = process.env.EFFECTS_LOG ?? fs.readFileSync(new URL(import.meta.url).searchParams.get('log'), 'utf8');
const isParser = process.send !== undefined || !isMainThread;
const out = isParser ? null : resolve(process.env.ALLOWED_OUT);

const refuse = (what) => {
  note(log, `${isParser ? 'parser' : 'program'}: ${what}\n`);
  throw new Error(`forbidden: ${what}`);
};

net.Socket.prototype.connect = () => refuse('net connect');
dgram.Socket.prototype.send = () => refuse('dgram send');
for (const name of ['lookup', 'resolve', 'resolve4']) dns[name] = () => refuse(`dns ${name}`);
globalThis.fetch = () => refuse('fetch');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync']) {
  childProcess[name] = () => refuse(`child_process ${name}`);
}
const { fork } = childProcess;
childProcess.fork = (file, ...rest) => {
  if (isParser || !String(file).endsWith('/dist/bin/worker.js')) refuse(`fork ${file}`);
  return timed(fork(file, ...rest));
};

/**
 * Milliseconds of the processor that a process has taken; of the clock where the system does not say (it does on Linux).
 * `before` is what is known of one that is gone.
 */
function timeTaken({ pid }, before) {
  if (!fs.existsSync('/proc/self/stat')) return performance.now();
  try {
    // The name in brackets may hold blanks. The system counts in hundredths of a second.
    const [user, system] = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ').slice(11, 13);
    return Math.max(before, (Number(user) + Number(system)) * 10);
  } catch {
    return before;
  }
}

/** Writes down how much of the processor each document takes in a parser, until the answer or the end. */
function timed(child) {
  const { send } = child;
  let asked = null;
  let taken = 0;
  const look = () => {
    taken = timeTaken(child, taken);
  };
  const answered = () => {
    look();
    if (asked) note(process.env.TIMES_LOG, `${JSON.stringify([asked.path, taken - asked.at])}\n`);
    asked = null;
  };
  child.send = (message, ...rest) => {
    look();
    asked = { path: message.task.file.path, at: taken };
    return send.call(child, message, ...rest);
  };
  child.on('message', ({ kind }) => {
    if (kind !== 'ready') answered();
    else {
      look();
      // The start of the process is not the document's.
      if (asked) asked.at = taken;
    }
  });
  // Of one that is gone nothing can be asked.
  const watch = setInterval(look, 100);
  watch.unref();
  child.on('exit', () => {
    clearInterval(watch);
    answered();
  });
  return child;
}

const writes = (flags) => (typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(String(flags ?? 'r')));
const inside = (path) => out !== null && (resolve(String(path)) === out || resolve(String(path)).startsWith(`${out}/`));
const guard = (object, name, touches) => {
  const original = object[name];
  object[name] = (...given) => (touches(...given) ? refuse(`${name} ${given[0]}`) : original(...given));
};
for (const object of [fs, fs.promises]) {
  for (const name of ['open', 'openSync'])
    if (object[name]) guard(object, name, (path, flags) => writes(flags) && !inside(path));
  for (const name of ['writeFile', 'appendFile', 'mkdir', 'rm', 'unlink', 'symlink', 'copyFile', 'truncate', 'chmod']) {
    guard(object, name, (path) => typeof path !== 'object' && !inside(path));
    if (object[`${name}Sync`]) guard(object, `${name}Sync`, (path) => typeof path !== 'number' && !inside(path));
  }
  guard(object, 'rename', (from, to) => !inside(from) || !inside(to));
}
if (isMainThread) syncBuiltinESMExports();
