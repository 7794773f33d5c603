/** Names that are over lists of tasks below a heading of actions: they say whose the tasks are, and head no business. */
import { looksLikeName } from '../../recognise/people/names.ts';
import { isEveryone, ownersOfPhrase } from '../../recognise/people/owners.ts';
import { isActionTitle } from '../../recognise/words/action-titles.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import { signsOff } from '../../recognise/words/signatures.ts';
import type { Candidate } from './heading.ts';

const SET_APART = /^(?:h\d|bold|caps|underline|boldLead)$/;
/** Titles of one word that could be somebody's name. */
const ENTITLES_DECISIONS = new Set(['decision', 'decisions', 'resolutions', 'agreements']);

export function taskOwners(candidates: readonly Candidate[], lexicon: Lexicon): Set<Candidate> {
  const owners = new Set<Candidate>();
  /** Level of the heading of actions that these lines are below. */
  let below: number | null = null;
  for (const [i, c] of candidates.entries()) {
    const level = levelOf(c);
    // "## Finance" below the list of "## Actions" is the next part.
    const deeper = level === null || below === null || level > below;
    if (isActionTitle(c.title, lexicon)) below = level ?? 0;
    else if (below !== null && deeper && standsOver(c, candidates[i + 1]) && namesOwners(c)) owners.add(c);
    else if (below !== null && SET_APART.test(c.look) && !c.runIn) {
      // A bold line below "## Actions" parts the list; below "**Actions**" it ends it.
      if (below === 0 || (level !== null && level <= below)) below = null;
    }
  }
  return owners;
}

const levelOf = ({ line: { block } }: Candidate): number | null => (block.type === 'heading' ? block.level : null);

/** As a bullet, over deeper ones or before its task. */
function standsOver(c: Candidate, next: Candidate | undefined): boolean {
  const { block } = c.line;
  // "A. Lee" is not an item A.
  if (c.label !== null && !looksLikeName(c.line.text)) return false;
  if (c.runIn || !next) return true;
  if (block.type !== 'listItem') return true;
  const below = next.line.block;
  // "- Ann", "- order rope", "- Bo", "- mend the gate": names between the tasks.
  return (
    below.type === 'listItem' &&
    (below.depth > block.depth || (below.depth === block.depth && !looksLikeName(next.title)))
  );
}

/** "Ann Lee", "Ann + Bo", "Everyone", "Ann (treasurer)". */
function namesOwners({ title, known, fieldLike, line, label }: Candidate): boolean {
  if (fieldLike || /^(?:signed|signature|next|date|note|minutes)\b/i.test(title) || signsOff(line.text)) return false;
  const words = (label === null ? title : line.text)
    .replace(/\s?\([^)]{1,40}\)$/, '')
    .replace(/(?:['’]s)?\s(?:tasks?|actions?)$/i, '');
  if (known || words.length > 60 || ENTITLES_DECISIONS.has(normaliseLabel(title))) return false;
  if (isEveryone(words) || (looksLikeName(words) && words.split(/\s+/).length <= 4)) return true;
  return (line.block.type === 'heading' || line.bold) && /[,&+/]|\sand\s/.test(words) && ownersOfPhrase(words) !== null;
}
