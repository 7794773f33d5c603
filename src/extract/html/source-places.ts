/** Where elements are in the source, also where the HTML is a piece of another text. */
import type { Element } from 'hast';
import type { LinePlace } from '../marked-text.ts';

export interface Point {
  line: number;
  column: number;
}

export class SourcePlaces {
  readonly #origin: Point;

  /** `origin`: where the piece begins in the whole source, from 1. */
  constructor(origin: Point = { line: 1, column: 1 }) {
    this.#origin = origin;
  }

  at({ line, column }: Point): Point {
    const origin = this.#origin;
    return { line: line + origin.line - 1, column: line === 1 ? column + origin.column - 1 : column };
  }

  of({ position }: Element): LinePlace {
    if (!position) return { kind: 'line', line: 1, column: 1, endLine: 1 };
    const start = this.at(position.start);
    return { kind: 'line', ...start, endLine: Math.max(start.line, this.at(position.end).line) };
  }
}
