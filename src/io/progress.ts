/** A progress bar for people; a plain line now and then for logs and CI. */
import type { Writable } from 'node:stream';

export interface Progress {
  /** One more input is done. */
  step(): void;
  stop(): void;
}

/** Runs with fewer inputs are over before a bar is read. */
const INPUTS_FOR_BAR = 10;
/** A log gets a line for so many. */
const INPUTS_FOR_LINE = 200;

export async function startProgress(
  total: number,
  stream: Writable & { isTTY?: boolean },
  env: NodeJS.ProcessEnv,
): Promise<Progress> {
  if (total < INPUTS_FOR_BAR) return { step: () => undefined, stop: () => undefined };
  if (!stream.isTTY || (env.CI ?? '') !== '' || env.TERM === 'dumb') return plainLines(total, stream);
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

function plainLines(total: number, stream: Writable): Progress {
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (done % INPUTS_FOR_LINE === 0 && done < total) stream.write(`read ${done} of ${total}\n`);
    },
    stop: () => undefined,
  };
}
