/** The documents of one body around a document, for rules that look over several meetings. */
import { byTime, dateOf, seriesKey } from '../consolidate/series.ts';
import { addTo } from '../model/add-to.ts';
import type { MinutesDocument } from '../model/document.ts';
import { oncePer } from '../model/once-per.ts';
import { copiesIn, type Register } from '../model/register.ts';
import type { RuleContext } from './rule.ts';

/** Why a rule could not look at a document. */
export const NO_EARLIER = 'no earlier minutes of the same body were given';

/** The dated documents of each body, oldest first. */
const bySeries = oncePer(
  (documents: readonly MinutesDocument[], register: Register): Map<string, MinutesDocument[]> => {
    const isCopy = copiesIn(register);
    const all = new Map<string, MinutesDocument[]>();
    for (const one of documents) if (dateOf(one) !== null && !isCopy(one)) addTo(all, seriesKey(one), one);
    for (const series of all.values()) series.sort(byTime);
    return all;
  },
);

/** The dated documents of the same body, oldest first; copies count once. */
export function seriesOf(context: RuleContext, document: MinutesDocument): readonly MinutesDocument[] {
  return bySeries(context.documents, context.register).get(seriesKey(document)) ?? [];
}

/** The last document of the body that satisfies `fits` and speaks of an earlier time; null if there is none. */
export function earlier(
  context: RuleContext,
  document: MinutesDocument,
  fits: (candidate: MinutesDocument) => boolean,
): MinutesDocument | null {
  const mine = dateOf(document)?.iso ?? null;
  if (mine === null) return null;
  const before = seriesOf(context, document).findLast((one) => {
    const iso = dateOf(one)?.iso ?? '';
    return one !== document && iso < mine && !mine.startsWith(iso) && fits(one);
  });
  return before ?? null;
}

const byId = oncePer(
  (documents: readonly MinutesDocument[]) => new Map(documents.map((document) => [document.id, document])),
);

/** A document of the run by its id. */
export function documentOf({ documents }: RuleContext, id: string): MinutesDocument | null {
  return byId(documents).get(id) ?? null;
}

export const hasLog = (document: MinutesDocument): boolean => (document.actionLog?.entries.length ?? 0) > 0;
export const isMinutes = (document: MinutesDocument): boolean => document.kind === 'minutes';
