/**
 * Carry-forward tables that came back. Their rows name actions by id: each becomes the later state of that action, in a log
 * of the body that the action is of, whatever the file says or does not say of itself.
 */
import { type ConsolidateOptions, consolidate } from '../consolidate/index.ts';
import { dateOf } from '../consolidate/series.ts';
import type { LogEntry } from '../model/actions.ts';
import { isCarried, type MinutesDocument } from '../model/document.ts';
import type { Register } from '../model/register.ts';
import { Drafts } from './drafts.ts';
import { entryOf, placesOf } from './statements.ts';

/** The records of each file, with those of carry-forward tables told apart by body. Ids must differ. */
export function settleCarried(
  files: readonly (readonly MinutesDocument[])[],
  options: ConsolidateOptions = {},
): MinutesDocument[][] {
  const all = files.flat();
  if (!all.some(isCarried)) return files.map((file) => [...file]);
  const others = all.filter((document) => !isCarried(document));
  const register = consolidate(others, options);
  const known = new Map(register.actions.map((action) => [action.id, action]));
  const drafts = new Drafts(others);
  const named = new Set(
    all.filter(isCarried).flatMap(({ actionLog }) => actionLog?.entries.map((one) => one.actionId)),
  );
  const placeOf = placesOf(register, drafts);
  for (const action of register.actions) {
    if (!named.has(action.id)) continue;
    for (const mention of action.mentions) {
      const place = placeOf(mention);
      if (place) entryOf(place, drafts).actionId = action.id;
    }
  }
  const taken = new Set(all.map(({ id }) => id));
  const settled = new Map(drafts.finish().map((document) => [document.id, document]));
  return files.map((file) =>
    file.flatMap((document) =>
      isCarried(document) ? byBody(document, known, register, taken) : (settled.get(document.id) ?? document),
    ),
  );
}

function byBody(
  document: MinutesDocument,
  known: ReadonlyMap<string, Register['actions'][number]>,
  register: Register,
  taken: Set<string>,
): MinutesDocument[] {
  const log = document.actionLog;
  if (log === null) return [document];
  const groups = new Map<string | null, LogEntry[]>();
  let last: string | null = null;
  for (const entry of log.entries) {
    const body = known.get(entry.actionId ?? '')?.body;
    // A row that was added stands among those of its body.
    last = body === undefined ? last : body;
    groups.set(last, [...(groups.get(last) ?? []), entry]);
  }
  const { kind, title, body, date, actionLog, actions } = document;
  return [...groups].map(([name, entries], i) => {
    const read = { kind, title, body, date, actionLog, actions, ...document.read };
    const own: MinutesDocument = { ...document, kind: 'actionLog', body: name ?? body, actions: [], read };
    own.title = name === null ? title : `Actions carried forward: ${name}`;
    own.date = dateOf(document) ?? latestOf(register, name);
    own.actionLog = { updated: log.updated, entries: structuredClone(entries) };
    if (i > 0) own.id = freeId(document.id, taken);
    return own;
  });
}

/** Where the table does not say of which day it is: as late as the last meeting of the body. */
function latestOf({ meetings }: Register, body: string | null): MinutesDocument['date'] {
  const days = meetings.filter((one) => one.body === body && one.date !== null).map((one) => one.date);
  const last = days.reduce((a, b) => (a !== null && b !== null && a.iso > b.iso ? a : b), null);
  return last && { ...last, certainty: 'inferred' };
}

function freeId(id: string, taken: Set<string>): string {
  let n = 2;
  while (taken.has(`${id}-body-${n}`)) n += 1;
  taken.add(`${id}-body-${n}`);
  return `${id}-body-${n}`;
}
