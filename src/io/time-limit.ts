/** One document must not hold up the others. */
import { UnreadableDocument } from '../model/diagnostic.ts';

/**
 * By the clock a document may take this many times its limit of processor time: a machine that does ten other things
 * takes ten times as long, and what waits for ever takes no time of the processor.
 */
export const HANG_FACTOR = 10;

/** Waits for the work, as long as it may take on a busy machine. Work that never yields can only be stopped in a worker. */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut(milliseconds)), milliseconds * HANG_FACTOR);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

export function timedOut(milliseconds: number): UnreadableDocument {
  const seconds = milliseconds / 1000;
  const limit = `${seconds} second${seconds === 1 ? '' : 's'}`;
  return new UnreadableDocument('document-timed-out', `Reading the document took more than ${limit}.`);
}
