/** English: a sentence → its clauses. */
import { matchesOf } from '../../../../model/matches.ts';
import { oncePerText } from '../../../../model/once-per-text.ts';

/** How a clause is set off: at the head or after ";", ":", a dash or bracket; by a comma; by a word ("and", "that"). */
type Boundary = 'strong' | 'comma' | 'word';

export interface ClauseStart {
  start: number;
  boundary: Boundary;
}

/** Where a clause may begin. */
export const clauseStarts = oncePerText((sentence): readonly ClauseStart[] => {
  const starts: ClauseStart[] = [{ start: 0, boundary: 'strong' }];
  for (const match of matchesOf(
    sentence,
    /(?:(?<strong>^That\s|[;:.…]\s|\s[-–—]{1,2}\s|\)\s|\()|(?<comma>,\s(?:and\s|so\s|but\s|then\s)?)|\s(?:and|but|that|so|as|for)\s)(?=\S)/g,
  ))
    starts.push({
      start: match.index + match[0].length,
      boundary: match.groups?.strong ? 'strong' : match.groups?.comma ? 'comma' : 'word',
    });
  return starts.slice(0, 24);
});
