/** Pairs statements with what they continue: the best evidence first, each used once. */
import type { Statement } from './mentions.ts';

export interface Evidence {
  score: number;
  /** Why the two are taken for the same, in words for the register. */
  because: string;
  /** The statement that the new one is like. */
  anchor: Statement;
}

export interface Candidate<T> extends Evidence {
  target: T;
}

/** Greedy and deterministic: equal scores go by position. `judge` returns null where nothing speaks for the pair. */
export function pairBest<S, T>(
  items: readonly S[],
  targets: readonly T[],
  judge: (item: S, target: T) => Evidence | null,
): Map<S, Candidate<T>> {
  const candidates: { item: S; i: number; j: number; candidate: Candidate<T> }[] = [];
  for (const [i, item] of items.entries()) {
    for (const [j, target] of targets.entries()) {
      const evidence = judge(item, target);
      if (evidence) candidates.push({ item, i, j, candidate: { ...evidence, target } });
    }
  }
  candidates.sort((a, b) => b.candidate.score - a.candidate.score || a.i - b.i || a.j - b.j);
  const paired = new Map<S, Candidate<T>>();
  const used = new Set<number>();
  for (const { item, j, candidate } of candidates) {
    if (paired.has(item) || used.has(j)) continue;
    paired.set(item, candidate);
    used.add(j);
  }
  return paired;
}
