/** The intermediates of reading a document that `minutes inspect` shows, in the order in which they come about. */

export const stages = ['words', 'lines', 'blocks', 'tables', 'candidates', 'classes'] as const;
export type Stage = (typeof stages)[number];

/** Stages that only pages have: they are read from a pdf page by page. */
export const pageStages: ReadonlySet<Stage> = new Set<Stage>(['words', 'lines']);
