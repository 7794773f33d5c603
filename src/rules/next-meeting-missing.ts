/** Minutes that do not say when the next meeting is. */
import { says } from './document-words.ts';
import { isMinutes } from './neighbours.ts';
import type { Rule } from './rule.ts';

const NEXT =
  /\b(?:(?:next|following|future|upcoming|forthcoming|subsequent) (?:\p{L}+ ){0,3}(?:meetings?|calls?|session|telecon(?:ference)?|agm)|dates? of (?:the )?(?:next|future)|meeting dates|reconvene|meet again|cyfarfod nesaf|tbc)\b/iu;

export const nextMeetingMissing: Rule = {
  id: 'next-meeting-missing',
  summary: 'Minutes do not say when the next meeting is.',
  severity: 'info',
  recommended: false,
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      if (document.nextMeeting !== null || says(context, document, NEXT)) continue;
      report({
        document,
        message: 'The minutes do not say when the next meeting is.',
        span: null,
        help: 'Close with "Date of next meeting: …".',
      });
    }
  },
};
