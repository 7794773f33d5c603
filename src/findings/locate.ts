/** Findings → findings with places that a reader finds: "3. Finance › table 2, row 4". */
import { addTo } from '../model/add-to.ts';
import type { Block, BlockDocument, Table } from '../model/block.ts';
import { blockPositions } from '../model/block-positions.ts';
import { cellAt } from '../model/cell-at.ts';
import type { MinutesDocument } from '../model/document.ts';
import { oncePer } from '../model/once-per.ts';
import { cellName, type Place, type Span } from '../model/place.ts';
import type { Finding } from '../rules/rule.ts';

const TITLE_LENGTH = 48;

/** Adds `where`, and the place of the very cell where a span opens in a table. */
export function locate(
  findings: readonly Finding[],
  documents: readonly MinutesDocument[],
  blocks: ReadonlyMap<string, BlockDocument>,
): Finding[] {
  const byPath = new Map<string, MinutesDocument[]>();
  for (const document of documents) addTo(byPath, document.source.path, document);
  return findings.map((finding) => {
    // A file may hold several meetings, each with blocks of its own.
    const document = (byPath.get(finding.path) ?? []).find((one, _, all) =>
      all.length === 1 ? true : blockPositions(blocks.get(one.id)?.body ?? []).has(finding.span?.node ?? ''),
    );
    const body = document && blocks.get(document.id)?.body;
    if (!document || !body || finding.span === null) return finding;
    const span = inItsCell(finding.span, body);
    return { ...finding, span, where: placeInWords(span, document, body) };
  });
}

function inItsCell(span: Span, body: readonly Block[]): Span {
  const block = body[blockPositions(body).get(span.node) ?? -1];
  const cell = block?.type === 'table' ? cellAt(block, span.start, span.start)?.cell : undefined;
  const place = cell?.places[0];
  return place ? { ...span, place } : span;
}

function placeInWords(span: Span, document: MinutesDocument, body: readonly Block[]): string {
  const block = body[blockPositions(body).get(span.node) ?? -1];
  const section = block ? sectionAt(span, document, body) : null;
  const spot =
    block?.type === 'table' && span.place.kind !== 'cell' ? tableSpot(block, span, body) : spotOf(span.place);
  const page = block?.type === 'table' && span.place.kind === 'page' ? `page ${span.place.page}` : null;
  return [page, section, spot].filter((part) => part !== null).join(' › ');
}

/** Lines count from the head of a text, paragraphs of Word from the head of its part. */
function spotOf(place: Place): string {
  if (place.kind === 'page') return `page ${place.page}`;
  if (place.kind === 'line') return `line ${place.line}`;
  if (place.kind === 'cell') return `sheet "${place.sheet}", cell ${cellName(place)}`;
  return `paragraph ${place.index}${place.part === 'body' ? '' : ` of ${place.part}`}`;
}

/** "table 2, row 4": rows count as a reader counts them, the header first. */
function tableSpot(table: Table, span: Span, body: readonly Block[]): string {
  const nth = tableNumbers(body).get(table) ?? 0;
  const row = cellAt(table, span.start, span.start)?.row ?? 0;
  const whole = span.start === 0 && span.end === table.text.length;
  const line = span.place.kind === 'line' ? `line ${span.place.line}, ` : '';
  return `${line}table ${nth}${whole ? '' : `, row ${row + 1}`}`;
}

/** Tables count from 1. */
const tableNumbers = oncePer(
  (body: readonly Block[]): ReadonlyMap<Block, number> =>
    new Map(body.filter(({ type }) => type === 'table').map((table, i) => [table, i + 1])),
);

/** The last item of business that opens at or before the span. */
function sectionAt(span: Span, document: MinutesDocument, body: readonly Block[]): string | null {
  const openings = openingsOf(document, body);
  const [block, start] = [blockPositions(body).get(span.node) ?? -1, span.start];
  let [from, to] = [0, openings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const head = openings[middle] as Opening;
    if (head.block > block || (head.block === block && head.start > start)) to = middle;
    else from = middle + 1;
  }
  const found = openings[from - 1]?.label ?? null;
  return found === null || found.length <= TITLE_LENGTH
    ? found
    : `${found.slice(0, TITLE_LENGTH).replace(/\s\S*$/, '')} …`;
}

interface Opening {
  /** Position of the block, and in it. */
  block: number;
  start: number;
  label: string;
}

/** Where the items of business open, in reading order. */
const openingsOf = oncePer((document: MinutesDocument, body: readonly Block[]): readonly Opening[] => {
  const positions = blockPositions(body);
  return document.agenda
    .flatMap(({ number, title, spans: [head] }): Opening[] => {
      if (head === undefined) return [];
      const label = number === null ? title : `${number}. ${title}`;
      return [{ block: positions.get(head.node) ?? -1, start: head.start, label }];
    })
    .sort((a, b) => a.block - b.block || a.start - b.start);
});
