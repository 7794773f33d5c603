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

/** What lines marked in one way have in common, as a key; null for a line that is not marked so. `depth`: -1 outside of lists. */
type Way = readonly [HeadingGroup['kind'], (fact: LineFacts, depth: number) => string | null];

const WAYS: readonly Way[] = [
  [
    'numbers',
    ({ candidate: c }) => c.label && `${c.label.style} ${c.label.depth} ${/^[a-z]/.test(c.label.number)} ${setting(c)}`,
  ],
  [
    'look',
    ({ candidate: { look }, line }, depth) => {
      if (/^h\d$/.test(look)) return look;
      return /^(?:bold|caps|underline|boldLead)$/.test(look) ? `${look} ${depth} ${line.cell !== null}` : null;
    },
  ],
  // "**Fees:** …" and "**Grants:**" over a list are one way of marking.
  [
    'look',
    ({ candidate: c }, depth) =>
      /^bold/.test(c.look) && /^\s?:/.test(c.rest.slice(c.titleLength)) ? `bold label ${depth}` : null,
  ],
  [
    'labels',
    ({ candidate: c }, depth) => (c.runIn && !c.label && /^[^:]{2,60}:/.test(c.rest) ? `${c.look} ${depth}` : null),
  ],
  ['leads', ({ candidate: { lead, label } }) => (label ? null : lead)],
  ['list', ({ candidate: { label } }, depth) => (!label && depth >= 0 ? `${depth}` : null)],
  [
    'list',
    ({ candidate: { label, runIn }, below }, depth) =>
      !label && depth >= 0 && below === 'text' && !runIn ? `${depth} over others` : null,
  ],
  ['cells', ({ line: { cell, first, block } }) => (cell && first ? `${block.id} ${cell.column}` : null)],
  [
    'lines',
    (fact, depth) => {
      const { label, look, runIn, rest } = fact.candidate;
      const plain = !label && depth < 0 && look === 'plain' && !fact.line.cell && !runIn;
      if (!plain || fact.below !== 'text' || !isShort(fact)) return null;
      return /:$/.test(rest.trimEnd()) ? 'colon' : '';
    },
  ],
  [
    'prefix',
    ({ candidate: { rest } }) => {
      const prefix = /^(?<word>\p{L}{4,12})(?:\s\d{1,2})?\s?[:–-]\s/u.exec(rest)?.groups?.word?.toLowerCase();
      return prefix && PREFIXES.has(prefix) ? prefix : null;
    },
  ],
  // Plain lines that the words of agendas or the text below make headings.
  [
    'lines',
    ({ heading, candidate: { label, look } }) =>
      heading && !heading.generic && !label && look === 'plain' ? 'made' : null,
  ],
  ['printed', ({ entry }) => (entry ? '' : null)],
];
const PREFIXES = new Set('topic item subject issue agenda discussion matter motion question section'.split(' '));

/** Every way that at least two lines share; a line may be in several. */
export function groupsOf(facts: readonly LineFacts[], series: readonly Series[]): HeadingGroup[] {
  const keyed = new Map<string, { kind: HeadingGroup['kind']; members: LineFacts[] }>();
  for (const fact of facts) {
    const { block } = fact.line;
    for (const [kind, keyOf] of WAYS) {
      const key = keyOf(fact, block.type === 'listItem' ? block.depth : -1);
      if (key === null) continue;
      const group = keyed.get(`${kind} ${key}`) ?? { kind, members: [] };
      group.members.push(fact);
      keyed.set(`${kind} ${key}`, group);
    }
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
