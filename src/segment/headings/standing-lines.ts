/** Headings that nothing marks: short lines over prose or a list. */
import { looksLikeName } from '../../recognise/people/names.ts';
import { saysNobody } from '../../recognise/people/person-list.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { Candidate } from './heading.ts';

export const SET_APART = /^(?:h\d|bold|caps|underline|boldLead)$/;

/**
 * Plain short lines that are over prose or a list: "Society dinner" above its bullets. Only where there are several
 * of them and nothing else marks headings.
 */
export function standingLines(
  all: readonly Candidate[],
  pool: ReadonlySet<Candidate>,
  numbered: ReadonlySet<Candidate>,
  lexicon: Lexicon,
): Set<Candidate> {
  const members: Candidate[] = [];
  let inActions = false;
  for (const [i, c] of all.entries()) {
    if (SET_APART.test(c.look) || numbered.has(c)) inActions = lexicon.isActionHeading(normaliseLabel(c.title));
    const next = all[i + 1];
    if (inActions || !next || !pool.has(c) || !isPlain(c) || saysSomething(c.rest)) continue;
    if (i < all.length * 0.25 && isSomebody(c, next)) continue;
    if (isOver(c, next) && !saysNobody(c.rest) && (numbered.size === 0 || next.rest.length >= 100)) members.push(c);
  }
  const known = members.filter((c) => c.known);
  const enough = numbered.size === 0 ? (known.length > 0 ? 2 : 3) : 5;
  return new Set(members.length >= enough ? members : known);
}

/** Nothing sets the line apart, and it is short. */
const isPlain = ({ look, line, runIn, rest }: Candidate): boolean =>
  look === 'plain' && !line.cell && !runIn && line.first && rest.length <= 70 && rest.split(/\s+/).length <= 9;

/** A sentence, an amount, an address; "mira: we need two slots" is speech. */
const saysSomething = (rest: string): boolean =>
  /[.;,!?]$|\d{3,}|\d$|[£$€]|@|https?:/.test(rest) ||
  /^[^:]{1,30}:\s\p{Ll}/u.test(rest) ||
  /\b(?:was|were|is|are|has|have|will|agreed|noted|asked|said)\b/.test(rest);

const isSomebody = ({ rest, known }: Candidate, next: Candidate): boolean =>
  looksLikeName(rest) && !known && rest.split(/\s+/).length <= 3 && next.line.block.type !== 'listItem';

/** True above text that is longer, or above a list. */
function isOver({ line, rest }: Candidate, next: Candidate): boolean {
  // "Easter raffle⏎Bo has 14 prizes so far. …": a title on the first line of its paragraph.
  const within = next.line.block === line.block && next.rest.length >= 30 && line.block.gapBefore;
  if (line.block.text.includes('\n') ? !within : next.line.block === line.block && !within) return false;
  const list = next.line.block.type === 'listItem' && line.block.type !== 'listItem';
  return list || next.rest.length >= 60 || next.rest.length > rest.length * 1.5;
}
