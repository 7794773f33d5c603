/** THE LIST of rules: on actions, on the log, on the frame of the meeting, on decisions, on tables, on the document. */
import { actionLogMismatch } from './action-log-mismatch.ts';
import { actionLogNotUpdated } from './action-log-not-updated.ts';
import { actionMissingFromLog } from './action-missing-from-log.ts';
import { actionWithoutDeadline } from './action-without-deadline.ts';
import { actionWithoutOwner } from './action-without-owner.ts';
import { agendaNumberGap } from './agenda-number-gap.ts';
import { ambiguousInitials } from './ambiguous-initials.ts';
import { attendanceConflict } from './attendance-conflict.ts';
import { dateIssuedAfterMeeting } from './date-issued-after-meeting.ts';
import { dateMismatch } from './date-mismatch.ts';
import { deadlineBeforeMeeting } from './deadline-before-meeting.ts';
import { decisionUnmarked } from './decision-unmarked.ts';
import { duplicateActionRef } from './duplicate-action-ref.ts';
import { exclusionWithoutGround } from './exclusion-without-ground.ts';
import { logActionMissingFromMinutes } from './log-action-missing-from-minutes.ts';
import { lowConfidenceExtraction } from './low-confidence-extraction.ts';
import { malformedOwnFile } from './malformed-own-file.ts';
import { missingApologies } from './missing-apologies.ts';
import { missingAttendance } from './missing-attendance.ts';
import { missingDate } from './missing-date.ts';
import { missingDeclarations } from './missing-declarations.ts';
import { nextMeetingMissing } from './next-meeting-missing.ts';
import { overdueAction } from './overdue-action.ts';
import { ownerNotPresent } from './owner-not-present.ts';
import { percentColumnsNot100 } from './percent-columns-not-100.ts';
import { percentMismatch } from './percent-mismatch.ts';
import { placeholderText } from './placeholder-text.ts';
import { previousMinutesNotConfirmed } from './previous-minutes-not-confirmed.ts';
import { restated } from './restated.ts';
import type { Rule } from './rule.ts';
import { staleOpenAction } from './stale-open-action.ts';
import { statusNotInVocabulary } from './status-not-in-vocabulary.ts';
import { tableTotalMismatch } from './table-total-mismatch.ts';
import { unknownInitials } from './unknown-initials.ts';
import { unresolvedTrackedChanges } from './unresolved-tracked-changes.ts';
import { vagueDeadline } from './vague-deadline.ts';
import { vagueOwner } from './vague-owner.ts';
import { vanishedAction } from './vanished-action.ts';

export const rules: readonly Rule[] = [
  actionWithoutOwner,
  actionWithoutDeadline,
  vagueOwner,
  vagueDeadline,
  unknownInitials,
  ambiguousInitials,
  ownerNotPresent,
  duplicateActionRef,
  deadlineBeforeMeeting,

  actionMissingFromLog,
  logActionMissingFromMinutes,
  actionLogMismatch,
  actionLogNotUpdated,
  vanishedAction,
  statusNotInVocabulary,
  overdueAction,
  staleOpenAction,

  missingDate,
  dateMismatch,
  dateIssuedAfterMeeting,
  missingAttendance,
  missingApologies,
  attendanceConflict,
  missingDeclarations,
  previousMinutesNotConfirmed,
  nextMeetingMissing,
  agendaNumberGap,

  decisionUnmarked,
  exclusionWithoutGround,

  tableTotalMismatch,
  percentMismatch,
  percentColumnsNot100,
  restated,

  placeholderText,
  unresolvedTrackedChanges,
  lowConfidenceExtraction,
  malformedOwnFile,
];
