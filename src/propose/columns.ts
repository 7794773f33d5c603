/** Headings of columns that no table knows, by what stands below them: names, deadlines, states of an action. */
import { findDates } from '../recognise/dates.ts';
import { isFigure } from '../recognise/figures.ts';
import { ownersOfPhrase } from '../recognise/people/owners.ts';
import { isStatus } from '../recognise/status.ts';
import { plainLexicon } from '../recognise/words/lexicon.ts';
import { roleOf } from '../segment/column-role.ts';
import { clean } from '../segment/line.ts';
import { gridOf } from '../segment/table-kind.ts';
import { Gathered, type Proposer } from './proposal.ts';

const FEWEST_CELLS = 2;
const SHARE = 0.7;

export const proposeColumns: Proposer = (samples) => {
  const gathered = new Gathered();
  for (const { path, blocks } of samples) {
    for (const block of blocks.body) {
      if (block.type !== 'table' || block.rows.length < 1 + FEWEST_CELLS) continue;
      const grid = gridOf(block);
      const headings = (grid[0] ?? []).map((cell) => clean(cell?.text ?? ''));
      // A table of actions or of a log: some other column says so.
      if (!headings.some((heading) => /^(?:action|status|owner|due)$/.test(roleOf(heading, plainLexicon)))) continue;
      for (const [c, heading] of headings.entries()) {
        if (heading === '' || heading.length > 40 || roleOf(heading, plainLexicon) !== 'other') continue;
        const cells = grid
          .slice(1)
          .map((row) => clean(row[c]?.text ?? ''))
          .filter((text) => text !== '');
        const role = roleFor(cells);
        if (role)
          gathered.add(['style', 'columns', role], heading, {
            path,
            quote: `${heading}: ${cells.slice(0, 3).join(' | ')}`,
          });
      }
    }
  }
  return gathered.recurring();
};

function roleFor(cells: readonly string[]): string | null {
  // "20.7" is a figure before it is the 20th of July.
  if (cells.length < FEWEST_CELLS || cells.some(isFigure)) return null;
  const most = (test: (text: string) => boolean) => cells.filter(test).length >= cells.length * SHARE;
  if (most((text) => isStatus(text))) return 'status';
  if (most((text) => text.length <= 40 && findDates(text, { year: 2000, dayAndMonth: true }).length > 0)) return 'due';
  return most((text) => text.length <= 60 && ownersOfPhrase(text) !== null) ? 'owner' : null;
}
