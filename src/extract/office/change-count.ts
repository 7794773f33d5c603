/** Tracked changes: under which policy they are read, and how many there are. */

export type ChangePolicy = 'accept' | 'reject';

export class ChangeCount {
  readonly policy: ChangePolicy;
  insertions = 0;
  deletions = 0;

  constructor(policy: ChangePolicy) {
    this.policy = policy;
  }

  get total(): number {
    return this.insertions + this.deletions;
  }

  /** "3 insertions were accepted and 1 deletion was carried out"; null if there are none. */
  summary(): string | null {
    if (this.total === 0) return null;
    const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
    const what = `${count(this.insertions, 'insertion')} and ${count(this.deletions, 'deletion')}`;
    return `The document contains tracked changes (${what}); they were read as ${this.policy}ed.`;
  }
}
