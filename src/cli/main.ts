/** argv → exit status. Never ends the process itself: what was written is flushed, and callers can go on. */
import { CommanderError } from 'commander';
import { isExecutable } from '../extract/carried-files.ts';
import { packageVersion } from '../io/package-files.ts';
import { UsageError } from '../io/usage-error.ts';
import { visibleText } from '../reporters/visible-text.ts';
import { buildProgram, shortHelp } from './program.ts';
import { type CliContext, EXIT, openSession, type Session } from './session.ts';

export async function main(argv: readonly string[], context: CliContext = process): Promise<number> {
  const stop = new AbortController();
  const session = openSession(context, packageVersion(), stop.signal);
  if (argv.length === 0) return withoutCommand(session);
  // Once only: a second Ctrl-C ends the process at once.
  let status: number = EXIT.interrupted;
  const interrupt = () => stop.abort();
  const terminate = () => {
    status = EXIT.terminated;
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', terminate);
  try {
    return await Promise.race([carryOut(argv, session), aborted(stop.signal).then(() => status)]);
  } finally {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', terminate);
  }
}

async function withoutCommand(session: Session): Promise<number> {
  if (isExecutable && process.platform === 'win32') return (await import('./dropped.ts')).askToDrop(session);
  await session.tell(shortHelp());
  return EXIT.unusable;
}

/** An executable may have been started by dropping something on it. */
async function carryOut(argv: readonly string[], session: Session): Promise<number> {
  if (!isExecutable) return runCommand(argv, session);
  const { isDropped, readDropped } = await import('./dropped.ts');
  return (await isDropped(argv))
    ? readDropped(session, argv, (line) => runCommand(line, session))
    : runCommand(argv, session);
}

async function runCommand(argv: readonly string[], session: Session): Promise<number> {
  let status: number = EXIT.ok;
  const words = asksForHelp(argv) ?? argv;
  const done = (result: number) => {
    status = result;
  };
  const program = buildProgram(session, done, words);
  try {
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    return statusOf(error, session);
  }
}

/** `minutes check --format x --help` shows help, whatever is wrong with the rest. */
function asksForHelp(argv: readonly string[]): string[] | null {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  if (!options.some((word) => word === '--help' || word === '-h')) return null;
  const [command] = options;
  return command === undefined || command.startsWith('-') ? ['--help'] : [command, '--help'];
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function statusOf(error: unknown, session: Session): Promise<number> {
  if (session.signal.aborted) return EXIT.interrupted;
  // Commander has written its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.unusable;
  if (error instanceof UsageError) {
    const code = error.code === null ? '' : `[${error.code}]`;
    const lines = error.message.split('\n').map(visibleText);
    await session.tell(`error${code}: ${lines.join(`\nerror${code}: `)}\n`);
    return EXIT.unusable;
  }
  const { tellBug } = await import('./tell-bug.ts');
  await tellBug(error, session);
  return EXIT.unusable;
}
