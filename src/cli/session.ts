/** What a command may use of the world: streams, environment, and the wish to stop. */
import type { Readable, Writable } from 'node:stream';
import type { Values } from './options.ts';

export type OutStream = Writable & { isTTY?: boolean };

export interface CliContext {
  stdin: Readable & { isTTY?: boolean };
  stdout: OutStream;
  stderr: OutStream;
  env: NodeJS.ProcessEnv;
  /** False: documents are read in this process. A program that runs from its sources has no others to start. */
  apart?: boolean;
}

export interface Session extends CliContext {
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal;
  version: string;
  apart: boolean;
  /** `--verbose`: say what is read, and what is skipped. */
  verbose?: boolean;
  /** Data, to stdout. */
  write(text: string): Promise<void>;
  /** Messages about the run, to stderr. */
  tell(text: string): Promise<void>;
}

/** Exit statuses, the same for every command and format. */
export const EXIT = { ok: 0, findings: 1, unusable: 2, interrupted: 130, terminated: 143 } as const;

export function openSession(context: CliContext, version: string, signal: AbortSignal): Session {
  for (const stream of [context.stdout, context.stderr]) stream.on('error', ignoreBrokenPipe);
  return {
    ...context,
    apart: context.apart !== false,
    signal,
    version,
    write: (text) => writeTo(context.stdout, text),
    tell: (text) => writeTo(context.stderr, text),
  };
}

/** Whether a stream takes colours: only terminals, unless the environment says otherwise. */
export function takesColour(stream: OutStream, env: NodeJS.ProcessEnv): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0';
  if ((env.CLICOLOR_FORCE ?? '0') !== '0') return true;
  return stream.isTTY === true && env.TERM !== 'dumb' && env.CLICOLOR !== '0';
}

/** Whether a stream takes links (OSC 8): terminals with colours; in files and logs they are noise. */
export function takesLinks(stream: OutStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && takesColour(stream, env) && (env.CI ?? '') === '';
}

/** What `--color`, `--no-color`, `--silent` and `--verbose` ask for holds for all that the command does. */
export function applyOutputOptions(
  session: Session,
  options: Partial<Values<'color' | 'noColor' | 'silent' | 'verbose'>>,
): void {
  if (options.color === 'always') session.env = { ...session.env, NO_COLOR: '', FORCE_COLOR: '1' };
  if (options.color === 'never' || options.color === false) session.env = { ...session.env, NO_COLOR: '1' };
  session.verbose = options.verbose === true;
  if (!options.silent) return;
  session.write = async () => undefined;
  session.tell = async () => undefined;
}

function writeTo(stream: OutStream, text: string): Promise<void> {
  if (text === '' || stream.destroyed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error && !isBrokenPipe(error) ? reject(error) : resolve()));
  });
}

/** `minutes … | head` closes the pipe early: nothing is wrong. */
function isBrokenPipe(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

function ignoreBrokenPipe(error: Error): void {
  if (!isBrokenPipe(error)) throw error;
}
