/** Corrections of actions: in every document that states them, so that they hold for the register, too. */

import { wordingKey } from '../consolidate/wording.ts';
import type { Status } from '../model/actions.ts';
import type { RegisterAction } from '../model/register.ts';
import { byDate } from '../model/text-order.ts';
import type { Applying } from './apply.ts';
import { type Drafts, mark } from './drafts.ts';
import { finderOf } from './find-target.ts';
import type { ActionCorrection } from './schema.ts';
import { type Entry, entryOf, placesOf, type Stated } from './statements.ts';
import { deadlineOf, ownersOf, statusOf } from './values.ts';

export function applyActions(
  corrections: readonly ActionCorrection[],
  { drafts, register, nearly, note }: Applying,
): void {
  if (corrections.length === 0) return;
  const paths = new Map(register.meetings.map(({ documentId, path }) => [documentId, path]));
  const find = finderOf(register.actions, {
    id: ({ id }) => id,
    texts: ({ mentions }) => mentions.map(({ text }) => text),
    documents: ({ mentions }) => mentions.flatMap(({ documentId: id }) => [id, paths.get(id) ?? id]),
    nearly,
  });
  const statedIn = placesOf(register, drafts);
  const stated = (action: RegisterAction) => action.mentions.flatMap((mention) => statedIn(mention) ?? []);
  for (const correction of corrections) {
    const found = find(correction.action);
    const other = correction.sameAs ? find(correction.sameAs) : null;
    const missing = found.one === null ? found : other?.one === null ? other : null;
    if (missing?.one === null) note(correction, 'correction-unmatched', missing.because);
    if (found.one === null || other?.one === null) continue;
    const all = stated(found.one);
    if (correction.is === 'nothing') {
      for (const one of all) drafts.remove(entryOf(one, drafts));
    } else if (other?.one) {
      for (const one of [...all, ...stated(other.one)]) entryOf(one, drafts).actionId = other.one.id;
    } else {
      for (const one of all) entryOf(one, drafts).actionId ??= found.one.id;
      const overtaken = Object.keys(correction.set ?? {}).filter((field) =>
        setField(field as SetField, correction, all, drafts),
      );
      if (overtaken.length > 0)
        note(correction, 'correction-overtaken', `a later document gives another ${overtaken.join(', ')}`);
    }
  }
}

type SetField = 'owner' | 'due' | 'status' | 'text' | 'ref';

/** How a field is compared and set. */
interface FieldRule {
  name: 'owners' | 'due' | 'status' | 'text' | 'ref';
  /** The same for values that mean the same; null for none. */
  key(entry: Entry): string | null;
  value(correction: ActionCorrection, stated: Stated, drafts: Drafts): unknown;
}

/** An action without a status is open, as one that goes on is. */
const stateOf = (status: Status | null | undefined) =>
  !status || status.value === 'ongoing' || status.value === 'open' ? 'open' : status.value;

const rules: Record<SetField, FieldRule> = {
  owner: {
    name: 'owners',
    key: ({ owners }) => owners.map(({ text }) => wordingKey(text)).join('; ') || null,
    value: ({ set }, { documentId }, drafts) => ownersOf(set?.owner ?? null, drafts.get(documentId)?.people ?? []),
  },
  due: {
    name: 'due',
    key: ({ due }) => due?.iso ?? due?.text ?? null,
    value: ({ set }) => deadlineOf(set?.due ?? null),
  },
  status: { name: 'status', key: ({ status }) => stateOf(status), value: ({ set }) => statusOf(set?.status ?? null) },
  text: { name: 'text', key: ({ text }) => wordingKey(text), value: ({ set }) => set?.text },
  ref: { name: 'ref', key: ({ ref }) => ref, value: ({ set }) => set?.ref ?? null },
};

/**
 * Sets a field in the last document that speaks of the action, in those that say what that one says, and in later ones:
 * other earlier values stay history. A document dated after the correction that says something new is news. True if
 * there is one.
 */
function setField(field: SetField, correction: ActionCorrection, all: readonly Stated[], drafts: Drafts): boolean {
  const rule = rules[field];
  const keyOf = (one: Stated) => rule.key(entryOf(one, drafts));
  const isLater = ({ when }: Stated) =>
    correction.at !== undefined && when !== null && byDate(correction.at, when) < 0 && when.length >= 10;
  const known = all.filter((one) => !isLater(one));
  const was = known.map(keyOf).findLast((key) => key !== null) ?? null;
  const wanted = rule.key(corrected(rule, correction, all[0] as Stated, drafts));
  const news = all.filter((one) => isLater(one) && ![null, was, wanted].includes(keyOf(one)));
  const others = all.filter((one) => !news.includes(one));
  const last = known.at(-1) ?? others.at(-1);
  for (const one of others) {
    const isEarlier = last !== undefined && all.indexOf(one) < all.indexOf(last);
    // A state is of its day; an owner was the wrong one all along.
    if (isEarlier && (field === 'status' || (wanted !== null && keyOf(one) !== was))) continue;
    const entry = entryOf(one, drafts);
    const value = rule.value(correction, one, drafts);
    if (field === 'status' ? sameStatus(entry.status, value as Status | null) : keyOf(one) === wanted) {
      // Somebody looked, and it is as it was read.
      mark(entry, correction);
      continue;
    }
    entry.read = { [rule.name]: entry[rule.name] ?? null, ...entry.read };
    Object.assign(entry, { [rule.name]: value });
    mark(entry, correction);
  }
  return news.length > 0;
}

function corrected(rule: FieldRule, correction: ActionCorrection, one: Stated, drafts: Drafts): Entry {
  return { ...entryOf(one, drafts), [rule.name]: rule.value(correction, one, drafts) } as Entry;
}

/** "Open" of a log and "done" of a person differ; no status and a person's "open" do, too. */
const sameStatus = (a: Status | null | undefined, b: Status | null) => a?.text === b?.text && a?.value === b?.value;
