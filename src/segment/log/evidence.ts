/** The question of logs: is this list one that follows actions over meetings? */
import { feature, type Question } from '../../judge/judge.ts';
import type { LogTitle } from './title.ts';

/** One list with what it shows; its entries are judged together. */
export interface LogSubject {
  form: 'list' | 'status-headings';
  /** How many entries it has, and for how many it gives a status. */
  entries: number;
  stated: number;
  title: LogTitle;
  /** Entries that are struck through or have a box to tick. */
  ticked: number;
  /** Entries whose status is not a word of status but what is said of them in a sentence. */
  told: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export const logQuestion: Question<LogSubject> = {
  name: 'log-entry',
  asks: 'Is this an entry of a log that says how far earlier actions are?',
  prior: -200,
  features: [
    feature(
      'below-status',
      320,
      'it stands below a heading that is a status',
      ({ form }) => form === 'status-headings',
    ),
    feature(
      'status-share',
      380,
      ({ stated, entries }) => `${stated} of ${entries} entries give a status`,
      ({ stated, entries }) => share(stated, entries),
    ),
    feature('two-statuses', 80, 'several entries give a status', ({ stated }) => stated >= 2),
    feature('ticked', 60, 'entries are struck through or ticked', ({ ticked, entries }) => share(ticked, entries)),
    feature('earlier', 80, 'the heading speaks of earlier actions', ({ title }) => title === 'previous'),
    feature('log', 40, 'the heading calls it a log', ({ title }) => title === 'log'),
    feature('matters', -80, 'the heading speaks of the last minutes', ({ title }) => title === 'matters'),
    feature('told', -80, 'sentences tell of them, not words of status', ({ told, stated }) => share(told, stated)),
    feature('single', -230, 'it has one entry only', ({ entries }) => entries < 2),
    feature('no-status', -100, 'no entry gives a status', ({ stated }) => stated === 0),
  ],
};
