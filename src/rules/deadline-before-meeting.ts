/** An action that was due before it was raised. */

import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { DateValue, Deadline } from '../model/values.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

export const deadlineBeforeMeeting: Rule = {
  id: 'deadline-before-meeting',
  summary: 'An action is due before the meeting that raised it.',
  severity: 'error',
  check({ documents }, report) {
    for (const document of documents) {
      for (const { text, raised, due, span } of dated(document)) {
        if (!isBefore(due, raised)) continue;
        report({
          document,
          message: `"${shortened(text)}" is due on ${due?.iso}, before it was raised (${raised?.iso}).`,
          span,
          help: 'Correct the deadline; often it is the year.',
        });
      }
    }
  },
};

interface Dated {
  text: string;
  raised: DateValue | null;
  due: Deadline | null;
  span: Span | null;
}

function dated(document: MinutesDocument): Dated[] {
  const actions = document.kind === 'minutes' ? document.actions.filter(({ certainty }) => certainty === 'stated') : [];
  return [
    ...actions.map(({ text, due, spans }) => ({ text, raised: document.date, due, span: spans[0] ?? null })),
    ...(document.actionLog?.entries ?? []).map(({ text, issued, due, spans }) => ({
      text,
      raised: issued,
      due,
      span: spans[0] ?? null,
    })),
  ];
}

/** Both are printed with their years, and what they share of precision is earlier. */
function isBefore(due: Deadline | null, raised: DateValue | null): boolean {
  if (!due?.iso || raised === null || due.certainty === 'inferred' || raised.certainty === 'inferred') return false;
  const length = Math.min(due.iso.length, raised.iso.length);
  return due.iso.slice(0, length) < raised.iso.slice(0, length);
}
