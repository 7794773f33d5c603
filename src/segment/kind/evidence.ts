/** What speaks for a document's being minutes, a report, an agenda or an action log. */
import type { Question } from '../../judge/judge.ts';
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
    { name: 'named-minutes', says: says.minutes, prior: 260, of: named.minutes },
    { name: 'named-minutes-below', says: says.minutes, prior: 150, of: named.minutesInHead },
    { name: 'named-meeting', says: says.meeting, prior: 90, of: named.meeting },
    { name: 'people', says: says.people, prior: 220, of: (s) => some(s.people, 2) },
    { name: 'attendance-label', says: says.people, prior: 80, of: (s) => s.attendanceLabel },
    { name: 'told', says: says.told, prior: 180, of: (s) => (s.prose >= 2 ? some(s.told, 0.5) : 0) },
    { name: 'decided', says: says.decided, prior: 130, of: (s) => some(s.decided, 3) },
    { name: 'opened-or-closed', says: says.opened, prior: 170, of: (s) => s.openedOrClosed },
    { name: 'marked', says: says.marked, prior: 110, of: (s) => some(s.marked, 3) },
    { name: 'numbered', says: says.numbered, prior: 80, of: (s) => some(s.numbered, 4) },
    { name: 'dated', says: 'it has the date of a meeting', prior: 60, of: (s) => s.hasDate },
    { name: 'notes', says: 'it holds notes in list form', prior: 90, of: (s) => some(s.entries, 8) },
    { name: 'named-other', says: says.other, prior: -300, of: namesOther },
    { name: 'gaps', says: 'it has gaps to fill in', prior: -350, of: (s) => (s.people === 0 ? some(s.gaps, 3) : 0) },
    { name: 'instructs', says: 'it says how minutes are kept', prior: -280, of: (s) => s.instructs && s.people === 0 },
    { name: 'named-agenda', says: says.agenda, prior: -120, of: named.agenda },
    { name: 'called-agenda', says: says.agenda, prior: -90, of: calledAgenda },
    { name: 'named-report', says: says.report, prior: -200, of: (s) => named.report(s) && !named.minutes(s) },
    { name: 'reviews', says: says.report, prior: -200, of: reviews },
    { name: 'named-log', says: says.log, prior: -150, of: (s) => named.log(s) && !named.minutes(s) },
    { name: 'planned', says: says.planned, prior: -150, of: (s) => (s.told < 0.4 ? some(s.planned, 0.6) : 0) },
    { name: 'convenes', says: says.convenes, prior: -140, of: (s) => s.convenes && s.told < 0.5 },
    {
      name: 'report-headings',
      says: says.ofReports,
      prior: -160,
      of: (s) => (s.ofReports >= 2 && !named.minutes(s) ? some(s.ofReports, 4) : 0),
    },
    { name: 'data', says: says.data, prior: -90, of: (s) => s.dataTables > 0 && s.people === 0 },
  ],
};

export const isReport: Question<KindSigns> = {
  name: 'kind-report',
  asks: 'Is this a report?',
  prior: -200,
  features: [
    { name: 'named-report', says: says.report, prior: 330, of: (s) => named.report(s) && !named.minutes(s) },
    { name: 'data', says: says.data, prior: 170, of: (s) => some(s.dataTables, 2) },
    {
      name: 'only-data',
      says: 'hardly any text stands around its figures',
      prior: 170,
      of: (s) => s.dataTables > 0 && s.prose < 3 && s.people === 0 && s.logTables + s.actionTables === 0,
    },
    { name: 'reviews', says: says.report, prior: 420, of: reviews },
    {
      name: 'report-below',
      says: says.report,
      prior: 190,
      of: (s) => !named.report(s) && REPORT.test(s.title + s.head) && !MINUTES.test(s.title + s.head),
    },
    { name: 'named-meeting', says: says.meeting, prior: -120, of: (s) => MEETING.test(s.name) && !reviews(s) },
    { name: 'named-other', says: says.other, prior: -200, of: namesOther },
    { name: 'period', says: 'it covers a period', prior: 120, of: (s) => s.hasPeriod },
    {
      name: 'report-headings',
      says: says.ofReports,
      prior: 260,
      of: (s) => (s.ofReports >= 2 ? some(s.ofReports, 4) : 0),
    },
    { name: 'people', says: says.people, prior: -220, of: (s) => some(s.people, 3) },
    { name: 'opened-or-closed', says: says.opened, prior: -200, of: (s) => s.openedOrClosed },
    { name: 'named-minutes', says: says.minutes, prior: -250, of: named.minutes },
    { name: 'named-agenda', says: says.agenda, prior: -150, of: named.agenda },
    { name: 'named-log', says: says.log, prior: -150, of: named.log },
    { name: 'decided', says: says.decided, prior: -80, of: (s) => some(s.decided, 3) },
  ],
};

