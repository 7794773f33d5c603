/**
 * Which lines are the items of the meeting. First every way of marking items is judged over the whole document, then every
 * line, with what its group and its own words say.
 */
import type { Verdict } from '../../judge/judge.ts';
import { addTo } from '../../model/add-to.ts';
import type { SegmentContext } from '../context.ts';
import { weigh } from '../weigh.ts';
import { factsOf, type LineFacts } from './facts.ts';
import { itemGroup } from './group-evidence.ts';
import { groupsOf, type HeadingGroup } from './groups.ts';
import type { Heading } from './heading.ts';
import { agendaItem, type ItemCase } from './item-evidence.ts';

export interface Chosen {
  heading: Heading;
  verdict: Verdict;
}

export function chooseItems(context: SegmentContext): Chosen[] {
  const facts = factsOf(context);
  const lines = context.lines.length;
  const planned = context.draft.kind === 'agenda';
  const made = new Set(facts.filter(({ heading }) => heading !== null && !heading.generic));
  const groups = groupsOf(facts, context.outline.series).map((group) => {
    const members = new Set<LineFacts>(group.members);
    const text = group.members.map(({ title }) => title).join('\n');
    const line = group.members[0]?.line ?? null;
    const others = made.size - group.members.filter((fact) => made.has(fact)).length;
    const chance = weigh(context, itemGroup, { ...group, lines, others, planned }, { text, line }).chance;
    return { group, members, chance, generic: group.members.filter(isGeneric).length };
  });
  groups.sort((a, b) => b.chance - a.chance || b.group.members.length - a.group.members.length);
  const top = new Set(groups[0]?.group.members);
  const groupsWith = new Map<LineFacts, typeof groups>();
  for (const one of groups) for (const fact of one.members) addTo(groupsWith, fact, one);
  const numbered = facts.filter(({ heading }) => heading?.number != null).length >= 3;
  const cases = facts.map((fact): ItemCase & { group: HeadingGroup | undefined } => {
    const own = groupsWith.get(fact) ?? [];
    const [best, second] = own;
    // What is inside an item is not a rival of the items.
    const parent = best?.group.parent ?? null;
    const rival =
      groups.find(({ members }) => !members.has(fact) && (parent === null || !members.has(parent)))?.chance ?? 0;
    const above = parent === null ? 0 : (groupsWith.get(parent)?.[0]?.chance ?? 0);
    // What is new stands first: an object that grows after a spread is ten times as slow to make.
    return {
      group: best?.group,
      best: best?.chance ?? 0,
      second: second?.chance ?? 0,
      rival,
      above,
      chosen: top.has(fact),
      planned,
      genericSiblings: best ? (best.generic - Number(isGeneric(fact))) / Math.max(1, best.members.size - 1) : 0,
      lines,
      numbered,
      ...fact,
    };
  });
  return cases.flatMap((item): Chosen[] => {
    const verdict = weigh(context, agendaItem, item, { text: item.title, line: item.line });
    return verdict.yes ? [{ heading: item.heading ?? headingOf(item, item.group), verdict }] : [];
  });
}

const isGeneric = ({ candidate }: LineFacts): boolean => candidate.generic || candidate.fieldLike;

function headingOf({ candidate, title }: LineFacts, group: HeadingGroup | undefined): Heading {
  const { line, label, restStart, runIn, rest, titleLength } = candidate;
  const start = line.start + restStart;
  const end = start + title.length;
  const behind = rest.slice(titleLength).search(/[^\s:.–—-]/);
  return {
    line,
    number: label?.number ?? null,
    start,
    end,
    title,
    level: group?.parent ? 2 : 1,
    generic: false,
    bodyStart: runIn && behind !== -1 ? start + titleLength + behind : null,
  };
}
