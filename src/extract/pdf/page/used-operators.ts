/** The operators of a page that are read: what says where text and rules stand. All others draw nothing that is. */

/** Numbers of operators by the names that pdf.js gives them. */
export type OperatorNumbers = Readonly<typeof import('pdfjs-dist').OPS>;

const names = [
  'save',
  'restore',
  'transform',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'beginAnnotation',
  'endAnnotation',
  'beginMarkedContent',
  'beginMarkedContentProps',
  'endMarkedContent',
  'setFillRGBColor',
  'setFillColorN',
  'beginText',
  'setCharSpacing',
  'setWordSpacing',
  'setHScale',
  'setLeading',
  'setTextRise',
  'setFont',
  'setGState',
  'setTextMatrix',
  'moveText',
  'setLeadingMoveText',
  'nextLine',
  'showText',
  'constructPath',
] as const satisfies (keyof OperatorNumbers)[];

export type OperatorName = (typeof names)[number];

/** The names of the operators that are read, by their numbers. */
export function usedOperators(OPS: OperatorNumbers): ReadonlyMap<number, OperatorName> {
  return new Map(names.map((name) => [OPS[name], name]));
}

/** Ends of a path that draw its line. */
export function strokingOperators(OPS: OperatorNumbers): ReadonlySet<number> {
  const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = OPS;
  return new Set([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]);
}

/** Ends of a path that fill what it goes round. */
export function fillingOperators(OPS: OperatorNumbers): ReadonlySet<number> {
  const { fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = OPS;
  return new Set([fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]);
}
