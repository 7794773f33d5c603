/**
 * Ways in which a writer may mark the items of a meeting: numbers of one style, lines of one look, labels with a colon, the
 * column of a table, one depth of a list. Each way gathers its lines over the whole document.
 */
import { addTo } from '../../model/add-to.ts';
import type { LineFacts } from './facts.ts';
import type { Series } from './numbered-series.ts';

export interface HeadingGroup {
  kind: 'numbers' | 'look' | 'labels' | 'leads' | 'list' | 'cells' | 'lines' | 'prefix' | 'printed';
  members: readonly LineFacts[];
  /** The line that a run of numbers is under; null at the top. */
  parent: LineFacts | null;
}

/** Every way that at least two lines share; a line may be in several. */
export function groupsOf(facts: readonly LineFacts[], series: readonly Series[]): HeadingGroup[] {
  const keyed = new Map<string, { kind: HeadingGroup['kind']; members: LineFacts[] }>();
  const put = (kind: HeadingGroup['kind'], key: string, fact: LineFacts) => {
    const group = keyed.get(`${kind} ${key}`) ?? { kind, members: [] };
    group.members.push(fact);
    keyed.set(`${kind} ${key}`, group);
  };
  for (const fact of facts) {
    const { candidate: c, line } = fact;
    const depth = line.block.type === 'listItem' ? line.block.depth : -1;
    if (c.label)
      put('numbers', `${c.label.style} ${c.label.depth} ${/^[a-z]/.test(c.label.number)} ${setting(c)}`, fact);
    if (/^h\d$/.test(c.look)) put('look', c.look, fact);
    else if (/^(?:bold|caps|underline|boldLead)$/.test(c.look))
      put('look', `${c.look} ${depth} ${line.cell !== null}`, fact);
    // "**Fees:** …" and "**Grants:**" over a list are one way of marking.
    if (/^bold/.test(c.look) && /^\s?:/.test(c.rest.slice(c.titleLength))) put('look', `bold label ${depth}`, fact);
    if (c.runIn && !c.label && /^[^:]{2,60}:/.test(c.rest)) put('labels', `${c.look} ${depth}`, fact);
    if (c.lead && !c.label) put('leads', c.lead, fact);
    if (!c.label && depth >= 0) put('list', `${depth}`, fact);
    if (!c.label && depth >= 0 && fact.below === 'text' && !c.runIn) put('list', `${depth} over others`, fact);
    if (line.cell && line.first) put('cells', `${line.block.id} ${line.cell.column}`, fact);
    if (!c.label && depth < 0 && c.look === 'plain' && !line.cell && !c.runIn && fact.below === 'text' && isShort(fact))
      put('lines', /:$/.test(c.rest.trimEnd()) ? 'colon' : '', fact);
    const prefix = /^(?<word>\p{L}{4,12})(?:\s\d{1,2})?\s?[:–-]\s/u.exec(c.rest)?.groups?.word;
    if (prefix && /^(?:topic|item|subject|issue|agenda|discussion|matter|motion|question|section)$/i.test(prefix))
      put('prefix', prefix.toLowerCase(), fact);
    // Plain lines that the words of agendas or the text below make headings.
    if (fact.heading && !fact.heading.generic && !c.label && c.look === 'plain') put('lines', 'made', fact);
    if (fact.entry) put('printed', '', fact);
  }
  const byLine = new Map(facts.map((fact) => [fact.candidate.line, fact]));
  const runs = series.map(({ members, parent }): HeadingGroup => {
    const own = members.flatMap(({ line }) => byLine.get(line) ?? []);
    return { kind: 'numbers', members: own, parent: (parent && byLine.get(parent.line)) ?? null };
  });
  const all = [...runs, ...[...keyed.values()].map((group): HeadingGroup => ({ ...group, parent: null }))];
  return distinct(all.filter(({ members }) => members.length >= 2));
}

/** Numbers of headings and those of paragraphs or of lists between them are two ways of marking. */
const setting = ({ look }: LineFacts['candidate']): string =>
  /^h\d$/.test(look) ? 'heading' : /^(?:bold|caps|underline)/.test(look) ? 'apart' : look.replace(/\d$/, '');

const isShort = ({ candidate: { rest } }: LineFacts) => rest.length <= 80 && !/[.;,!?]$/.test(rest.trimEnd());

/** Two ways that gather the same lines are one. */
function distinct(groups: readonly HeadingGroup[]): HeadingGroup[] {
  const seen = new Map<string, HeadingGroup[]>();
  return groups.filter((group) => {
    const key = `${group.members.length} ${group.members[0]?.at} ${group.members.at(-1)?.at}`;
    const before = seen.get(key)?.some((other) => other.members.every((member, i) => member === group.members[i]));
    if (!before) addTo(seen, key, group);
    return !before;
  });
}
