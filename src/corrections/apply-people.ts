/** Corrections of people: in every document that lists them, or in the one that is named. */
import { foldedKey, isInitials } from '../consolidate/people/same-person.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Owner, Person } from '../model/people.ts';
import type { Applying } from './apply.ts';
import { type Drafts, mark } from './drafts.ts';
import { finderOf, standsIn } from './find-target.ts';
import type { PersonCorrection } from './schema.ts';

/** Persons are edited as documents list them; `ids`: of all documents that count. */
export function applyPeople(
  corrections: readonly PersonCorrection[],
  ids: readonly string[],
  { drafts, register, note }: Applying,
): void {
  if (corrections.length === 0) return;
  const find = finderOf(register.people, {
    id: ({ id }) => id,
    texts: ({ name, aliases, initials }) => [name, ...aliases, ...initials],
    documents: ({ documents }) => documents,
    nearly: false,
  });
  for (const correction of corrections) {
    const found = find(correction.person);
    const other = correction.sameAs ? find(correction.sameAs) : null;
    if (other?.one === null) {
      note(correction, 'correction-unmatched', other.because);
      continue;
    }
    const { document, text } = correction.person;
    const where = ids.filter((id) => document === undefined || standsIn(namesOf(id, drafts), document));
    const names = found.one ? [found.one.name, ...found.one.aliases, ...found.one.initials] : [text ?? ''];
    const keys = new Set(names.map(foldedKey));
    const values = other?.one ? { name: other.one.name } : correction.set;
    const times = where.map((id) => correctIn(id, keys, { ...correction, set: values }, drafts));
    if (!times.includes(true)) {
      const because = found.one === null ? found.because : 'the document does not name them';
      note(correction, 'correction-unmatched', because);
    }
  }
}

function namesOf(id: string, drafts: Drafts): string[] {
  const path = drafts.get(id)?.source.path;
  return path === undefined ? [id] : [id, path];
}

/** True if the document names the person. */
function correctIn(id: string, keys: ReadonlySet<string>, correction: PersonCorrection, drafts: Drafts): boolean {
  const known = drafts.get(id) as MinutesDocument;
  const isMeant = (words: string) => keys.has(foldedKey(words));
  const at = known.people.flatMap((person, i) => (isMeant(person.name) ? i : []));
  if (at.length === 0) return nameOwners(known, isMeant, correction, drafts);
  for (const i of at) {
    const person = drafts.edit(id, 'people').people[i] as Person;
    if (correction.is === 'nothing') {
      drafts.remove(person);
      setOwners(known, ({ personId }) => personId === person.id, { personId: null, kind: 'unknown' }, drafts);
    } else change(person, correction);
  }
  return true;
}

function change(person: Person, correction: PersonCorrection): void {
  for (const [field, value] of Object.entries(correction.set ?? {})) {
    const name = field as 'name' | 'role' | 'organisation' | 'attendance';
    if (person[name] !== value) {
      person.read = { [name]: person[name], ...person.read };
      Object.assign(person, { [name]: value });
    }
    mark(person, correction);
  }
}

/** Words that own actions and lead to nobody of the list: a name for them, or nobody at all. */
function nameOwners(
  document: MinutesDocument,
  isMeant: (words: string) => boolean,
  correction: PersonCorrection,
  drafts: Drafts,
): boolean {
  const isUnknown = ({ text, personId }: Owner) => personId === null && isMeant(text);
  const owner = ownersIn(document).find(isUnknown);
  if (owner === undefined) return false;
  const { name, role = null, organisation = null } = correction.set ?? {};
  if (correction.is === 'nothing') setOwners(document, isUnknown, { personId: null, kind: 'unknown' }, drafts);
  if (name === undefined) return correction.is === 'nothing';
  const { people } = drafts.edit(document.id, 'people');
  const listed = people.find((person) => foldedKey(person.name) === foldedKey(name));
  const person: Person = listed ?? {
    id: freeId(name, people),
    name,
    honorific: null,
    initials: isInitials(owner.text) ? owner.text : null,
    role,
    organisation,
    attendance: null,
    spans: [],
  };
  if (listed === undefined) {
    mark(person, correction);
    people.push(person);
  }
  setOwners(document, isUnknown, { personId: person.id, kind: 'person' }, drafts);
  return true;
}

function freeId(name: string, people: readonly Person[]): string {
  const slug = foldedKey(name).replaceAll(/[^a-z0-9]{1,40}/g, '-');
  let id = slug === '' ? 'person' : slug;
  for (let n = 2; people.some((person) => person.id === id); n += 1) id = `${slug}-${n}`;
  return id;
}

const ownersIn = ({ actions, actionLog }: MinutesDocument): Owner[] =>
  [...actions, ...(actionLog?.entries ?? [])].flatMap(({ owners }) => owners);

function setOwners(
  { id, actions, actionLog }: MinutesDocument,
  fits: (owner: Owner) => boolean,
  value: Pick<Owner, 'personId' | 'kind'>,
  drafts: Drafts,
): void {
  const holds = (entries: readonly { owners: Owner[] }[]) => entries.some(({ owners }) => owners.some(fits));
  const set = (entries: readonly { owners: Owner[] }[]) => {
    for (const { owners } of entries) for (const owner of owners) if (fits(owner)) Object.assign(owner, value);
  };
  if (holds(actions)) set(drafts.edit(id, 'actions').actions);
  if (holds(actionLog?.entries ?? [])) set(drafts.edit(id, 'actionLog').actionLog?.entries ?? []);
}
