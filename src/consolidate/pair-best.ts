/** Pairs things with what they continue: the best score first, each used once. */
import type { Likely } from './likely.ts';

/**
 * Greedy and deterministic: equal scores go by position. `judge` returns null where nothing speaks for the pair; it is
 * asked of the `likely` targets.
 */
export function pairBest<S, T, E extends { score: number }>(
  items: readonly S[],
  targetAt: (position: number) => T,
  likely: Likely<S>,
  judge: (item: S, target: T) => E | null,
): Map<S, E & { target: T }> {
  const candidates: { item: S; i: number; j: number; candidate: E & { target: T } }[] = [];
  for (const [i, item] of items.entries()) {
    for (const j of likely(item)) {
      const target = targetAt(j);
      const evidence = judge(item, target);
      if (evidence) candidates.push({ item, i, j, candidate: { ...evidence, target } });
    }
  }
  candidates.sort((a, b) => b.candidate.score - a.candidate.score || a.i - b.i || a.j - b.j);
  const paired = new Map<S, E & { target: T }>();
  const used = new Set<number>();
  for (const { item, j, candidate } of candidates) {
    if (paired.has(item) || used.has(j)) continue;
    paired.set(item, candidate);
    used.add(j);
  }
  return paired;
}
