/** Made reports with one table each, and what a careful reader takes from it. The same seed gives the same report. */
import { randomFrom } from '../random.ts';
import type { Report } from './render.ts';
import { shapes } from './shapes.ts';
import { AREAS, LONG_MONTHS } from './words.ts';

export function makeTableReport(seed: number): Report {
  const chance = randomFrom(seed);
  const span = { first: chance.between(2016, 2024) * 12 + chance.between(0, 11), count: chance.between(4, 9) };
  const last = span.first + span.count - 1;
  const month = (at: number) => `${LONG_MONTHS[at % 12]} ${Math.floor(at / 12)}`;
  const days = new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, 0)).getUTCDate();
  return {
    title: `${chance.pick(AREAS)} Partnership Performance Report`,
    period: `1 ${month(span.first)} – ${days} ${month(last)}`,
    intro: 'This report gives an account of the work of the partnership and of the plans that were made for it.',
    table: chance.pick(shapes)(chance, span),
    source: 'Performance Team',
  };
}
