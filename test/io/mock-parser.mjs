/** Stands in for a parser process: does what the name of the document says, as bad parsers do. */
import { serialize } from 'node:v8';

const record = (path) => ({ outcome: 'ok', source: { path, pid: process.pid }, meetings: [], blocks: null });
const answer = (id, result, spent = false) => process.send({ kind: 'read', id, result: serialize(result), spent });
let served = 0;

process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, task }) => {
  const { path } = task.file;
  served += 1;
  if (path.startsWith('hang')) for (;;);
  if (path.startsWith('exit')) process.exit(3);
  if (path.startsWith('killed')) process.kill(process.pid, 'SIGKILL');
  if (path.startsWith('segfault')) process.kill(process.pid, 'SIGSEGV');
  if (path.startsWith('heap')) {
    const kept = [];
    for (;;) kept.push(new Array(1e5).fill(kept.length));
  }
  if (path.startsWith('crashed')) return process.send({ kind: 'crashed', id, reason: 'of itself' });
  if (path.startsWith('large')) return process.send({ kind: 'too-large', id, bytes: 2 ** 30, spent: false });
  if (path.startsWith('spent')) return answer(id, record(path), true);
  // Answers another request first, and again after its own.
  if (path.startsWith('confused')) answer(id - 1, record('another'));
  // Dies only where another document was read before.
  if (path.startsWith('worn') && served > 1) process.exit(1);
  answer(id, record(path));
  if (path.startsWith('confused')) answer(id, record('late'));
  if (path.startsWith('late')) setImmediate(() => process.exit(1));
});
process.send({ kind: 'ready' });
