/** Minutes that do not say who was there. */
import type { MinutesDocument } from '../model/document.ts';
import { says } from './document-words.ts';
import { isMinutes } from './neighbours.ts';
import type { Rule } from './rule.ts';

/** Words that open or replace a list of those present; the list itself may be in a form that is not read. */
const SOMEBODY_CAME =
  /\b(?:present|attend(?:ed|ees?|ance|ing)|participants?|participated|sederunt|presennol|roll[- ]?call|quor(?:um|ate)|members?\s{0,2}:|invitees|in the room|on the call|who was there|chaired by|facilitator|names?)\b/i;

export const missingAttendance: Rule = {
  id: 'missing-attendance',
  summary: 'Minutes do not say who was present.',
  severity: 'warning',
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      const came = document.people.some(({ attendance }) => attendance !== null && attendance !== 'apologies');
      if (came || !hasBusiness(document) || says(context, document, SOMEBODY_CAME)) continue;
      report({
        document,
        message: 'The minutes do not say who was present.',
        span: document.fieldSpans?.title ?? null,
        help: 'List who was there under the title: "Present: …".',
      });
    }
  },
};

/** Without actions, decisions and motions it may be an agenda or a plan; many are kept among minutes. */
function hasBusiness({ actions, decisions, motions, title, source }: MinutesDocument): boolean {
  if (/agenda/i.test(`${title} ${source.path.split('/').at(-1)}`)) return false;
  return actions.length + decisions.length + motions.length > 0;
}
