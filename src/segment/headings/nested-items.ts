/** Notes kept as one nested list: the items are the entries below "Agenda items", or the outermost entries that have others inside. */
import { normaliseLabel } from '../../recognise/words/index.ts';
import { type Candidate, type Heading, looksLikeTitle } from './heading.ts';

const AGENDA = /^(?:agenda(?: items)?|items|topics|discussion(?: items| topics)?)$/;
const AGENDA_OR_NOTES = /^(?:agenda(?: items)?|notes|topics|discussion(?: items| topics)?|items|minutes)$/;

const depthOf = ({ line }: Candidate) => (line.block.type === 'listItem' && line.first ? line.block.depth : null);

export function findNestedItems(candidates: readonly Candidate[]): Heading[] {
  const entry = candidates.findIndex((c) => depthOf(c) !== null && AGENDA.test(normaliseLabel(c.line.text)));
  const isHead = ({ line, title }: Candidate) =>
    line.block.type === 'heading' && AGENDA_OR_NOTES.test(normaliseLabel(title));
  const head = entry === -1 ? candidates.findIndex(isHead) : entry;
  if (head === -1) return [];
  const depth = entry === -1 ? -1 : (depthOf(candidates[entry] as Candidate) ?? 0);
  const below = candidates.slice(head + 1);
  const end = below.findIndex((c) => {
    const own = depthOf(c);
    return entry === -1 ? own === null && c.line.block.type === 'heading' : own === null || own <= depth;
  });
  const items = below.filter((c, i) => {
    const next = below[i + 1];
    const nested = next !== undefined && (depthOf(next) ?? -1) > depth + 1;
    const inside = end === -1 || i < end;
    return inside && depthOf(c) === depth + 1 && nested && looksLikeTitle(c) && c.line.text.length <= 140;
  });
  return entry !== -1 || items.length >= 2 ? items.map(toHeading) : [];
}

function toHeading({ line, label, restStart, rest }: Candidate): Heading {
  const start = line.start + restStart;
  const number = label?.number ?? null;
  return { line, number, start, end: start + rest.length, title: rest, level: 1, generic: false, bodyStart: null };
}
