/** How near a register comes to the truth of a series: counts that add up over many series. */

import type { StatusValue } from '../../../src/model/actions.ts';
import type { MinutesDocument } from '../../../src/model/document.ts';
import { ActionFlag, type Register, type RegisterAction } from '../../../src/model/register.ts';
import type { Truth } from '../make-series/truth.ts';
import { matchMentions } from './match.ts';
import { countRelations } from './relations.ts';

export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export interface Score {
  links: Count;
  flags: Map<RegisterAction['flags'][number], Count>;
  actions: number;
  exactHistories: number;
  /** Pairs of actions, by what became of the one. */
  relations: Record<'split' | 'merged', Count>;
  /** What went wrong, a line each. */
  faults: string[];
}

const noCount = (): Count => ({ right: 0, wrong: 0, missed: 0 });

export function emptyScore(): Score {
  const flags = new Map(ActionFlag.options.map((flag) => [flag, noCount()]));
  return {
    links: noCount(),
    flags,
    actions: 0,
    exactHistories: 0,
    relations: { split: noCount(), merged: noCount() },
    faults: [],
  };
}

/** Adds one series to the score. */
export function addScore(score: Score, register: Register, documents: readonly MinutesDocument[], truth: Truth): void {
  const { found, stated, missed } = matchMentions(register, documents, truth);
  const actions = truth.boards.flatMap((board) => board.actions);
  const fault = (line: string) => score.faults.push(`seed ${truth.seed}: ${line}`);
  for (const key of missed) fault(`mention not read: ${key}`);
  const homeOf = new Map(found.flatMap((keys, i) => keys.map((key): [string, number] => [key, i])));
  const trueHome = new Map(stated.flatMap((keys, i) => keys.map((key): [string, number] => [key, i])));
  for (const keys of found) countPairs(keys, trueHome, score.links, 'wrong');
  for (const keys of stated) countPairs(keys, homeOf, score.links, 'missed');
  for (const [i, keys] of found.entries()) {
    const homes = new Set(keys.map((key) => trueHome.get(key) ?? key));
    if (homes.size > 1) fault(`wrong link: ${register.actions[i]?.mentions.map(({ text }) => text).join(' ≠ ')}`);
  }
  const guesses: (number | undefined)[] = [];
  for (const [i, action] of actions.entries()) {
    const keys = stated[i] ?? [];
    const at = mostCommon(keys.map((key) => homeOf.get(key)));
    const guess = at === undefined ? undefined : register.actions[at];
    guesses.push(at);
    if (new Set(keys.map((key) => homeOf.get(key))).size > 1) {
      fault(
        `missed link: ${action.mentions.map(({ path, source, text }) => `${path.slice(-13)} ${source} ${text}`).join(' = ')}`,
      );
    }
    score.actions += 1;
    if (sameHistory(guess, action.mentions, documents)) score.exactHistories += 1;
    else fault(`history: ${action.mentions.at(-1)?.text}`);
    for (const [flag, count] of score.flags) {
      const should = action.flags.includes(flag);
      const does = guess?.flags.includes(flag) ?? false;
      if (should && does) count.right += 1;
      else if (should !== does) {
        count[does ? 'wrong' : 'missed'] += 1;
        fault(
          `${does ? 'wrong' : 'missed'} flag ${flag}: ${action.mentions.map(({ path, source, text }) => `${path.slice(-13)} ${source} ${text}`).join(' = ')}`,
        );
      }
    }
  }
  let from = 0;
  for (const board of truth.boards) {
    const to = from + board.actions.length;
    countRelations(score.relations, board.actions, guesses.slice(from, to), register, fault);
    from = to;
  }
}

function countPairs(
  keys: readonly string[],
  homes: ReadonlyMap<string, number>,
  count: Count,
  kind: 'wrong' | 'missed',
): void {
  for (const [i, a] of keys.entries()) {
    for (const b of keys.slice(i + 1)) {
      const together = homes.has(a) && homes.get(a) === homes.get(b);
      if (!together) count[kind] += 1;
      else if (kind === 'wrong') count.right += 1;
    }
  }
}

function sameHistory(
  guess: Register['actions'][number] | undefined,
  mentions: readonly { path: string; status: StatusValue | null }[],
  documents: readonly MinutesDocument[],
): boolean {
  const paths = new Map(documents.map((document) => [document.id, document.source.path]));
  const should = mentions.flatMap(({ path, status }) => (status === null ? [] : [`${path} ${status}`]));
  const does = (guess?.history ?? []).map(({ documentId, status }) => `${paths.get(documentId)} ${status.value}`);
  return guess !== undefined && should.join() === does.join();
}

function mostCommon(values: readonly (number | undefined)[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
