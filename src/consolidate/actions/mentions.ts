/** Every statement of an action in one document: minuted in the text, or a row of its log. */

import type { Status } from '../../model/actions.ts';
import type { MinutesDocument } from '../../model/document.ts';
import { evidenceOf } from '../../model/evidence.ts';
import type { Owner } from '../../model/people.ts';
import type { Mention } from '../../model/register.ts';
import type { DateValue, Deadline } from '../../model/values.ts';
import { type Directory, resolveOwners } from '../people/directory.ts';
import { wordingKey } from '../wording.ts';
import { type IsName, taskOf } from './task-words.ts';

/** A mention with what is needed to link it; only `mention` goes to the register. */
export interface Statement {
  mention: Mention;
  document: MinutesDocument;
  /** Position among the statements of its kind in the document. */
  index: number;
  issued: DateValue | null;
  due: Deadline | null;
  status: Status | null;
  /** The action of the register that a correction says this to be a statement of. */
  told: string | null;
  /** The text without the names of those who are asked. */
  task: string;
  /** Who owns it, in forms that compare: directory ids and the words as written. */
  ownerKeys: string[];
}

/** The actions minuted in the text of a document. */
export function minutedStatements(document: MinutesDocument, directory: Directory): Statement[] {
  const titles = new Map(document.agenda.map((item) => [item.id, agendaLabel(item)]));
  return document.actions.map((action, index) => {
    const owners = resolveOwners(action.owners, document, directory);
    const agendaItem = action.agendaItemId === null ? null : (titles.get(action.agendaItemId) ?? null);
    return {
      mention: {
        documentId: document.id,
        source: 'minuted',
        ref: action.ref,
        text: action.text,
        owners,
        status: action.status ?? null,
        agendaItem,
        certainty: action.certainty,
        ...evidenceOf(action),
        ...(action.read && { read: action.read }),
        spans: action.spans,
      },
      document,
      index,
      issued: null,
      due: action.due,
      status: action.status ?? null,
      told: action.actionId ?? null,
      task: taskOf(action.text, nameTest(action.owners, document, directory)),
      ownerKeys: ownerKeys(owners),
    };
  });
}

/** The rows of a document's action log. */
export function loggedStatements(document: MinutesDocument, directory: Directory): Statement[] {
  return (document.actionLog?.entries ?? []).map((row, index) => {
    const owners = resolveOwners(row.owners, document, directory);
    return {
      mention: {
        documentId: document.id,
        source: 'logged',
        ref: row.ref,
        text: row.text,
        owners,
        status: row.status,
        agendaItem: null,
        certainty: row.certainty ?? 'stated',
        ...evidenceOf(row),
        ...(row.read && { read: row.read }),
        spans: row.spans,
      },
      document,
      index,
      issued: row.issued,
      due: row.due,
      status: row.status,
      told: row.actionId ?? null,
      task: taskOf(row.text, nameTest(row.owners, document, directory)),
      ownerKeys: ownerKeys(owners),
    };
  });
}

/** "2.1 Finance": the item as the minutes show it. */
export function agendaLabel(item: { number: string | null; title: string }): string {
  return item.number === null ? item.title : `${item.number} ${item.title}`;
}

/** Names of people of the body, and the words that the document gives as owners. */
function nameTest(owners: readonly Owner[], document: MinutesDocument, directory: Directory): IsName {
  return (words) =>
    directory.candidates(document, words).length > 0 ||
    owners.some(({ text, kind }) => kind !== 'unknown' && wordingKey(text) === wordingKey(words) && isShortName(text));
}

/**
 * Who owns it, in forms that compare. A word that names nobody known ("Write to the council") is not an owner
 * to compare: it would make every owner look changed.
 */
function ownerKeys(owners: readonly Owner[]): string[] {
  return [...new Set(owners.flatMap(keysOf))];
}

function keysOf(owner: Owner): string[] {
  const words = wordingKey(owner.text);
  if (owner.personId !== null) return [owner.personId, words];
  return owner.kind === 'person' || owner.kind === 'unknown' ? (isShortName(owner.text) ? [words] : []) : [words];
}

/** Initials, or more than one word. */
function isShortName(text: string): boolean {
  return /^\p{Lu}[\p{Lu}.]{1,4}$/u.test(text) || /\s/.test(text.trim());
}

/** True if the two name an owner in common. */
export function shareOwner(a: Statement, b: Statement): boolean {
  return a.ownerKeys.some((key) => b.ownerKeys.includes(key));
}

/** True if both name owners and none in common. */
export function ownersDiffer(a: Statement, b: Statement): boolean {
  return a.ownerKeys.length > 0 && b.ownerKeys.length > 0 && !shareOwner(a, b);
}

/** True if every owner of each is an owner of the other. */
export function sameOwners(a: Statement, b: Statement): boolean {
  const covered = (from: Statement, by: Statement) =>
    from.mention.owners.every((owner) => {
      const keys = keysOf(owner);
      return keys.length === 0 || keys.some((key) => by.ownerKeys.includes(key));
    });
  return covered(a, b) && covered(b, a);
}
