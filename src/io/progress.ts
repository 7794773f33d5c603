/** A progress bar for people; a plain line every ten seconds for logs and CI. */
import type { Writable } from 'node:stream';

export interface Progress {
  /** One more input is done. */
  step(failed: boolean): void;
  stop(): void;
}

/** Runs with fewer inputs are over before a bar is read. */
const INPUTS_FOR_BAR = 10;
const LINE_EVERY_MILLISECONDS = 10_000;

export async function startProgress(
  total: number,
  stream: Writable & { isTTY?: boolean },
  env: NodeJS.ProcessEnv,
): Promise<Progress> {
  if (total === 0) return { step: () => undefined, stop: () => undefined };
  if (total < INPUTS_FOR_BAR || !stream.isTTY || (env.CI ?? '') !== '' || env.TERM === 'dumb')
    return plainLines(total, stream);
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
  const started = performance.now();
  let done = 0;
  let failed = 0;
  let told = false;
  const tell = () => {
    const seconds = (performance.now() - started) / 1000;
    stream.write(`${progressLine({ done, failed, total, seconds })}\n`);
    told = true;
  };
  const timer = setInterval(tell, LINE_EVERY_MILLISECONDS);
  timer.unref();
  return {
    step: (isFailed) => {
      done += 1;
      if (isFailed) failed += 1;
    },
    stop: () => {
      clearInterval(timer);
      // What follows takes a while, too, where the reading did.
      if (told && done === total) tell();
      told = false;
    },
  };
}

/** "read 1200 of 20000, 41.2 a second, 3 failed, 18800 remaining (about 8 min)". */
export function progressLine(at: { done: number; failed: number; total: number; seconds: number }): string {
  const rate = at.seconds > 0 ? at.done / at.seconds : 0;
  const left = at.total - at.done;
  const about = left === 0 || rate === 0 ? '' : ` (about ${duration(left / rate)})`;
  return `read ${at.done} of ${at.total}, ${rate.toFixed(1)} a second, ${at.failed} failed, ${left} remaining${about}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
