/** Runs the program in this process, with streams that are kept. */
import { PassThrough, Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

export async function run(
  argv: string[],
  { stdin = '', tty = false, env = {} }: { stdin?: string; tty?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const kept = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, callback) {
          kept[name] += chunk;
          callback();
        },
      }),
      { isTTY: tty },
    );
  const input = Object.assign(new PassThrough(), { isTTY: tty });
  input.end(stdin);
  const status = await main(argv, {
    stdin: input,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env,
    apart: false,
  });
  return { status, ...kept };
}
