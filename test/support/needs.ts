/** What a test needs that is not part of the project. Without it the test is skipped, and the summary says for want of what. */

declare module 'vitest' {
  interface TaskMeta {
    /** What was not there: `PostgreSQL`. */
    needs?: string;
  }
}

/** Options of a test or of a group of them: what it needs, and whether that is here. */
export function needs(what: Record<string, boolean>) {
  const missing = Object.keys(what).filter((name) => !what[name]);
  return missing.length === 0 ? {} : { skip: true, meta: { needs: missing.join(' and ') } };
}
