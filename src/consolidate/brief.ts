/** What of a record says where it belongs: of which body, of which day, who was there. A whole record is a brief, too. */
import type { MinutesDocument } from '../model/document.ts';
import type { Owner, Person } from '../model/people.ts';
import type { Span } from '../model/place.ts';

/** One person of a list; Only whole records have `spans`. */
export type Listed = Pick<Person, 'id' | 'name' | 'initials' | 'role' | 'organisation'> & { spans?: Span[] };

interface Owned {
  owners: Pick<Owner, 'text' | 'personId' | 'kind'>[];
  spans: Span[];
  actionId?: string | undefined;
}

export type Brief = Pick<MinutesDocument, 'id' | 'kind' | 'title' | 'body' | 'date' | 'read' | 'fieldEvidence'> & {
  source: Pick<MinutesDocument['source'], 'path' | 'format' | 'sha256' | 'bytes' | 'meeting' | 'attachment'>;
  people: readonly Listed[];
  actions: readonly Owned[];
  actionLog: (Pick<NonNullable<MinutesDocument['actionLog']>, 'updated'> & { entries: readonly Owned[] }) | null;
};

/** A record as read, without all that only its own rows rest on. Owners are kept where no list names anybody. */
export function briefOf(record: MinutesDocument): Brief {
  const { id, kind, title, body, date, source, people, actions, actionLog } = record;
  const { path, format, sha256, bytes, meeting, attachment } = source;
  const owners = people.length > 0 ? [] : [...actions, ...(actionLog?.entries ?? [])].flatMap((item) => item.owners);
  const distinct = new Map(owners.map((owner) => [`${owner.kind}\n${owner.text}`, { ...owner, personId: null }]));
  return {
    id,
    kind,
    title,
    body,
    date,
    source: { path, format, sha256, bytes, ...(meeting && { meeting }), ...(attachment && { attachment }) },
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      initials: person.initials,
      role: person.role,
      organisation: person.organisation,
    })),
    actions: distinct.size > 0 ? [{ owners: [...distinct.values()], spans: [] }] : [],
    actionLog: actionLog && { updated: actionLog.updated, entries: [] },
  };
}
