/** Choosing by body and by owner, for the commands that show a part of the results. */
import { nearestName } from '../config/nearest-name.ts';
import { wordingKey } from '../consolidate/wording.ts';
import type { Register, RegisterAction } from '../model/register.ts';
import { visibleText } from '../reporters/visible-text.ts';
import type { Values } from './options.ts';
import type { Session } from './session.ts';

/** Bodies that a note names. */
const MOST_NAMED = 10;

/** Says why there are no rows: a name that nobody goes by, a body that is not among the results. */
export async function tellUnknown(
  session: Session,
  register: Register,
  { owner, body }: Values<'owner' | 'body'>,
): Promise<void> {
  const names = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  if (body !== undefined && !register.meetings.some((meeting) => sameBody(meeting.body, body))) {
    const known = names(register.meetings.map((meeting) => meeting.body)).slice(0, MOST_NAMED);
    await session.tell(`note: no body is called "${visibleText(body)}"; there are ${visibleText(known.join('; '))}\n`);
  }
  if (owner !== undefined && !register.actions.some((action) => ownedBy(action, register, owner))) {
    const owners = register.actions.flatMap((action) => action.owners.map(({ text }) => text));
    const all = [...owners, ...register.people.map(({ name }) => name)];
    const byLower = new Map(all.map((name) => [name.toLowerCase(), name]));
    const near = byLower.get(nearestName(owner, [...byLower.keys()]) ?? '');
    const hint = near === undefined ? '' : `; did you mean ${visibleText(near)}?`;
    await session.tell(`note: no action is owned by "${visibleText(owner)}"${hint}\n`);
  }
}

/** True if the name of a body holds the words that were given; every one does where none were. */
export function sameBody(body: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || (body !== null && wordingKey(body).includes(wordingKey(wanted)));
}

/** The register with what belongs to one body. */
export function ofBody(register: Register, body: string | undefined): Register {
  if (body === undefined) return register;
  const meetings = register.meetings.filter((meeting) => sameBody(meeting.body, body));
  const ids = new Set(meetings.map((meeting) => meeting.documentId));
  return {
    ...register,
    meetings,
    actions: register.actions.filter((action) => sameBody(action.body, body)),
    decisions: register.decisions.filter((decision) => ids.has(decision.documentId)),
    attendance: register.attendance.filter((row) => ids.has(row.documentId)),
    ...(register.unresolved ? { unresolved: register.unresolved.filter((row) => ids.has(row.documentId)) } : {}),
    people: register.people.filter((person) => person.documents.some((id) => ids.has(id))),
  };
}

/** By words as written ("MH"), by full name, or by initials of the directory. */
export function ownedBy(action: RegisterAction, register: Register, owner: string): boolean {
  const wanted = wordingKey(owner);
  return action.owners.some(({ text, personId }) => {
    const person = register.people.find(({ id }) => id === personId);
    const names = [text, ...(person ? [person.name, ...person.aliases, ...person.initials] : [])];
    return names.some((name) => wordingKey(name) === wanted);
  });
}
