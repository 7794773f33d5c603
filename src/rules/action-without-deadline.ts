/** An action that does not say by when. */
import type { DateValue } from '../model/document.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

/** Words that say by when without naming a day. */
const SOME_TIME =
  /\b(?:next (?:meeting|board|committee|session|agenda|time|week|month|quarter|year|summit)|ongoing|on-?going|asap|as soon as|immediate(?:ly)?|urgent(?:ly)?|today|tomorrow|by (?:the end|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|easter|summer|autumn|winter|spring)|before |until |in (?:due course|time for|\w+ (?:days|weeks|months)))/i;

export const actionWithoutDeadline: Rule = {
  id: 'action-without-deadline',
  summary: 'An action does not say by when it is to be done.',
  severity: 'warning',
  recommended: false,
  check({ documents }, report) {
    for (const document of documents) {
      const rows = (document.actionLog?.entries ?? []).filter(({ status }) => status?.value === 'open');
      const rowsCount = rows.some(({ due }) => due !== null) ? rows : [];
      for (const { text, due, spans } of [...document.actions.filter(isStated), ...rowsCount]) {
        if (hasTime(text, due)) continue;
        report({
          document,
          message: `The action "${shortened(text)}" does not say by when it is to be done.`,
          span: spans[0] ?? null,
          help: 'Add a date, or "next meeting".',
        });
      }
    }
  },
};

const isStated = (action: { certainty: string }) => action.certainty === 'stated';

function hasTime(text: string, due: DateValue | null): boolean {
  return due !== null || SOME_TIME.test(text);
}
