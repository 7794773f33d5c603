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

/** Writes down how long each document is in a parser, until the answer or the end. */
function timed(child) {
  const { send } = child;
  let asked = null;
  const answered = () => {
    if (asked) note(process.env.TIMES_LOG, `${JSON.stringify([asked.path, performance.now() - asked.at])}\n`);
    asked = null;
  };
  child.send = (message, ...rest) => {
    asked = { path: message.task.file.path, at: performance.now() };
    return send.call(child, message, ...rest);
  };
  child.on('message', ({ kind }) => {
    if (kind !== 'ready') answered();
    // The start of the process is not the document's.
    else if (asked) asked.at = performance.now();
  });
  child.on('exit', answered);
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
