/** What shows the kind of a document, counted once over its lines, tables and headings. */
import { readItemNumber } from '../../recognise/item-number.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { SegmentContext } from '../context.ts';

export interface KindSigns {
  /** The title, that of the file and the first line, in small letters. */
  name: string;
  /** These and the first lines. */
  title: string;
  /** More of the head and the running headers, likewise. */
  head: string;
  /** People who were found to be there or away; those who are only invited count for a quarter. */
  people: number;
  attendanceLabel: boolean;
  /** Lines of prose. */
  prose: number;
  /** Share of the prose that tells what happened: "was noted", "reported that". */
  told: number;
  /** Lines that say that something was moved, resolved, agreed or carried. */
  decided: number;
  /** A line opens or closes the meeting. */
  openedOrClosed: boolean;
  /** Share of the entries that say what is to be done at a meeting: "To receive …", "Approval of …", "Election of …". */
  planned: number;
  /** Entries with a number, a bullet or a row of their own. */
  entries: number;
  /** Share of the entries below which no text stands. */
  bare: number;
  /** Entries that give minutes or times of their own. */
  timed: number;
  /** Entries with a status: "– done". */
  statuses: number;
  /** Lines that are marked as actions or say who spoke. */
  marked: number;
  numbered: number;
  headings: number;
  /** Headings that reports have and minutes have not: "Executive summary", "Accomplishments this period". */
  ofReports: number;
  dataTables: number;
  logTables: number;
  actionTables: number;
  /** A line says that a meeting will be held or who may come. */
  convenes: boolean;
  /** Lines with a gap to fill in. */
  gaps: number;
  /** It says how minutes are kept, or where. */
  instructs: boolean;
  hasDate: boolean;
  hasPeriod: boolean;
  lines: number;
}

const TOLD =
  /\b(?:was|were|had|did|agreed|noted|reported|explained|asked|said|discussed|approved|resolved|confirmed|thanked|welcomed|advised|suggested|moved|seconded|carried|stated|presented|informed|raised|mentioned|updated|talked|decided|met|started|began|opened|closed(?! session)|adjourned|elected|voted|received)\b/;
const DECIDED =
  /(?<!\bto be )\b(?:moved|seconded|carried|resolved|agreed|unanimously|motion (?:passed|approved)|was approved|were approved|was adopted)\b/;
const OPENED =
  /\b(?:called (?:the meeting )?to order|calls .{0,40}to order|meeting (?:was )?(?:opened|closed|adjourned|ended|started|began|commenced|concluded)|(?:opened|closed|adjourned|started|ended) (?:the meeting |at )|adjourned at|roll(?: call)? was)\b/;
const PLANNED =
  /^(?:to (?:receive|approve|consider|note|discuss|review|confirm|elect|agree|resolve|adopt|appoint|report|sign|set|accept|decide|hear|be|pass|authori[sz]e)\b|approval of|approve\b|review (?:and|of)|receive\b|election of|reading of|adoption of|apologies\b|welcome\b|introductions?\b|call to order|opening\b|matters arising|any other business|aob\b|date of (?:the )?next|next meeting|questions\b|adjourn|declarations?\b|public (?:participation|comment|forum)|reports?\b|treasurer|chair|secretar|old business|new business|closing\b|consider\b|discuss\b|discussion (?:of|on)\b|conduct\b|presentation (?:of|by|on)\b|public hearing|consent (?:agenda|calendar|items)|roll call|closed session|executive session|pledge of|announcements?\b)/;
const CONVENES =
  /\b(?:will be held|to be held|you are (?:hereby |cordially )?(?:invited|summoned)|hereby summoned|is called for|notice is (?:hereby )?given|notice (?:and agenda )?of (?:an? |the )?(?:[a-z]{1,12} ){0,2}meeting|(?:agenda|notice) (?:was )?posted|^posted (?:on )?[a-z]{3,9} \d|are (?:welcome|invited) to attend|will take place|dial-?in|expected:|please (?:send|add|let)|to attend a meeting)\b/;
const TIMED = /(?:^|[\s(|])\d{1,3}\s?(?:min(?:ute)?s?|m|hrs?|hours?)\b\.?\)?$|^\d{1,2}[.:]\d{2}\s?(?:[ap]m)?\s?[-–|\t]/;
/** A gap to fill in. */
const GAP =
  /_{4,}|\.{8,}|\[(?:insert|name|date|time|location|add|list|your)\b[^\]]{0,60}\]|<(?:insert|name|date|time|location|title)\b[^>]{0,60}>/;
/** Speaks to those who keep the minutes, or of a place where they are kept. */
const INSTRUCTS =
  /\b(?:this (?:folder|directory|repo|repository|page|template|file) (?:holds|contains|lists|has|is|hosts|describes)|how to (?:add|join|contribute|take|write|use|submit)|copy the template|pull request to|minutes (?:are|will be) (?:kept|published|posted|stored) (?:in|on|here|below))\b/;
/** "Speakers are limited to three minutes" */
const DURATION = /\b(?:\d{1,3}|one|two|three|four|five|ten|fifteen|twenty|thirty|few)[ -]minutes?\b/g;

const STATUS =
  /(?:[-–—:|(]\s?|\t)(?:done|pending|ongoing|on-going|completed?|in progress|open|closed|not started|wip)\)?\.?$/;
