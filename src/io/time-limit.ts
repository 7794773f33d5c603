/** One document must not hold up the others. */
import { UnreadableDocument } from '../model/diagnostic.ts';

/** Waits for the work, but no longer than the limit. Work that never yields can only be stopped in a worker. */
export async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut(milliseconds)), milliseconds);
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
