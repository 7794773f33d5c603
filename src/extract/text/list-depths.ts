/** How deep a bullet stands: by its indent, and by its sign where all bullets begin at one column. */

/** Word's bullets of the second and third level, which its text export leaves at the margin. */
const signDepth: Record<string, number> = { o: 1, '§': 2, '▪': 2, '\uF0A7': 2 };

export class ListDepths {
  #open: { indent: number; marker: string; depth: number }[] = [];

  /** Depth of a bullet, from 0. */
  of(indent: number, marker: string): number {
    while (this.#open.length > 0 && this.#open.at(-1)!.indent > indent) this.#open.pop();
    const above = this.#open.at(-1);
    let depth = 0;
    if (above) {
      if (above.indent < indent) depth = above.depth + 1;
      else if (above.marker === marker) depth = above.depth;
      else depth = this.#atOneIndent(indent, marker, above.depth);
    }
    if (above?.indent === indent && above.marker === marker) return depth;
    this.#open.push({ indent, marker, depth });
    return depth;
  }

  /** Text that is not a list item ends the lists that are not less indented than it. */
  leave(indent: number, gap: boolean): void {
    while (
      this.#open.length > 0 &&
      (this.#open.at(-1)!.indent > indent || (gap && this.#open.at(-1)!.indent === indent))
    ) {
      this.#open.pop();
    }
  }

  #atOneIndent(indent: number, marker: string, above: number): number {
    const known = this.#open.findIndex((o) => o.indent === indent && o.marker === marker);
    if (known >= 0) {
      const { depth } = this.#open[known]!;
      this.#open.length = known + 1;
      return depth;
    }
    return marker in signDepth ? above + 1 : above;
  }
}
