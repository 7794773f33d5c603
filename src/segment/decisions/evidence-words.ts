/** What else the sentence says, and where it stands. */
import { type Feature, feature } from '../../judge/judge.ts';
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
  feature('unanimous', 110, 'says by whom or how many', ({ low }) => UNANIMOUS.test(low)),
  feature('true-record', 130, 'confirms what was written', ({ low }) => TRUE_RECORD.test(low)),
  feature('question', -420, 'asks', ({ low }) => /\?\s*(?:$|\()/.test(low)),
  feature('reported', -240, 'reported by somebody', ({ reported }) => reported),
  feature('earlier', -150, 'speaks of an earlier time', ({ low }) => EARLIER.test(low) && !/\bminutes?\b/.test(low)),
  feature('future', -60, 'speaks of what is to come', ({ low }) => FUTURE.test(low)),
  feature('other-body', -220, 'another body decides', ({ otherBody }) => otherBody),
  feature(
    'problem',
    -320,
    'a problem was solved',
    ({ low, clause }) => clause?.verb === 'resolved' && PROBLEM.test(low),
  ),
  feature('no-decision', -300, 'says that nothing was decided', ({ low }) =>
    /\bno (?:decisions?|resolution|motions?|agreement|consensus)\b/.test(low),
  ),
  feature('figure', -90, 'opens with a figure', ({ low }) =>
    /^(?:about |around |over |some |only )?\d[\d.,]*\s?(?:%|percent|of\b|[a-z])/.test(low),
  ),
  feature('in-heading', -170, 'stands in a heading', ({ heading, low }) =>
    heading ? (low.endsWith('.') ? 0.4 : 1) : 0,
  ),
  feature('preamble', -60, 'stands before the first item', ({ preamble }) => preamble),
  feature('under-decisions', 260, 'stands under a heading of decisions', ({ underDecisions }) => underDecisions),
  feature('under-earlier', -50, 'stands under matters of an earlier meeting', ({ underEarlier }) => underEarlier),
  feature('behind-end', -80, 'stands behind the end of the minutes', ({ behindEnd }) => behindEnd),
  feature('is-action', -300, 'is marked as an action', ({ isAction }) => isAction),
  feature('speaker', -190, 'is what one person says', ({ speaker, source }) => speaker && source === 'sentence'),
  feature(
    'sign-off',
    -420,
    'signs the minutes off',
    ({ low }) =>
      /^approved\s?(?:by\s?:|by\s*$|on\s(?:this|the)|this\b|:?\s*$|:?\s?[a-z]{3,9}\s\d)/.test(low) &&
      low.length < 70 &&
      /:|\d|by\s*$/.test(low),
  ),
  feature('in-report', -260, 'stands in a report', ({ inReport }) => inReport),
  feature(
    'marks-elsewhere',
    -20,
    'the document marks its decisions otherwise',
    ({ marksElsewhere, source }) => marksElsewhere && source === 'sentence',
  ),
  feature('long', -160, 'is very long', ({ low }) => Math.min(1, Math.max(0, (low.length - 350) / 500))),
];