const MARKED =
  /^\W{0,3}(?:action|ap|todo|decision|agreed|resolved)\b[^.]{0,40}:|^\p{L}[\p{L} .'’-]{1,30}(?:\s\(\p{L}{2,4}\))?:\s\p{L}/u;

const OF_REPORTS =
  /^(?:[#\d.]{1,8}[\s–-]{0,3})?(?:executive summary|introduction|background|conclusions?|methodology|findings|recommendations|accomplishments|achievements|(?:key )?highlights|(?:key )?milestones|(?:planned )?deliverables|planned (?:activities|work|deliverables)|activities (?:this|next|last|planned)|scheduled items|work (?:completed|planned|done)|plans? for (?:the )?next|next (?:period|month|quarter|week)|tasks (?:completed|planned)|challenges|lessons learned|changes to (?:the )?(?:stage )?(?:schedule|plan|scope)|status flag|overall status|projected completion|reporting period|report (?:date|period|data|author|changelog)|change ?log|references|appendi(?:x|ces))\b/;

/** Lines of the head, and how much of a long document is looked at. */
const TOP = 3;
const HEAD = 10;
const LOOKED_AT = 1500;

export function kindSigns(context: SegmentContext): KindSigns {
  const { draft, document, headings } = context;
  const lines = context.lines.slice(0, LOOKED_AT);
  const texts = lines.map(({ text }) => text.toLowerCase().trim());
  const tables = [...context.tables.values()].map(({ reading }) => reading.kind);
  const furniture = document.furniture
    .filter(({ style }) => style !== 'front-matter')
    .map(({ text }) => text.toLowerCase());
  // "3 Minutes of the last meeting" is an item, not what the document is.
  const names = texts
    .slice(0, HEAD + 4)
    .filter((text, i) => !namesEarlierMinutes(text) && readItemNumber(lines[i]?.text ?? '') === null)
    .map((text) => joinSpaced(text.replace(DURATION, ' ')));
  const name = [
    draft.title ?? '',
    document.properties.title ?? '',
    names[0] ?? '',
    ...(names.length < 3 ? furniture.slice(0, 2) : []),
  ]
    .join('\n')
    .toLowerCase();
  const prose = texts.filter((text) => text.length > 45);
  const isEntry = (i: number) =>
    lines[i]?.block.type === 'listItem' || lines[i]?.cell !== null || readItemNumber(lines[i]?.text ?? '') !== null;
  const entries = texts.flatMap((text, i) => (isEntry(i) && /\p{L}{3}/u.test(text) ? [i] : []));
  const lineWords = (i: number) =>
    (texts[i] ?? '').slice(readItemNumber(lines[i]?.text ?? '')?.end ?? 0).replace(/^\W+/, '');
  return {
    name,
    title: [name, ...names.slice(0, TOP)].join('\n').slice(0, 900),
    head: [...names.slice(0, HEAD), ...furniture.slice(0, 4)].join('\n').slice(0, 2500),
    people: draft.people.reduce((sum, { attendance }) => sum + (attendance === 'invited' ? 0.25 : 1), 0),
    attendanceLabel: texts.some((text) => isAttendanceLabel(text, context.lexicon)),
    prose: prose.length,
    told: share(prose, (text) => TOLD.test(text.slice(0, 400))),
    decided: texts.filter((text) => text.length > 12 && DECIDED.test(text.slice(0, 600))).length,
    openedOrClosed: texts.some((text) => (text.length > 24 || /\d/.test(text)) && OPENED.test(text.slice(0, 400))),
    planned: share(entries, (i) => PLANNED.test(lineWords(i))),
    entries: entries.length,
    bare: share(entries, (i) => i + 1 >= texts.length || isEntry(i + 1) || (texts[i + 1] ?? '').length < 45),
    timed: entries.filter((i) => TIMED.test(texts[i] ?? '')).length,
    statuses: entries.filter((i) => STATUS.test(texts[i] ?? '')).length,
    marked: texts.filter((text) => MARKED.test(text.slice(0, 120))).length,
    numbered: headings.filter(({ number }) => number !== null).length,
    headings: headings.length,
    ofReports: texts.filter((text) => text.length <= 70 && OF_REPORTS.test(text)).length,
    dataTables: tables.filter((kind) => kind === 'data').length,
    logTables: tables.filter((kind) => kind === 'actionLog').length,
    actionTables: tables.filter((kind) => kind === 'actions').length,
    convenes: texts.slice(0, 40).some((text) => CONVENES.test(text.slice(0, 600))),
    gaps: texts.filter((text) => GAP.test(text)).length,
    instructs: texts.slice(0, 60).some((text) => INSTRUCTS.test(text.slice(0, 300))),
    hasDate: draft.date !== null,
    hasPeriod: draft.period !== null,
    lines: texts.length,
  };
}

const namesEarlierMinutes = (text: string) =>
  /\b(?:minutes|notes) (?:of|from) (?:the )?(?:last|previous|prior)\b|\b(?:approv|confirm|sign|adopt|agree|accept)\p{Ll}{0,5} .{0,30}\bminutes\b/u.test(
    text,
  );

/** "a g e n d a" → "agenda" */
const joinSpaced = (text: string) =>
  text.replace(/(?<![\p{L}\d])(?:\p{L} ){3,20}\p{L}(?![\p{L}\d])/gu, (word) => word.replace(/ /g, ''));

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

function isAttendanceLabel(text: string, lexicon: Lexicon): boolean {
  if (text.length > 400) return false;
  const label = normaliseLabel(text.slice(0, 60).split(/[:\t]/)[0] ?? '');
  return lexicon.attendanceOf(label) !== null;
}
