/** What the first of several ways finds that finds anything; null if none does. */
export function firstOf<A extends readonly unknown[], R>(
  ways: readonly ((...of: A) => R | null)[],
  ...of: A
): R | null {
  for (const way of ways) {
    const found = way(...of);
    if (found !== null) return found;
  }
  return null;
}
