/** Which run of numbers is the agenda of the meeting, and which runs inside it are headings of their own. */
import { isActionTitle, isPreviousActionTitle } from '../../recognise/words/action-titles.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
import type { Line } from '../line.ts';
import { type Candidate, looksLikeTitle } from './heading.ts';
import type { Series } from './numbered-series.ts';
import { asksTo, tellsOf } from './sentences.ts';

const SET_APART = /^h\d|^bold|caps|underline/;

/** Share of members that have text below them or after their title. */
function contentShare(series: Series): number {
  const { members } = series;
  let withContent = 0;
  for (const [i, member] of members.entries()) {
    const next = members[i + 1];
    const gap = next ? next.line.index - member.line.index - 1 : 1;
    if (gap > 0 || member.runIn) withContent++;
  }
  return withContent / members.length;
}

/** Numbers that look like headings: set apart, short, known words, text below. */
function headingScore(series: Series, lines: readonly Line[]): number {
  const { members } = series;
  const share = (test: (c: Candidate) => boolean) => members.filter(test).length / members.length;
  const first = members[0]?.line.index ?? 0;
  const last = members.at(-1)?.line.index ?? 0;
  const spread = (last - first) / Math.max(1, lines.length);
  const titled = share((c) => looksLikeTitle(c) && c.title.length <= 90);
  return (
    Math.min(members.length, 8) * 0.5 +
    share((c) => SET_APART.test(c.look)) * 2.5 +
    share((c) => c.known) * 4 +
    titled * 2 +
    contentShare(series) * 2 +
    spread * 3 +
    share((c) => c.label?.style === 'item') * 2
  );
}

/** "Action items" or "Ann Lee" over "1. Order rope", "2. Mend the gate" in a row: numbers of tasks. */
function isTaskList({ members }: Series, lines: readonly Line[], owners: ReadonlySet<Line>, lexicon: Lexicon): boolean {
  const own = new Set(members.map(({ line }) => line));
  const heads = ({ line }: Candidate): boolean => {
    const above = lines[line.index - 1];
    if (above === undefined) return false;
    if (own.has(above) || isActionTitle(above.text, lexicon) || isPreviousActionTitle(above.text)) return true;
    const over = lines
      .slice(Math.max(0, line.index - 60), line.index)
      .findLast(({ block }) => block.type !== 'listItem');
    return over !== undefined && owners.has(over);
  };
  return members.every((member) => {
    const { line, look } = member;
    return line.block.type === 'listItem' && !/^bold$|underline/.test(look) && heads(member);
  });
}

