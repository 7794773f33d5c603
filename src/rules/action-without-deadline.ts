/** An action that does not say by when. */
import type { Deadline } from '../model/values.ts';
import { findDates } from '../recognise/dates.ts';
import { shortened } from './quoted-words.ts';
import { isRemarkedDone } from './remarks.ts';
import type { Rule } from './rule.ts';

/** Words that say by when without naming a day; what is attended takes place when it does. */
const SOME_TIME =
  /\b(?:(?:next|this|each|every) (?:meeting|board|committee|session|agenda|time|day|evening|week|weekend|month|quarter|term|year|summit)|ongoing|on-?going|asap|soon|immediate(?:ly)?|urgent(?:ly)?|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|on (?:the )?\d{1,2}(?:st|nd|rd|th)|(?:early|mid|late|end of|in|during|for|throughout)[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:dai|week|month|quarter)ly|annually|by (?:the end|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|easter|summer|autumn|winter|spring)|before |after |within |until |once |when |as and when|attend |in (?:due course|time for|\w+ (?:days|weeks|months)))/i;

export const actionWithoutDeadline: Rule = {
  id: 'action-without-deadline',
  summary: 'An action does not say by when it is to be done.',
  severity: 'warning',
  recommended: false,
  check(context, report) {
    for (const document of context.documents) {
      const rows = (document.actionLog?.entries ?? []).filter(({ status }) => status?.value === 'open');
      const rowsCount = rows.some(({ due }) => due !== null) ? rows : [];
      const actions = document.actions.filter(isStated).filter((action) => !isRemarkedDone(context, document, action));
      for (const { text, due, spans } of [...actions, ...rowsCount]) {
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

/** A question among the actions is not one yet. */
const isStated = ({ certainty, text }: { certainty: string; text: string }) =>
  certainty === 'stated' && !/\?\s*$/.test(text);

function hasTime(text: string, due: Deadline | null): boolean {
  return due !== null || SOME_TIME.test(text) || findDates(text).length > 0;
}
