/**
 * Figures of the running text that name what a table adds up to: "in total 59 children had adoption plans agreed",
 * "522 spaces have been booked in total". The words of the sentence say which table is meant.
 */

import { addTo } from '../../model/add-to.ts';
import { cellValue } from '../../model/cell.ts';
import { matchesOf } from '../../model/matches.ts';
import type { DataTable, TextTotal } from '../../model/tables.ts';
import { findSentences } from '../../recognise/sentences.ts';
import type { SegmentContext } from '../context.ts';
import { type Line, spanOf } from '../line.ts';

interface Placed {
  table: DataTable;
  /** Index of the first line after the table's first and last block. */
  firstLine: number;
  lastLine: number;
}

interface Claim {
  line: Line;
  start: number;
  end: number;
  value: number;
  words: Set<string>;
  /** "in total", "a total of" */
  explicit: boolean;
}

/** Lines before and after a table in which its total may be told. */
const REACH = 12;
const EXPLICIT = /\b(?:in total|total(?:s|led|ling)?(?: of)?|altogether|in all|overall)\b/i;
const EXPLICIT_BEFORE = new RegExp(`${EXPLICIT.source}\\W{0,3}$`, 'i');
/** Whole numbers; not years, dates, times, percentages, money, "3 of the", item numbers. */
const COUNT =
  /(?<![\d.,£$€/:#-])(?<n>\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?![\d.,/:%-]*\d|%|\s?(?:%|per ?cent|st\b|nd\b|rd\b|th\b|of\s(?:these|the|those|them)\b|am\b|pm\b))/g;
const STOP = new Set(
  'the of to for and in on a an is was were has have had been be by with that this at from number numbers total totals data table below show shows it its as or per no their they which who between since these those made'.split(
    ' ',
  ),
);

export function compareWithText(context: SegmentContext, placed: readonly Placed[]): DataTable[] {
  const near = nearLines(placed);
  const claims = claimsOf(context, near);
  const totalsOf = new Map(placed.map(({ table }) => [table, totalsToldOf(table)]));
  const best = new Map<DataTable, TextTotal>();
  for (const claim of claims) {
    const rated = (near.get(claim.line.index) ?? [])
      .flatMap((table) =>
        (totalsOf.get(table) ?? []).map((total) => ({ table, total, overlap: overlapOf(claim.words, total.words) })),
      )
      .filter(({ overlap, total }) => overlap === 1 || (overlap >= 0.5 && total.sums.includes(claim.value)));
    const agreeing = rated.filter(({ total }) => total.sums.includes(claim.value));
    const [choice] =
      agreeing.length > 0
        ? agreeing.sort((a, b) => b.overlap - a.overlap)
        : rated.filter(({ overlap }) => overlap === 1);
    if (!choice) continue;
    const agrees = agreeing.length > 0;
    // A figure that disagrees is a mistake only if the sentence says that it is the total, and no other table is meant.
    if (!agrees && (!claim.explicit || new Set(rated.map(({ table }) => table)).size > 1)) continue;
    const span = spanOf(claim.line.block, claim.start, claim.end);
    const known = best.get(choice.table);
    if (!known || (agrees && !known.agrees))
      best.set(choice.table, { stated: claim.value, computed: choice.total.sums[0] ?? 0, agrees, span });
  }
  return placed.map(({ table }) => {
    const told = best.get(table);
    if (!told) return table;
    return { ...table, textTotals: [told], verified: (table.verified ?? true) && told.agrees };
  });
}

/** For each index of a line, the tables in whose reach it stands. */
function nearLines(placed: readonly Placed[]): ReadonlyMap<number, readonly DataTable[]> {
  const near = new Map<number, DataTable[]>();
  for (const { table, firstLine, lastLine } of placed)
    for (let index = firstLine - REACH; index <= lastLine + REACH; index++) addTo(near, index, table);
  return near;
}

function claimsOf(context: SegmentContext, near: ReadonlyMap<number, unknown>): Claim[] {
  return context.lines.filter((line) => near.has(line.index) && line.text.length <= 3000).flatMap(claimsOfLine);
}

function claimsOfLine(line: Line): Claim[] {
  if (!/\d/.test(line.text)) return [];
  const lead = wordSet(/^[^–—:.]{3,80}?(?=\s[–—-]\s)/.exec(line.text)?.[0] ?? '');
  return findSentences(line.text).flatMap(({ start, end }) => {
    const sentence = line.text.slice(start, end);
    const explicit = EXPLICIT.test(sentence);
    // The figure a sentence is about: its only count, or the one beside "in total".
    const counts = matchesOf(sentence, COUNT).filter((match) => !isYear(match[0]));
    if (counts.length === 0) return [];
    const words = new Set([...wordSet(sentence), ...lead]);
    return counts.slice(0, 4).map((match): Claim => {
      const at = line.start + start + match.index;
      const nearest = explicit && (counts.length === 1 || besideTotal(sentence, match.index, match[0].length));
      return {
        line,
        start: at,
        end: at + match[0].length,
        value: Number(match[0].replaceAll(',', '')),
        words,
        explicit: nearest,
      };
    });
  });
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text);

/** "in total 59 children", "522 spaces have been booked in total": no other figure between. */
function besideTotal(sentence: string, at: number, length: number): boolean {
  const before = sentence.slice(Math.max(0, at - 20), at);
  const after = sentence.slice(at + length, at + length + 60);
  return EXPLICIT_BEFORE.test(before) || /^[^\d]{0,50}\b(?:in total|altogether|in all|overall)\b/i.test(after);
}

/** Whole totals of a table with the words that a sentence would name them by. */
function totalsToldOf(table: DataTable): { sums: number[]; words: Set<string> }[] {
  const labels = table.labelColumns ?? [];
  const figures = table.columns
    .map((_, c) => c)
    .filter((c) => !labels.includes(c) && /^(?:number|currency)$/.test(table.columns[c]?.type ?? ''));
  const totalColumn = table.totalColumns?.at(-1);
  const periods = figures.some((c) => table.columns[c]?.period) && totalColumn !== undefined;
  if (table.columnsAre === 'categories' || periods) {
    if (totalColumn === undefined) return [];
    return [
      {
        sums: sumsOf(
          table,
          totalColumn,
          figures.filter((c) => !table.totalColumns?.includes(c)),
        ),
        words: wordSet(table.measure ?? table.title ?? ''),
      },
    ];
  }
  return figures.map((c) => ({ sums: sumsOf(table, c, [c]), words: wordSet(table.columns[c]?.name ?? '') }));
}

/** What the column adds up to: by its stated cells, and by the figures that these add up. */
function sumsOf(table: DataTable, column: number, parts: readonly number[]): number[] {
  const rows = table.rows.filter((_, r) => !table.totalRows?.includes(r) && !table.sectionRows?.includes(r));
  const total = (columns: readonly number[]) =>
    rows.reduce((sum, row) => sum + columns.reduce((s, c) => s + (cellValue(row[c]) ?? 0), 0), 0);
  const stated = table.totalRows?.at(-1);
  return [
    total([column]),
    total(parts),
    ...(stated === undefined ? [] : [cellValue(table.rows[stated]?.[column]) ?? 0]),
  ];
}

/** Words without their endings: "matched", "matches" → "match". */
function wordSet(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/\p{L}{2,}/gu) ?? [];
  return new Set(
    words
      .filter((word) => !STOP.has(word))
      .map((word) => word.replace(/(?<=\p{L}{4})(?:ing|ed|es|s)$/u, '').replace(/(?<=\p{L}{3})ren$/u, '')),
  );
}

/** Share of a measure's words that a sentence has. */
function overlapOf(sentence: ReadonlySet<string>, measure: ReadonlySet<string>): number {
  if (measure.size === 0) return 0;
  return [...measure].filter((word) => sentence.has(word)).length / measure.size;
}
