/** What stands around the text that is being collected, and what elements change of it. */

export interface Surroundings {
  style: string | null;
  headingLevel: number;
  /** Depth of lists, -1 outside of any. */
  depth: number;
  indent: number;
  /** The list item; its first block carries the number or bullet. */
  item: ListHead | null;
}

export interface ListHead {
  label: string;
  marker: string | null;
  checked: boolean | null;
  written: boolean;
}

/** Columns by which a level of lists, definitions or quotations is set in. */
export const STEP = 4;

export const nothingAround: Surroundings = { style: null, headingLevel: 0, depth: -1, indent: 0, item: null };

/** What a block element changes for the text in it. */
export function changeBy(name: string, { indent, style }: Surroundings): Partial<Surroundings> {
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return { headingLevel: Number(heading[1]), style: null };
  if (name === 'dd' || name === 'blockquote') return { style: name, indent: indent + STEP };
  if (name === 'dt' || name === 'summary' || name === 'caption' || name === 'figcaption') return { style: name };
  if (name === 'p') return { style: style ?? 'p' };
  return {};
}
