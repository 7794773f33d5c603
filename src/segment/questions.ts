/** THE LIST of questions that a document is asked. Their features are beside what makes the candidates. */
import type { Question } from '../judge/judge.ts';
import { actionQuestion } from './actions/evidence/question.ts';
import { isPerson } from './attendance/evidence.ts';
import { isDecision } from './decisions/evidence.ts';
import { dateQuestion } from './header/date/evidence.ts';
import { placeQuestion } from './header/place/evidence.ts';
import { endQuestion, startQuestion } from './header/times/evidence.ts';
import { titleQuestion } from './header/title/question.ts';
import { itemGroup } from './headings/group-evidence.ts';
import { agendaItem } from './headings/item-evidence.ts';
import { isActionLog, isAgenda, isMinutes, isReport } from './kind/evidence.ts';
import { logQuestion } from './log/evidence.ts';
import { logTable } from './log/table-evidence.ts';
import { severalMeetings } from './meetings/question.ts';
import { isMotion } from './motions/evidence.ts';
import { nextMeetingQuestion } from './next-meeting/evidence.ts';

export const questions: readonly Question<never>[] = [
  actionQuestion,
  isPerson,
  isDecision,
  dateQuestion,
  titleQuestion,
  placeQuestion,
  startQuestion,
  endQuestion,
  nextMeetingQuestion,
  logQuestion,
  logTable,
  isMotion,
  itemGroup,
  agendaItem,
  severalMeetings,
  isMinutes,
  isReport,
  isAgenda,
  isActionLog,
];
