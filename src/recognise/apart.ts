/** Ranges that several forms find in one text, kept apart: what an earlier form has read is not read again. */

/**
 * Adds those of `more` that overlap nothing found so far. Both lists are in the order of the text, and `more` does not
 * overlap itself, so that one walk along them suffices.
 */
export function addApart<T extends { start: number; end: number }>(found: T[], more: readonly T[]): void {
  const fresh: T[] = [];
  let at = 0;
  for (const candidate of more) {
    while (at < found.length && (found[at] as T).end <= candidate.start) at++;
    const next = found[at];
    if (!next || next.start >= candidate.end) fresh.push(candidate);
  }
  if (fresh.length === 0) return;
  for (const candidate of fresh) found.push(candidate);
  found.sort((a, b) => a.start - b.start);
}
