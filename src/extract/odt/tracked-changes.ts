/**
 * Tracked changes of Writer. What was deleted stands apart (`text:tracked-changes`) and a point in the text names it;
 * what was inserted is in the text between two points, which may lie in different paragraphs.
 */
import { ChangeCount, type ChangePolicy } from '../office/change-count.ts';
import { child, elementsOf, type OdfNode } from './read-part.ts';

export class ChangeMarks {
  readonly policy: ChangePolicy;
  readonly #kinds = new Map<string, 'insertion' | 'deletion'>();
  readonly #deleted = new Map<string, OdfNode>();
  readonly #open = new Set<string>();

  constructor(policy: ChangePolicy) {
    this.policy = policy;
  }

  /** Takes note of the changes that one `text:tracked-changes` lists. */
  list(changes: OdfNode): void {
    for (const region of elementsOf(changes)) {
      const id = region.attributes['text:id'] ?? region.attributes['xml:id'];
      if (id === undefined) continue;
      const deletion = child(region, 'text:deletion');
      if (deletion) {
        this.#kinds.set(id, 'deletion');
        this.#deleted.set(id, deletion);
      } else if (child(region, 'text:insertion')) this.#kinds.set(id, 'insertion');
    }
  }

  start(id: string | undefined): void {
    if (id !== undefined && this.#kinds.get(id) === 'insertion') this.#open.add(id);
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.#open.delete(id);
  }

  /** The words that follow were inserted and are not to be shown. */
  get hidden(): boolean {
    return this.policy === 'reject' && this.#open.size > 0;
  }

  /** What was deleted at this point and is to be shown; each deletion once. */
  restored(id: string | undefined): OdfNode[] {
    if (this.policy !== 'reject' || id === undefined) return [];
    const deletion = this.#deleted.get(id);
    this.#deleted.delete(id);
    return elementsOf(deletion).filter(({ name }) => name !== 'office:change-info');
  }

  /** What to tell of the changes; null if there are none. */
  summary(): string | null {
    const changes = new ChangeCount(this.policy);
    for (const kind of this.#kinds.values()) changes[kind === 'insertion' ? 'insertions' : 'deletions'] += 1;
    return changes.summary();
  }
}
