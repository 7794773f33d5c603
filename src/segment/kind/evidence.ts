/** What speaks for a document's being minutes, a report, an agenda or an action log. */
import { feature, type Question } from '../../judge/judge.ts';
import type { KindSigns } from './signs.ts';

const MINUTES = /\b(?:minu?i?tes|minute|meeting notes|notes (?:of|from)|mom|cofnodion|protokoll|proceedings|raw log)\b/;
const MEETING =
  /\b(?:meeting|agm|egm|telecon|sync|standup|stand-up|call|committee|session|retro(?:spective)?|workshop)\b/;
const AGENDA = /\bagenda\b/;
const REPORT =
  /\b(?:reports?|performance (?:update|review)|tokenomics|status update|statement|dashboard|narrative|bulletin)\b/;
/** What reports are on; bodies are named after the same: "Budget Committee". */
const FIGURES =
  /\b(?:monitoring|budget|accounts|statistics|figures|receipts|payments|data)\b(?! (?:sub-?)?(?:committee|group|team|board|panel|meeting))/;
const LOG =
  /\b(?:action (?:log|list|items|tracker|register|points)|actions (?:list|log)|list of (?:decisions and )?actions|decisions and actions|task list)\b/;

/** What is written by and for the same people, and tells of no meeting. */
const OTHER =
  /\b(?:newsletter|newsflash|gazette|constitution|by-?laws|terms of reference|code of conduct|charter|template|readme|guidelines?|handbook|manual|policy|press release|job description|application form|nomination form|invoice|contributing)\b(?! (?:committee|group|sub-?committee|team|board|working|review|meeting))/;

const some = (count: number, enough: number) => Math.min(1, count / enough);

const named: Record<'minutes' | 'meeting' | 'agenda' | 'report' | 'log' | 'minutesInHead', (s: KindSigns) => boolean> =
  {
    minutes: (s) => MINUTES.test(s.title),
    minutesInHead: (s) => MINUTES.test(s.head) && !MINUTES.test(s.title),
    meeting: (s) => MEETING.test(s.title),
    agenda: (s) => AGENDA.test(s.title) && !/\b(?:minutes|notes)\b/.test(s.title),
    report: (s) => REPORT.test(s.name) || (FIGURES.test(s.title) && s.people === 0 && s.told < 0.4),
    log: (s) => LOG.test(s.title),
  };

const calledAgenda = (s: KindSigns) => AGENDA.test(s.name) && !MINUTES.test(s.name);

/** "Performance review and minutes": a report all the same. */
const reviews = (s: KindSigns) =>
  /\bperformance (?:review|update)\b|\b(?:annual|monthly|quarterly|status|progress|weekly) reports?\b/.test(s.name) &&
  s.people <= 1;

const says = {
  minutes: 'the head says “minutes” or “notes”',
  meeting: 'the head names a meeting',
  agenda: 'the head says “agenda”',
  report: 'the head says that it is a report',
  log: 'the head says that it lists actions',
  people: 'it lists who was there',
  told: 'its sentences tell what was said and done',
  decided: 'it says what was moved or agreed',
  opened: 'it says when the meeting opened or closed',
  planned: 'its entries say what is to be dealt with',
  bare: 'its entries have no text below them',
  timed: 'its entries have times',
  convenes: 'it says that a meeting will be held',
  data: 'it holds tables of figures',
  logTable: 'it holds a log of actions',
  marked: 'it marks actions, decisions or speakers',
  ofReports: 'it has headings that reports have',
  numbered: 'it has numbered items',
  other: 'the head says that it is something else',
};

const namesOther = (s: KindSigns) => OTHER.test(s.name);

export const isMinutes: Question<KindSigns> = {
  name: 'kind-minutes',
  asks: 'Are these minutes or notes of a meeting?',
  prior: -150,
  features: [
    feature('named-minutes', 260, says.minutes, named.minutes),
    feature('named-minutes-below', 150, says.minutes, named.minutesInHead),
    feature('named-meeting', 90, says.meeting, named.meeting),
    feature('people', 220, says.people, (s) => some(s.people, 2)),
    feature('attendance-label', 80, says.people, (s) => s.attendanceLabel),
    feature('told', 180, says.told, (s) => (s.prose >= 2 ? some(s.told, 0.5) : 0)),
    feature('decided', 130, says.decided, (s) => some(s.decided, 3)),
    feature('opened-or-closed', 170, says.opened, (s) => s.openedOrClosed),
    feature('marked', 110, says.marked, (s) => some(s.marked, 3)),
    feature('numbered', 80, says.numbered, (s) => some(s.numbered, 4)),
    feature('dated', 60, 'it has the date of a meeting', (s) => s.hasDate),
    feature('notes', 90, 'it holds notes in list form', (s) => some(s.entries, 8)),
    feature('named-other', -300, says.other, namesOther),
    feature('gaps', -350, 'it has gaps to fill in', (s) => (s.people === 0 ? some(s.gaps, 3) : 0)),
    feature('instructs', -280, 'it says how minutes are kept', (s) => s.instructs && s.people === 0),
    feature('named-agenda', -120, says.agenda, named.agenda),
    feature('called-agenda', -90, says.agenda, calledAgenda),
    feature('named-report', -200, says.report, (s) => named.report(s) && !named.minutes(s)),
    feature('reviews', -200, says.report, reviews),
    feature('named-log', -150, says.log, (s) => named.log(s) && !named.minutes(s)),
    feature('planned', -150, says.planned, (s) => (s.told < 0.4 ? some(s.planned, 0.6) : 0)),
    feature('convenes', -140, says.convenes, (s) => s.convenes && s.told < 0.5),
    feature('report-headings', -160, says.ofReports, (s) =>
      s.ofReports >= 2 && !named.minutes(s) ? some(s.ofReports, 4) : 0,
    ),
    feature('data', -90, says.data, (s) => s.dataTables > 0 && s.people === 0),
  ],
};

