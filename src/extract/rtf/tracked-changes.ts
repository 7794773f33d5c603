/** Tracked changes: `\revised` text was inserted, `\deleted` text is still there. */
import { ChangeCount, type ChangePolicy } from '../office/change-count.ts';
import type { CharacterState } from './group-state.ts';

export class RtfChanges {
  readonly #changes: ChangeCount;

  constructor(policy: ChangePolicy) {
    this.#changes = new ChangeCount(policy);
  }

  /** Counts a stretch of changed characters. */
  meets(change: CharacterState['change']): void {
    if (change === 'inserted') this.#changes.insertions += 1;
    if (change === 'deleted') this.#changes.deletions += 1;
  }

  drops({ change }: CharacterState): boolean {
    return change === (this.#changes.policy === 'accept' ? 'deleted' : 'inserted');
  }

  summary(): string | null {
    return this.#changes.summary();
  }
}
