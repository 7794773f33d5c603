/** At the end of a run: how many tests were skipped, and for want of what. */
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node';

export default class TellSkipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], _errors: unknown, reason: TestRunEndReason): void {
    if (reason === 'interrupted') return;
    const counts = new Map<string, number>();
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const { note } = test.result() as { note?: string };
        // Those that `-t` left out have neither.
        const why = test.meta().needs ? `needs ${test.meta().needs}` : note;
        if (why) counts.set(why, (counts.get(why) ?? 0) + 1);
      }
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (all > 0) console.log(`${all} skipped:\n${linesOf(counts).join('\n')}\n`);
  }
}

const linesOf = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([, a], [, b]) => b - a).map(([why, count]) => `  ${String(count).padStart(4)} ${why}`);