/** Numbers within a bullet of a document that has headings: parts of what is said there. */
function isWithinBullet({ members: [first] }: Series, lines: readonly Line[]): boolean {
  const block = first?.line.block;
  if (!first || block?.type !== 'listItem' || block.depth === 0) return false;
  const { depth } = block;
  const above = lines
    .slice(0, first.line.index)
    .findLast((line) => line.block.type !== 'listItem' || line.block.depth < depth);
  if (above?.block.type !== 'listItem' || /^\s{0,3}[(\d]/.test(above.text)) return false;
  return lines.filter((line) => line.block.type === 'heading').length >= 4;
}

/** The run (or runs, where numbering restarts) of numbers that are the items of this meeting; none if nothing convinces. */
export function chooseTop(
  series: readonly Series[],
  lines: readonly Line[],
  lexicon: Lexicon,
  owners: ReadonlySet<Line> = new Set(),
): Series[] {
  const scored = series
    .filter((s) => s.members.length >= 2 || s.members.some((m) => m.label?.style === 'item'))
    .filter((s) => !isTaskList(s, lines, owners, lexicon) && !isWithinBullet(s, lines))
    .filter((s) => !/^(?:letter|roman)$/.test(s.members[0]?.label?.style ?? '') || s.depth === 0)
    .map((s) => ({ series: s, score: headingScore(s, lines) - s.depth }))
    .sort(
      (a, b) => b.score - a.score || (a.series.members[0]?.line.index ?? 0) - (b.series.members[0]?.line.index ?? 0),
    );
  let best = scored.find((s) => isTopLike(s.series));
  if (!best || best.score < 5) return [];
  // Sub-items may score higher than the items that hold them: what holds them is the top.
  for (let parent = best.series.parent; parent !== null; parent = best.series.parent) {
    const above = scored.find((s) => s.series.members.includes(parent as Candidate));
    if (!above || !isTopLike(above.series) || above.score < 4) break;
    best = above;
  }
  const top = best;
  const kind = (s: Series) => s.members[0]?.label?.style;
  // Decimals number their own sections: "1.1, 1.2, 2.1": every run of the same depth belongs to the top.
  return scored
    .filter(
      (s) =>
        s === top ||
        (s.series.parent === null &&
          kind(s.series) === kind(top.series) &&
          s.score >= top.score * 0.75 &&
          !overlaps(s.series, top.series) &&
          isTopLike(s.series) &&
          kind(top.series) !== 'letter'),
    )
    .map((s) => s.series);
}

/**
 * "1. Piano" over its text, the only number of a short record: there was one item of business. Only for documents that have
 * no other headings.
 */
export function findLoneItem(series: readonly Series[], lines: readonly Line[]): Candidate | null {
  const [only, other] = series.filter(({ parent }) => parent === null);
  const [item, second] = only?.members ?? [];
  if (!item || other || second || item.label?.style !== 'integer' || item.label.closer === '') return null;
  const next = lines[item.line.index + 1];
  const titled = looksLikeTitle(item) && !item.runIn && item.title.length <= 60 && !/[.,:;!?]$/.test(item.rest.trim());
  const sentence = next !== undefined && next.text.length > item.rest.length && /[.!?]$/.test(next.text.trim());
  return item.label.value === 1 && item.line.index >= 2 && item.line.cell === null && titled && sentence ? item : null;
}

const overlaps = (a: Series, b: Series) =>
  (a.members[0]?.line.index ?? 0) <= (b.members.at(-1)?.line.index ?? 0) &&
  (b.members[0]?.line.index ?? 0) <= (a.members.at(-1)?.line.index ?? 0);

/** Numbered paragraphs of prose are not headings; nor is a bare list without text between its entries. */
function isTopLike(series: Series): boolean {
  const { members } = series;
  const titled = members.filter(
    (c) =>
      looksLikeTitle(c) &&
      (asksTo(c.title) || c.line.block.type === 'heading' || (c.title.length <= 130 && !tellsOf(c.title))),
  ).length;
  if (titled < members.length * 0.5) return false;
  // Small letters and romans number the parts of something, unless they are set like headings.
  const small = /^[a-z]/.test(members[0]?.label?.number ?? '');
  if (small && !members.some((c) => SET_APART.test(c.look)) && members.filter((c) => c.known).length < 2) return false;
  const set = members.filter((c) => SET_APART.test(c.look)).length;
  const known = members.filter((c) => c.known).length;
  return contentShare(series) >= 0.34 || set >= members.length * 0.6 || known >= 2;
}

/** Numbers inside an item: headings only if set apart, or if text is below or after most of them. */
export function isHeadingSeries(series: Series): boolean {
  const { members } = series;
  const set = members.filter((c) => SET_APART.test(c.look)).length;
  if (set >= members.length * 0.5) return members.filter((c) => c.title.length <= 120).length >= members.length * 0.5;
  if (members.length === 1 && !members[0]?.runIn) return false;
  // Under headings that are set apart, plain numbers are paragraphs, unless they stand alone and are short.
  if (series.parent && SET_APART.test(series.parent.look) && members.some((c) => c.runIn || c.rest.length > 70))
    return false;
  if (new Set(members.map((c) => c.title.toLowerCase())).size < members.length * 0.7) return false;
  const short = members.filter(
    (c) =>
      looksLikeTitle(c) &&
      (asksTo(c.title) ||
        (c.title.length <= 80 && (c.lead !== null || !/[.;]$/.test(c.rest.slice(0, c.titleLength + 2).trimEnd())))),
  ).length;
  return short >= members.length * 0.6 && contentShare(series) >= 0.5;
}
