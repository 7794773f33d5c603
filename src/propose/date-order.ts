/** Whether 3/4/2024 is in April or in March: by the dates of the folder that can be read in one way only. */
import type { Evidence, Proposer } from './proposal.ts';

const NUMERIC = /(?<![\d/.-])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g;

export const proposeDateOrder: Proposer = (samples) => {
  const dayFirst: Evidence[] = [];
  const monthFirst: Evidence[] = [];
  for (const { path, blocks } of samples) {
    for (const { text } of blocks.body) {
      for (const match of text.matchAll(NUMERIC)) {
        const [first, second] = [Number(match.groups?.first), Number(match.groups?.second)];
        if (first > 12 && first <= 31 && second <= 12) dayFirst.push({ path, quote: match[0] });
        if (second > 12 && second <= 31 && first <= 12) monthFirst.push({ path, quote: match[0] });
      }
    }
  }
  const [more, fewer, value] =
    monthFirst.length > dayFirst.length ? [monthFirst, dayFirst, 'month-first'] : [dayFirst, monthFirst, 'day-first'];
  // Both orders in one folder: each document had better be read by its own dates.
  return more.length >= 2 && fewer.length === 0 ? [{ key: ['style', 'dateOrder'], value, evidence: more }] : [];
};
