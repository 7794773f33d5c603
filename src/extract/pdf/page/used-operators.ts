/** The operators of a page that are read: what says where text and rules stand. All others draw nothing that is. */
import { identity, type Matrix, matrixOf, times } from './matrix.ts';
import type { PageContent } from './page-content.ts';
import { pathRules, pathShades, subpaths } from './path-rules.ts';
import { type Canvas, type ContentMark, type ShownGlyph, showText } from './show-text.ts';
import { type FontInUse, isPale, isWhite, type TextState } from './text-state.ts';

/** Numbers of operators by the names that pdf.js gives them. */
export type OperatorNumbers = Readonly<typeof import('pdfjs-dist').OPS>;

/** What is known of a page while its operators run. */
export interface PageRun {
  s: TextState;
  stack: TextState[];
  mark: ContentMark;
  marks: ContentMark[];
  canvas: Canvas;
  content: PageContent;
  fontOf(id: string): FontInUse;
  /** Numbers of the ends of a path that draw its line, and of those that fill what it goes round. */
  stroking: ReadonlySet<number>;
  filling: ReadonlySet<number>;
}

// biome-ignore lint/suspicious/noExplicitAny: pdf.js does not type the arguments of operators
type Operator = (run: PageRun, a: any[]) => void;

export const unmarked: ContentMark = { mark: -1, artifact: false };

const save: Operator = ({ stack, s }) => stack.push({ ...s });
const restore: Operator = (run) => {
  run.s = run.stack.pop() ?? run.s;
};
const transform: Operator = ({ s }, a) => {
  s.ctm = times(s.ctm, a);
};
const beginMark: Operator = (run, [kind, mark]) => {
  run.marks.push(run.mark);
  run.mark = {
    mark: typeof mark === 'number' ? mark : run.mark.mark,
    artifact: run.mark.artifact || kind === 'Artifact',
  };
};
const setFont: Operator = ({ s, fontOf }, [id, size]) => {
  s.font = fontOf(id);
  s.size = size;
};
const moveText: Operator = ({ s }, a) => {
  s.lineX += a[0];
  s.lineY += a[1];
  s.x = s.lineX;
  s.y = s.lineY;
};

function setMatrix(s: TextState, matrix: Matrix): void {
  s.matrix = matrix;
  s.x = s.y = s.lineX = s.lineY = 0;
}

/** Sets what a number says. */
const sets =
  (key: 'charSpacing' | 'wordSpacing' | 'rise' | 'leading' | 'stretch', of = (value: number) => value): Operator =>
  ({ s }, [value]) => {
    s[key] = of(value);
  };

const OPERATORS = {
  showText: ({ s, mark, canvas }, a) => showText(a[0] as (ShownGlyph | number)[], s, mark, canvas),
  save,
  restore,
  transform,
  paintFormXObjectBegin(run, [matrix]) {
    save(run, []);
    if (matrix) transform(run, matrix);
  },
  paintFormXObjectEnd: restore,
  beginAnnotation(run, [, , ...matrices]) {
    save(run, []);
    run.s.ctm = identity;
    for (const matrix of matrices.slice(0, 2)) if (matrix) transform(run, matrix);
  },
  endAnnotation: restore,
  beginMarkedContent: beginMark,
  beginMarkedContentProps: beginMark,
  endMarkedContent(run) {
    run.mark = run.marks.pop() ?? unmarked;
  },
  setFillRGBColor({ s }, [colour]) {
    s.fill = typeof colour === 'string' ? colour : null;
  },
  setFillColorN({ s }) {
    s.fill = null;
  },
  beginText: ({ s }) => setMatrix(s, identity),
  setCharSpacing: sets('charSpacing'),
  setWordSpacing: sets('wordSpacing'),
  setHScale: sets('stretch', (percent) => percent / 100),
  setLeading: sets('leading', (down) => -down),
  setTextRise: sets('rise'),
  setFont,
  setGState(run, [changes]) {
    for (const [key, value] of changes) if (key === 'Font') setFont(run, value);
  },
  setTextMatrix: ({ s }, a) => setMatrix(s, matrixOf(a.length === 1 ? a[0] : a)),
  moveText,
  setLeadingMoveText(run, a) {
    run.s.leading = a[1];
    moveText(run, a);
  },
  nextLine: (run) => moveText(run, [0, run.s.leading]),
  constructPath({ s, canvas, content, stroking, filling }, [end, paths]) {
    const path: ArrayLike<number> | null | undefined = paths?.[0];
    const [strokes, fills] = [stroking.has(end), filling.has(end)];
    if (!path || !(strokes || fills)) return;
    const sides = subpaths(path, times(canvas.view, s.ctm));
    for (const rule of pathRules(sides, strokes)) content.rules.push(rule);
    if (fills && !isWhite(s.fill)) content.shades.push(...pathShades(sides, isPale(s.fill), content));
  },
} satisfies Partial<Record<keyof OperatorNumbers, Operator>>;

export type OperatorName = keyof typeof OPERATORS;

/** The names of the operators that are read, by their numbers. */
export function usedOperators(OPS: OperatorNumbers): ReadonlyMap<number, OperatorName> {
  return new Map((Object.keys(OPERATORS) as OperatorName[]).map((name) => [OPS[name], name]));
}

/** What the operators that are read do, by their numbers. */
export function operatorsOf(OPS: OperatorNumbers): ReadonlyMap<number, Operator> {
  return new Map(Object.entries(OPERATORS).map(([name, operator]) => [OPS[name as OperatorName], operator]));
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
