/** The documents of one body around a document, for rules that look over several meetings. */
import { byTime, dateOf, seriesKey } from '../consolidate/series.ts';
import type { MinutesDocument } from '../model/document.ts';
import { copiesIn } from '../model/register.ts';
import type { RuleContext } from './rule.ts';

/** Why a rule could not look at a document. */
export const NO_EARLIER = 'no earlier minutes of the same body were given';

/** The dated documents of each body, oldest first: made once per run, since each document asks. */
const known = new WeakMap<readonly MinutesDocument[], Map<string, MinutesDocument[]>>();

function bySeries({ documents, register }: RuleContext): Map<string, MinutesDocument[]> {
  const before = known.get(documents);
  if (before) return before;
  const isCopy = copiesIn(register);
  const all = new Map<string, MinutesDocument[]>();
  for (const one of documents) {
    if (dateOf(one) === null || isCopy(one)) continue;
    const key = seriesKey(one);
    const series = all.get(key) ?? [];
    series.push(one);
    all.set(key, series);
  }
  for (const series of all.values()) series.sort(byTime);
  known.set(documents, all);
  return all;
}

/** The dated documents of the same body, oldest first; copies count once. */
export function seriesOf(context: RuleContext, document: MinutesDocument): readonly MinutesDocument[] {
  return bySeries(context).get(seriesKey(document)) ?? [];
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

const ids = new WeakMap<readonly MinutesDocument[], Map<string, MinutesDocument>>();

/** A document of the run by its id. */
export function documentOf({ documents }: RuleContext, id: string): MinutesDocument | null {
  const byId = ids.get(documents) ?? new Map(documents.map((document) => [document.id, document]));
  ids.set(documents, byId);
  return byId.get(id) ?? null;
}

export const hasLog = (document: MinutesDocument): boolean => (document.actionLog?.entries.length ?? 0) > 0;
export const isMinutes = (document: MinutesDocument): boolean => document.kind === 'minutes';
