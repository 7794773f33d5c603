/** A status in the log that is not one of the agreed words. */
import * as z from 'zod';
import type { LogEntry, MinutesDocument } from '../model/document.ts';
import { anyOf } from './document-words.ts';
import { listed } from './quoted-words.ts';
import type { Complaint, Rule } from './rule.ts';

const Options = z.strictObject({
  words: z
    .array(z.string().min(1))
    .default([])
    .describe('The words that a status may begin with; none given: every word that minutes knows as a status.'),
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
          help: 'Write a word of the list first ("Open", "Closed"), and what there is to say behind it.',
        });
      }
      for (const complaint of manyWords(document)) report(complaint);
    }
  },
};

function isKnown({ status }: LogEntry, known: RegExp | null): boolean {
  return known === null ? status?.value !== 'other' : known.test(status?.text ?? '');
}

/** "Complete", "Closed" and "closed" in one log: a filter in Excel finds a third of them. */
function* manyWords(document: MinutesDocument): Generator<Complaint> {
  const rows = document.actionLog?.entries ?? [];
  for (const value of ['open', 'closed'] as const) {
    const heads = rows.flatMap(({ status }) => (status?.value === value ? [headOf(status.text, status.note)] : []));
    const spellings = [...new Set(heads)];
    if (spellings.length < 2) continue;
    const odd = rows.find(({ status }) => status?.value === value && headOf(status.text, status.note) !== heads[0]);
    yield {
      document,
      message: `The log writes one status in ${spellings.length} ways: ${listed(spellings.map((word) => `"${word}"`))}.`,
      span: odd?.spans[0] ?? null,
      help: 'Keep to one word and one spelling, so that the log can be filtered.',
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
