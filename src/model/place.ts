/**
 * Where a piece of text stands in its source. Only extractors make places; everything later carries spans, which
 * lead back to a block and through it to a place.
 */
import * as z from 'zod';

/** A box on a page, in points (1/72 inch), origin at the top left of the page as it is shown. */
export const Box = z.object({ x0: z.number(), top: z.number(), x1: z.number(), bottom: z.number() });
export type Box = z.infer<typeof Box>;

/** pdf: a box on a page. `page` counts from 1. */
export const PagePlace = z.object({ kind: z.literal('page'), page: z.int().min(1), box: Box });
/** docx, odt, doc, rtf: the nth paragraph of a part of the package (`body`, `header1`, `footnotes` …), from 1. */
export const FlowPlace = z.object({ kind: z.literal('flow'), part: z.string(), index: z.int().min(1) });
/** text, markdown, html: line and column of the source, both from 1; `endLine` is the last line of the block. */
export const LinePlace = z.object({
  kind: z.literal('line'),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
});

export const Place = z.discriminatedUnion('kind', [PagePlace, FlowPlace, LinePlace]);
export type Place = z.infer<typeof Place>;

/**
 * A range of one block's text. `start` and `end` are offsets in UTF-16 code units; `quote` is exactly
 * `block.text.slice(start, end)`.
 */
export const Span = z.object({
  node: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  place: Place,
  quote: z.string(),
});
export type Span = z.infer<typeof Span>;
