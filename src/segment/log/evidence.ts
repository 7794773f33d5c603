/** The question of logs: is this list one that follows actions over meetings? */
import type { Question } from '../../judge/judge.ts';
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
    {
      name: 'below-status',
      says: 'it stands below a heading that is a status',
      of: ({ form }) => form === 'status-headings',
      prior: 320,
    },
    {
      name: 'status-share',
      says: ({ stated, entries }) => `${stated} of ${entries} entries give a status`,
      of: ({ stated, entries }) => share(stated, entries),
      prior: 380,
    },
    {
      name: 'two-statuses',
      says: 'several entries give a status',
      of: ({ stated }) => stated >= 2,
      prior: 80,
    },
    {
      name: 'ticked',
      says: 'entries are struck through or ticked',
      of: ({ ticked, entries }) => share(ticked, entries),
      prior: 60,
    },
    {
      name: 'earlier',
      says: 'the heading speaks of earlier actions',
      of: ({ title }) => title === 'previous',
      prior: 80,
    },
    { name: 'log', says: 'the heading calls it a log', of: ({ title }) => title === 'log', prior: 40 },
    {
      name: 'matters',
      says: 'the heading speaks of the last minutes',
      of: ({ title }) => title === 'matters',
      prior: -80,
    },
    {
      name: 'told',
      says: 'sentences tell of them, not words of status',
      of: ({ told, stated }) => share(told, stated),
      prior: -80,
    },
    { name: 'single', says: 'it has one entry only', of: ({ entries }) => entries < 2, prior: -230 },
    { name: 'no-status', says: 'no entry gives a status', of: ({ stated }) => stated === 0, prior: -100 },
  ],
};
