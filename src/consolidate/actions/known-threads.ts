/**
 * The threads of a body so far, and which of them a statement may continue: those that `fitsThread` could take, and no
 * others, so that a body of thousands of logs need not compare each row with all that was ever asked.
 */
import type { DateValue } from '../../model/values.ts';
import { dateOf } from '../series.ts';
import type { WordWeights } from './alike.ts';
import type { Statement } from './mentions.ts';
import type { LastLog } from './same-action.ts';
import { begin, extend, issuedOf, type Thread } from './thread.ts';
import { WordingIndex } from './wording-index.ts';

export class KnownThreads {
  /** In the order in which they begin: a thread goes by its position. */
  readonly all: Thread[] = [];
  readonly wordings: WordingIndex;
  readonly #positions = new Map<Thread, number>();
  readonly #ofRef = new Map<string, Set<number>>();
  readonly #ofMonth = new Map<string, Set<number>>();
  /** By the document that spoke of it last. */
  readonly #ofDocument = new Map<string, Set<number>>();
  readonly #monthOf = new Map<number, string>();

  constructor(weights: WordWeights) {
    this.wordings = new WordingIndex(weights);
  }

  positionOf(thread: Thread): number {
    return this.#positions.get(thread) ?? -1;
  }

  begin(statement: Statement): Thread {
    const thread = begin(statement, this.all);
    this.#positions.set(thread, this.all.length - 1);
    this.#note(thread, statement, null);
    return thread;
  }

  extend(thread: Thread, statement: Statement, why: { because: string; anchor: Statement }): Thread {
    const before = thread.statements.at(-1) ?? null;
    extend(thread, statement, why);
    this.#note(thread, statement, before);
    return thread;
  }

  /**
   * A statement continues a thread of the same reference, of the same issue, of the last log, or of nearly the same words. One
   * that is minuted continues none for its reference, or because the last log has it.
   */
  likely(statement: Statement, before: LastLog): Set<number> {
    const { ref, isLogged, month } = continuedBy(statement);
    const found = new Set<number>(this.wordings.nearlySame(statement.task));
    const add = (positions: Iterable<number> = []) => {
      for (const position of positions) found.add(position);
    };
    if (ref !== null) add(this.#ofRef.get(ref));
    if (isLogged) for (const id of [before.documentId, ...before.since]) add(this.#ofDocument.get(id ?? ''));
    if (month !== null) add(this.#ofMonth.get(month));
    return found;
  }

  /** Whether a thread is among the `likely` ones, for those who ask of some of many. */
  fits(statement: Statement, before: LastLog): (position: number) => boolean {
    const { ref, isLogged, month } = continuedBy(statement);
    const isNearlySame = this.wordings.nearlySameAs(statement.task);
    const ofRef = ref === null ? undefined : this.#ofRef.get(ref);
    const isOfLog = (id: string | undefined) => id !== undefined && (id === before.documentId || before.since.has(id));
    return (position) =>
      ofRef?.has(position) === true ||
      (month !== null && this.#monthOf.get(position) === month) ||
      (isLogged && isOfLog(this.all[position]?.statements.at(-1)?.document.id)) ||
      isNearlySame(position);
  }

  #note(thread: Thread, statement: Statement, before: Statement | null): void {
    const position = this.positionOf(thread);
    const { ref, source } = statement.mention;
    this.wordings.add(statement.task, position);
    if (source === 'logged' && ref !== null) addTo(this.#ofRef, ref, position);
    if (before?.document.id !== statement.document.id) {
      if (before) this.#ofDocument.get(before.document.id)?.delete(position);
      addTo(this.#ofDocument, statement.document.id, position);
    }
    const month = monthOf(issuedOf(thread));
    const known = this.#monthOf.get(position);
    if (month === null || month === known) return;
    if (known !== undefined) this.#ofMonth.get(known)?.delete(position);
    this.#monthOf.set(position, month);
    addTo(this.#ofMonth, month, position);
  }
}

/** What a statement has in common with the threads that it may continue. */
function continuedBy({ mention: { ref, source }, issued, document }: Statement) {
  const isLogged = source === 'logged';
  return {
    ref: isLogged ? ref : null,
    isLogged,
    month: monthOf(issued ?? (source === 'minuted' ? dateOf(document) : null)),
  };
}

function addTo(sets: Map<string, Set<number>>, key: string, position: number): void {
  const set = sets.get(key);
  if (set) set.add(position);
  else sets.set(key, new Set([position]));
}

/** Dates agree only within one month; a year says too little. */
const monthOf = (date: DateValue | null): string | null =>
  date === null || date.precision === 'year' ? null : date.iso.slice(0, 7);