export const isReport: Question<KindSigns> = {
  name: 'kind-report',
  asks: 'Is this a report?',
  prior: -200,
  features: [
    feature('named-report', 330, says.report, (s) => named.report(s) && !named.minutes(s)),
    feature('data', 170, says.data, (s) => some(s.dataTables, 2)),
    feature(
      'only-data',
      170,
      'hardly any text stands around its figures',
      (s) => s.dataTables > 0 && s.prose < 3 && s.people === 0 && s.logTables + s.actionTables === 0,
    ),
    feature('reviews', 420, says.report, reviews),
    feature(
      'report-below',
      190,
      says.report,
      (s) => !named.report(s) && REPORT.test(s.title + s.head) && !MINUTES.test(s.title + s.head),
    ),
    feature('named-meeting', -120, says.meeting, (s) => MEETING.test(s.name) && !reviews(s)),
    feature('named-other', -200, says.other, namesOther),
    feature('period', 120, 'it covers a period', (s) => s.hasPeriod),
    feature('report-headings', 260, says.ofReports, (s) => (s.ofReports >= 2 ? some(s.ofReports, 4) : 0)),
    feature('people', -220, says.people, (s) => some(s.people, 3)),
    feature('opened-or-closed', -200, says.opened, (s) => s.openedOrClosed),
    feature('named-minutes', -250, says.minutes, named.minutes),
    feature('named-agenda', -150, says.agenda, named.agenda),
    feature('named-log', -150, says.log, named.log),
    feature('decided', -80, says.decided, (s) => some(s.decided, 3)),
  ],
};

export const isAgenda: Question<KindSigns> = {
  name: 'kind-agenda',
  asks: 'Is this the agenda of a meeting to come?',
  prior: -250,
  features: [
    feature('named-agenda', 260, says.agenda, named.agenda),
    feature('called-agenda', 110, says.agenda, calledAgenda),
    feature('agenda-below', 110, says.agenda, (s) => AGENDA.test(s.head) && !named.agenda(s) && !MINUTES.test(s.title)),
    feature('gaps', -250, 'it has gaps to fill in', (s) => some(s.gaps, 3)),
    feature('planned', 220, says.planned, (s) => (s.entries >= 3 ? some(s.planned, 0.6) : 0)),
    feature('bare', 100, says.bare, (s) => (s.entries >= 3 ? s.bare : 0)),
    feature('timed', 110, says.timed, (s) => some(s.timed, 3)),
    feature('convenes', 170, says.convenes, (s) => s.convenes),
    feature('told', -330, says.told, (s) => (s.prose >= 2 ? some(s.told, 0.6) : 0)),
    feature('decided', -220, says.decided, (s) => some(s.decided, 4)),
    feature('opened-or-closed', -200, says.opened, (s) => s.openedOrClosed),
    feature('people', -150, says.people, (s) => some(s.people, 5)),
    feature('named-minutes', -220, says.minutes, named.minutes),
    feature('data', -80, says.data, (s) => s.dataTables > 1),
  ],
};

export const isActionLog: Question<KindSigns> = {
  name: 'kind-action-log',
  asks: 'Is this nothing but a list of actions?',
  prior: -250,
  features: [
    feature('named-log', 330, says.log, named.log),
    feature('log-table', 200, says.logTable, (s) => some(s.logTables, 1)),
    feature('action-table', 80, says.logTable, (s) => some(s.actionTables, 1)),
    feature('statuses', 130, 'its entries have a status', (s) =>
      s.entries >= 3 ? some(s.statuses / s.entries, 0.2) : 0,
    ),
    feature('little-prose', 100, 'hardly any text stands around it', (s) => s.prose < 8),
    feature('people', -250, says.people, (s) => some(s.people, 2)),
    feature('named-minutes', -200, says.minutes, named.minutes),
    feature('told', -150, says.told, (s) => (s.prose >= 4 ? some(s.told, 0.6) : 0)),
    feature('opened-or-closed', -200, says.opened, (s) => s.openedOrClosed),
    feature('numbered', -60, says.numbered, (s) => some(s.headings, 5)),
  ],
};
