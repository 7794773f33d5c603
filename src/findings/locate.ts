/** Findings → findings with places that a reader finds: "3. Finance › table 2, row 4". */
import type { Block, BlockDocument, Table } from '../model/block.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Place, Span } from '../model/place.ts';
import type { Finding } from '../rules/rule.ts';

const TITLE_LENGTH = 48;

/** Adds `where`, and the place of the very cell where a span opens in a table. */
export function locate(
  findings: readonly Finding[],
  documents: readonly MinutesDocument[],
  blocks: ReadonlyMap<string, BlockDocument>,
): Finding[] {
  const byPath = new Map<string, MinutesDocument[]>();
  for (const document of documents)
    byPath.set(document.source.path, [...(byPath.get(document.source.path) ?? []), document]);
  return findings.map((finding) => {
    // A file may hold several meetings, each with blocks of its own.
    const document = (byPath.get(finding.path) ?? []).find((one, _, all) =>
      all.length === 1 ? true : blocks.get(one.id)?.body.some(({ id }) => id === finding.span?.node),
    );
    const body = document && blocks.get(document.id)?.body;
    if (!document || !body || finding.span === null) return finding;
    const span = inItsCell(finding.span, body);
    return { ...finding, span, where: placeInWords(span, document, body) };
  });
}

function inItsCell(span: Span, body: readonly Block[]): Span {
  const block = body.find(({ id }) => id === span.node);
  const cell = block?.type === 'table' ? cellAt(block, span.start)?.cell : undefined;
  const place = cell?.places[0];
  return place ? { ...span, place } : span;
}

function cellAt(table: Table, offset: number) {
  for (const [row, cells] of table.rows.entries()) {
    const cell = cells.find(({ start, end }) => start <= offset && offset <= end);
    if (cell) return { row, cell };
  }
  return null;
}

function placeInWords(span: Span, document: MinutesDocument, body: readonly Block[]): string {
  const at = body.findIndex(({ id }) => id === span.node);
  const block = body[at];
  const section = at < 0 ? null : sectionAt(span, document, body);
  const spot = block?.type === 'table' ? tableSpot(block, span, body) : spotOf(span.place);
  const page = block?.type === 'table' && span.place.kind === 'page' ? `page ${span.place.page}` : null;
  return [page, section, spot].filter((part) => part !== null).join(' › ');
}

/** Lines count from the head of a text, paragraphs of Word from the head of its part. */
function spotOf(place: Place): string {
  if (place.kind === 'page') return `page ${place.page}`;
  if (place.kind === 'line') return `line ${place.line}`;
  return `paragraph ${place.index}${place.part === 'body' ? '' : ` of ${place.part}`}`;
}

/** "table 2, row 4": rows count as a reader counts them, the header first. */
function tableSpot(table: Table, span: Span, body: readonly Block[]): string {
  const nth = body.filter(({ type }) => type === 'table').indexOf(table) + 1;
  const row = cellAt(table, span.start)?.row ?? 0;
  const whole = span.start === 0 && span.end === table.text.length;
  const line = span.place.kind === 'line' ? `line ${span.place.line}, ` : '';
  return `${line}table ${nth}${whole ? '' : `, row ${row + 1}`}`;
}

/** The last item of business that opens at or before the span. */
function sectionAt(span: Span, document: MinutesDocument, body: readonly Block[]): string | null {
  const order = new Map(body.map(({ id }, i) => [id, i]));
  const position = (one: Span): [number, number] => [order.get(one.node) ?? -1, one.start];
  const [block, start] = position(span);
  let found: string | null = null;
  for (const { number, title, spans } of document.agenda) {
    const [head] = spans;
    if (!head) continue;
    const [headBlock, headStart] = position(head);
    if (headBlock > block || (headBlock === block && headStart > start)) break;
    found = number === null ? title : `${number}. ${title}`;
  }
  return found === null || found.length <= TITLE_LENGTH
    ? found
    : `${found.slice(0, TITLE_LENGTH).replace(/\s\S*$/, '')} …`;
}
