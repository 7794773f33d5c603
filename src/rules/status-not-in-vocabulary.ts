/** A status in the log that is not one of the agreed words. */

import * as z from 'zod';
import type { LogEntry, StatusValue } from '../model/actions.ts';
import { addTo } from '../model/add-to.ts';
import type { MinutesDocument } from '../model/document.ts';
import { columnOf, type KeptTable, type Mend, withCells } from '../model/kept-table.ts';
import { readStatus } from '../recognise/status.ts';
import { anyOf, wordsOption } from './document-words.ts';
import { listed } from './quoted-words.ts';
import type { Complaint, Rule } from './rule.ts';

const Options = z.strictObject({
  words: wordsOption([]).describe(
    'The words that a status may begin with; every word that minutes knows as a status if left out.',
  ),
});

export const statusNotInVocabulary: Rule = {
  id: 'status-not-in-vocabulary',
  summary: 'The status of an action is not one of the words in use.',
  severity: 'warning',
  options: Options,
  check(context, report) {
    for (const document of context.documents) {
      const { words } = Options.parse(context.optionsOf(document));
      const known = words.length > 0 ? new RegExp(`^\\s*${anyOf(words).source}`, 'iu') : null;
      for (const row of document.actionLog?.entries ?? []) {
        if (row.status === null || isKnown(row, known)) continue;
        report({
          document,
          message: `"${row.status.text}" is not a status${words.length > 0 ? `; it can be ${listed(words)}` : ''}.`,
          span: row.spans[0] ?? null,
          help: 'Begin with a word from the list ("Open", "Closed"), and put the rest after it.',
        });
      }
      for (const complaint of manyWords(document)) report(complaint);
    }
  },
  mend(table, options) {
    const column = columnOf(table, 'status');
    const { words } = Options.parse(options);
    const mends: Mend[] = [];
    if (column < 0) return { table, mends };
    const kept = table.columns[column]?.text === true;
    const house = houseWords(table, column);
    const mended = withCells(table, column, (cell, row) => {
      const status = readStatus(cell);
      if (status === null) return null;
      const head = headOf(status.text, status.note);
      const word = kept ? wordFor(head, status.value, words, house) : status.value;
      if (word === head) return null;
      if (word === null || (status.value === 'other' && !kept)) {
        mends.push({ line: row.line, message: `"${cell.trim()}" is not a status.`, mended: false });
        return null;
      }
      mends.push({ line: row.line, message: `"${head}" is written as "${word}" here.`, mended: true });
      // What a status adds is kept where there is a place for it.
      return kept ? word + status.text.slice(head.length) : word;
    });
    return { table: mended, mends };
  },
};

/** The same for spellings and synonyms of one status: "Complete", "closed", "Done". "Amber" and "Red" are two. */
function sameStatus(head: string): string {
  return /^(?:closed?|completed?|done|finished)$/i.test(head) ? 'closed' : head.toLowerCase();
}

/** The word that a head is to be written as; null if there is none. */
function wordFor(
  head: string,
  value: StatusValue,
  words: readonly string[],
  house: ReadonlyMap<string, string>,
): string | null {
  if (words.length === 0) return value === 'other' ? null : (house.get(sameStatus(head)) ?? head);
  if (words.includes(head)) return head;
  const same = words.find((word) => sameStatus(word) === sameStatus(head));
  const [like, ...more] = words.filter((word) => readStatus(word)?.value === value);
  if (same !== undefined) return same;
  return like === undefined || more.length > 0 || value === 'other' ? null : `${like} (${head})`;
}

/** The spelling of each status that the log uses most. */
function houseWords(table: KeptTable, column: number): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { cells } of table.rows) {
    const status = readStatus(cells[column] ?? '');
    if (status === null) continue;
    const head = headOf(status.text, status.note);
    counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const house = new Map<string, string>();
  for (const [head] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (!house.has(sameStatus(head))) house.set(sameStatus(head), head);
  }
  return house;
}

function isKnown({ status }: LogEntry, known: RegExp | null): boolean {
  return known === null ? status?.value !== 'other' : known.test(status?.text ?? '');
}

/** "Complete", "Closed" and "closed" in one log: a filter in Excel finds a third of them. */
function* manyWords(document: MinutesDocument): Generator<Complaint> {
  const rows = document.actionLog?.entries ?? [];
  const groups = new Map<string, { row: LogEntry; head: string }[]>();
  for (const row of rows) {
    if (row.status === null || row.status.value === 'other') continue;
    const head = headOf(row.status.text, row.status.note);
    addTo(groups, sameStatus(head), { row, head });
  }
  for (const [value, group] of groups) {
    const spellings = [...new Set(group.map(({ head }) => head))];
    if (spellings.length < 2) continue;
    const odd = group.find(({ head }) => head !== spellings[0])?.row;
    yield {
      document,
      message: `The log writes one status in ${spellings.length} ways: ${listed(spellings.map((word) => `"${word}"`))}.`,
      span: odd?.spans[0] ?? null,
      help: 'Use one word and one spelling, so that the log can be filtered.',
      severity: 'info',
      key: value,
    };
  }
}

/** The status without what it adds: "Closed" of "Closed (move to the care group)". */
function headOf(text: string, note: string | null): string {
  const at = note === null ? -1 : text.indexOf(note);
  return (at < 0 ? text : text.slice(0, at)).replace(/[\s:;,.(–—-]{1,50}$/, '');
}
