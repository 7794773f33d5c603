/** What else the sentence says, and where it stands. */
import type { Feature } from '../../judge/judge.ts';
import type { DecisionSubject } from './decision-subject.ts';

const EARLIER =
  /\b(?:at|in|during|from) (?:the |our |its |a )?(?:last|previous|earlier|prior|past|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:last|previous) (?:meeting|year|month|time)\b|\b(?:previously|already|earlier|recently|historically|originally)\b|\bin (?:19|20)\d\d\b|\bas (?:was |were )?(?:previously )?agreed\b/;
const FUTURE =
  /\bnext (?:meeting|year|month)\b|\bneeds? to be\b|\bto be (?:agreed|approved|decided|confirmed|elected)\b|\bawaiting\b|\bsubject to approval by\b/;
const UNANIMOUS =
  /\bunanimous(?:ly)?\b|\bnem\.? ?con\b|\bby (?:consensus|acclamation|all|a majority|majority)\b|\bwith(?:out| no) (?:objection|dissent|opposition)|\ball in favou?r\b|\bshow of hands\b|\b\d{1,3} (?:votes? )?(?:for|in favou?r|ayes?)\b|\b\d{1,2}\s?[-–]\s?\d{1,2}(?:\s?[-–]\s?\d{1,2})?\b|\bseconded\b|\bmajority\b|\b\d{1,3} votes?\b/;
const TRUE_RECORD =
  /\b(?:true|accurate|correct|fair) (?:and |& )?(?:\w+ )?(?:record|account|reflection|copy)\b|\bas (?:presented|written|circulated|amended|read|submitted|distributed|corrected|printed|published)\b|\bminutes\b.{0,80}\b(?:approved|agreed|accepted|adopted|confirmed)\b/;
const PROBLEM =
  /\b(?:issues?|problems?|bugs?|query|queries|questions?|complaints?|faults?|errors?|defects?|disputes?|tickets?|outages?)\b/;

export const byWordsAndPlace: readonly Feature<DecisionSubject>[] = [
  { name: 'unanimous', says: 'says by whom or how many', of: ({ low }) => UNANIMOUS.test(low), prior: 110 },
  { name: 'true-record', says: 'confirms what was written', of: ({ low }) => TRUE_RECORD.test(low), prior: 130 },
  { name: 'question', says: 'asks', of: ({ low }) => /\?\s*(?:$|\()/.test(low), prior: -420 },
  { name: 'reported', says: 'reported by somebody', of: ({ reported }) => reported, prior: -240 },
  {
    name: 'earlier',
    says: 'speaks of an earlier time',
    of: ({ low }) => EARLIER.test(low) && !/\bminutes?\b/.test(low),
    prior: -150,
  },
  { name: 'future', says: 'speaks of what is to come', of: ({ low }) => FUTURE.test(low), prior: -60 },
  { name: 'other-body', says: 'another body decides', of: ({ otherBody }) => otherBody, prior: -220 },
  {
    name: 'problem',
    says: 'a problem was solved',
    of: ({ low, clause }) => clause?.verb === 'resolved' && PROBLEM.test(low),
    prior: -320,
  },
  {
    name: 'no-decision',
    says: 'says that nothing was decided',
    of: ({ low }) => /\bno (?:decisions?|resolution|motions?|agreement|consensus)\b/.test(low),
    prior: -300,
  },
  {
    name: 'figure',
    says: 'opens with a figure',
    of: ({ low }) => /^(?:about |around |over |some |only )?\d[\d.,]*\s?(?:%|percent|of\b|[a-z])/.test(low),
    prior: -90,
  },
  {
    name: 'in-heading',
    says: 'stands in a heading',
    of: ({ heading, low }) => (heading ? (low.endsWith('.') ? 0.4 : 1) : 0),
    prior: -170,
  },
  { name: 'preamble', says: 'stands before the first item', of: ({ preamble }) => preamble, prior: -60 },
  {
    name: 'under-decisions',
    says: 'stands under a heading of decisions',
    of: ({ underDecisions }) => underDecisions,
    prior: 260,
  },
  {
    name: 'under-earlier',
    says: 'stands under matters of an earlier meeting',
    of: ({ underEarlier }) => underEarlier,
    prior: -50,
  },
  { name: 'behind-end', says: 'stands behind the end of the minutes', of: ({ behindEnd }) => behindEnd, prior: -80 },
  { name: 'is-action', says: 'is marked as an action', of: ({ isAction }) => isAction, prior: -300 },
  {
    name: 'speaker',
    says: 'is what one person says',
    of: ({ speaker, source }) => speaker && source === 'sentence',
    prior: -190,
  },
  {
    name: 'sign-off',
    says: 'signs the minutes off',
    of: ({ low }) =>
      /^approved\s?(?:by\s?:|by\s*$|on\s(?:this|the)|this\b|:?\s*$|:?\s?[a-z]{3,9}\s\d)/.test(low) &&
      low.length < 70 &&
      /:|\d|by\s*$/.test(low),
    prior: -420,
  },
  { name: 'in-report', says: 'stands in a report', of: ({ inReport }) => inReport, prior: -260 },
  {
    name: 'marks-elsewhere',
    says: 'the document marks its decisions otherwise',
    of: ({ marksElsewhere, source }) => marksElsewhere && source === 'sentence',
    prior: -20,
  },
  {
    name: 'long',
    says: 'is very long',
    of: ({ low }) => Math.min(1, Math.max(0, (low.length - 350) / 500)),
    prior: -160,
  },
];
