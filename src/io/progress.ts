/** A progress bar for people; nothing for pipes, logs and CI. */
import type { Writable } from 'node:stream';

export interface Progress {
  /** One more input is done. */
  step(): void;
  stop(): void;
}

/** Runs with fewer inputs are over before a bar is read. */
const INPUTS_FOR_BAR = 10;

export async function startProgress(
  total: number,
  stream: Writable & { isTTY?: boolean },
  env: NodeJS.ProcessEnv,
): Promise<Progress> {
  const silent = !stream.isTTY || (env.CI ?? '') !== '' || env.TERM === 'dumb' || total < INPUTS_FOR_BAR;
  if (silent) return { step: () => undefined, stop: () => undefined };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    stream: stream as unknown as NodeJS.WritableStream,
    format: 'reading {bar} {value}/{total}',
    barCompleteChar: '#',
    barIncompleteChar: '-',
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
