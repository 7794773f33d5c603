/** The documents of one body around a document, for rules that look over several meetings. */
import { byTime, dateOf, seriesKey } from '../consolidate/series.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { RuleContext } from './rule.ts';

/** Why a rule could not look at a document. */
export const NO_EARLIER = 'no earlier minutes of the same body were given';

/** The dated documents of the same body, oldest first; copies count once. */
export function seriesOf(context: RuleContext, document: MinutesDocument): MinutesDocument[] {
  const copies = new Set(context.register.duplicates.map(({ path }) => path));
  const key = seriesKey(document);
  return context.documents
    .filter((one) => seriesKey(one) === key && dateOf(one) !== null && !copies.has(one.source.path))
    .sort(byTime);
}

/** The last document of the body that satisfies `fits` and speaks of an earlier time; null if there is none. */
export function earlier(
  context: RuleContext,
  document: MinutesDocument,
  fits: (candidate: MinutesDocument) => boolean,
): MinutesDocument | null {
  const mine = dateOf(document)?.iso ?? null;
  if (mine === null) return null;
  const before = seriesOf(context, document).filter((one) => {
    const iso = dateOf(one)?.iso ?? '';
    return one !== document && iso < mine && !mine.startsWith(iso) && fits(one);
  });
  return before.at(-1) ?? null;
}

/** A document of the run by its id. */
export function documentOf(context: RuleContext, id: string): MinutesDocument | null {
  return context.documents.find((document) => document.id === id) ?? null;
}

export const hasLog = (document: MinutesDocument): boolean => (document.actionLog?.entries.length ?? 0) > 0;
export const isMinutes = (document: MinutesDocument): boolean => document.kind === 'minutes';