export const isAgenda: Question<KindSigns> = {
  name: 'kind-agenda',
  asks: 'Is this the agenda of a meeting to come?',
  prior: -250,
  features: [
    { name: 'named-agenda', says: says.agenda, prior: 260, of: named.agenda },
    { name: 'called-agenda', says: says.agenda, prior: 110, of: calledAgenda },
    {
      name: 'agenda-below',
      says: says.agenda,
      prior: 110,
      of: (s) => AGENDA.test(s.head) && !named.agenda(s) && !MINUTES.test(s.title),
    },
    { name: 'gaps', says: 'it has gaps to fill in', prior: -250, of: (s) => some(s.gaps, 3) },
    { name: 'planned', says: says.planned, prior: 220, of: (s) => (s.entries >= 3 ? some(s.planned, 0.6) : 0) },
    { name: 'bare', says: says.bare, prior: 100, of: (s) => (s.entries >= 3 ? s.bare : 0) },
    { name: 'timed', says: says.timed, prior: 110, of: (s) => some(s.timed, 3) },
    { name: 'convenes', says: says.convenes, prior: 170, of: (s) => s.convenes },
    { name: 'told', says: says.told, prior: -330, of: (s) => (s.prose >= 2 ? some(s.told, 0.6) : 0) },
    { name: 'decided', says: says.decided, prior: -220, of: (s) => some(s.decided, 4) },
    { name: 'opened-or-closed', says: says.opened, prior: -200, of: (s) => s.openedOrClosed },
    { name: 'people', says: says.people, prior: -150, of: (s) => some(s.people, 5) },
    { name: 'named-minutes', says: says.minutes, prior: -220, of: named.minutes },
    { name: 'data', says: says.data, prior: -80, of: (s) => s.dataTables > 1 },
  ],
};

export const isActionLog: Question<KindSigns> = {
  name: 'kind-action-log',
  asks: 'Is this nothing but a list of actions?',
  prior: -250,
  features: [
    { name: 'named-log', says: says.log, prior: 330, of: named.log },
    { name: 'log-table', says: says.logTable, prior: 200, of: (s) => some(s.logTables, 1) },
    { name: 'action-table', says: says.logTable, prior: 80, of: (s) => some(s.actionTables, 1) },
    {
      name: 'statuses',
      says: 'its entries have a status',
      prior: 130,
      of: (s) => (s.entries >= 3 ? some(s.statuses / s.entries, 0.2) : 0),
    },
    { name: 'little-prose', says: 'hardly any text stands around it', prior: 100, of: (s) => s.prose < 8 },
    { name: 'people', says: says.people, prior: -250, of: (s) => some(s.people, 2) },
    { name: 'named-minutes', says: says.minutes, prior: -200, of: named.minutes },
    { name: 'told', says: says.told, prior: -150, of: (s) => (s.prose >= 4 ? some(s.told, 0.6) : 0) },
    { name: 'opened-or-closed', says: says.opened, prior: -200, of: (s) => s.openedOrClosed },
    { name: 'numbered', says: says.numbered, prior: -60, of: (s) => some(s.headings, 5) },
  ],
};
