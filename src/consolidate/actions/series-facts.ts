/** What the statements of one body have in common, known before any are linked: how telling words and numbers are. */

import { tellingWords, wordingKey } from '../wording.ts';
import { isCounted } from './counted-log.ts';
import type { Statement } from './mentions.ts';

export interface SeriesFacts {
  /** How much each word tells: a word of every action says little about which is meant. */
  weightOf(word: string): number;
  /** 0 … 1: how often a row that was retyped as it was kept its number. */
  trustInRefs: number;
}

/** Assumed where no row was retyped: numbers are mostly kept. */
const UNTESTED_TRUST = 0.7;
/** The same where every log counts its rows from 1 on. */
const POSITION_TRUST = 0.2;

/** `logs`: the rows of each log, oldest first; `all`: every statement. */
export function seriesFacts(logs: readonly (readonly Statement[])[], all: readonly Statement[]): SeriesFacts {
  const tasks = new Map(all.map(({ task }) => [wordingKey(task), task]));
  const users = new Map<string, number>();
  for (const task of tasks.values()) {
    for (const word of new Set(tellingWords(task))) users.set(word, (users.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string) => Math.log(1 + tasks.size / (users.get(word) ?? 1));
  return { weightOf, trustInRefs: trustInRefs(logs) };
}

function trustInRefs(logs: readonly (readonly Statement[])[]): number {
  let kept = 0;
  let compared = 0;
  for (const [i, log] of logs.entries()) {
    const before = new Map<string, string | null>();
    for (const row of logs[i - 1] ?? []) {
      // Rows that read alike do not tell which went on as which.
      before.set(retypedKey(row), before.has(retypedKey(row)) ? null : row.mention.ref);
    }
    for (const row of log) {
      const ref = before.get(retypedKey(row));
      if (!ref || row.mention.ref === null) continue;
      compared += 1;
      if (ref === row.mention.ref) kept += 1;
    }
  }
  if (compared > 0) return kept / compared;
  const counted = logs.filter((log) => isCounted(log.map(({ mention }) => mention.ref)));
  return counted.length > 1 && counted.length === logs.length ? POSITION_TRUST : UNTESTED_TRUST;
}

/** The same for a row and its copy in the next log, but for its number. */
function retypedKey(row: Statement): string {
  return `${wordingKey(row.task)}|${row.issued?.iso}`;
}
