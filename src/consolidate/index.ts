/** The spine: records of many documents → what they say together. */
import { createHash } from 'node:crypto';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import { evidenceOf } from '../model/evidence.ts';
import type { Register, RegisterAction } from '../model/register.ts';
import { surroundingsOf } from './actions/lifecycle.ts';
import { linkActions } from './actions/link-actions.ts';
import { agendaLabel } from './actions/mentions.ts';
import { registerActions } from './actions/register-actions.ts';
import { type Bodies, bodiesOf, seriesOf } from './bodies.ts';
import { findDuplicates } from './duplicates.ts';
import { type Directory, makeDirectory, unresolvedOwners } from './people/directory.ts';
import type { KnownPerson } from './people/known-people.ts';
import { byTime } from './series.ts';
import { byCodeUnit } from './text-order.ts';

/** What the register rests on beside the documents. */
export interface ConsolidateOptions {
  /** Other names of people, as the configuration gives them. */
  people?: readonly KnownPerson[] | undefined;
  linked?: LinkedBodies | undefined;
}

/** Actions of bodies that were linked before: where nothing has changed that they rest on, they are not linked again. */
export interface LinkedBodies {
  /** `restsOn`: a hash of all that the actions of the body follow from. */
  find(series: string, restsOn: string): RegisterAction[] | null;
  keep(series: string, restsOn: string, actions: readonly RegisterAction[]): void;
}

/** Builds the register. The order of the documents does not matter; their ids must differ. */
export function consolidate(documents: readonly MinutesDocument[], options: ConsolidateOptions = {}): Register {
  const { kept, duplicates } = findDuplicates([...documents].sort((a, b) => byCodeUnit(a.source.path, b.source.path)));
  const ordered = [...kept].sort(byTime);
  const bodies = bodiesOf(ordered);
  const directory = makeDirectory(ordered, bodies, options.people);
  const actions = [...seriesOf(kept, bodies)].flatMap(([series, group]) => {
    const body = bodies.nameOf(group[0] as MinutesDocument);
    const restsOn = options.linked ? hashOf([body, group, directory.restsOn(group)]) : '';
    const known = options.linked?.find(series, restsOn);
    if (known) return known;
    const threads = linkActions(group, directory);
    const linked = registerActions(threads, { series, body, ...surroundingsOf(group, threads) });
    options.linked?.keep(series, restsOn, linked);
    return linked;
  });
  const nameOf = (document: MinutesDocument) => bodies.nameOf(document) ?? '';
  const byBody = [...ordered].sort((a, b) => byCodeUnit(nameOf(a), nameOf(b)));
  return {
    schemaVersion: SCHEMA_VERSION,
    meetings: meetingsOf(byBody, bodies),
    people: directory.people,
    unresolved: unresolvedOwners(byBody, directory),
    actions,
    decisions: decisionsOf(byBody, bodies),
    attendance: attendanceOf(byBody, directory),
    duplicates: duplicates.map(({ document, of, because }) => ({
      path: document.source.path,
      documentId: document.id,
      of: of.source.path,
      because,
    })),
  };
}

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Every document that speaks of a meeting: all but reports, and what is of no known kind and says nothing. */
function meetingsOf(documents: readonly MinutesDocument[], bodies: Bodies): Register['meetings'] {
  const speaks = (document: MinutesDocument) =>
    document.actions.length + document.decisions.length > 0 || document.actionLog !== null;
  return documents
    .filter((document) => (document.kind !== 'report' && document.kind !== 'unknown') || speaks(document))
    .map((document) => ({
      documentId: document.id,
      kind: document.kind,
      body: bodies.nameOf(document),
      title: document.title,
      date: document.date,
      path: document.source.path,
      ...meetingAsRead(document),
      spans: [document.fieldSpans?.title, document.fieldSpans?.date].filter((span) => span !== undefined),
    }));
}

function meetingAsRead({ read }: MinutesDocument): Pick<Register['meetings'][number], 'read'> {
  const { kind, title, body, date } = read ?? {};
  const fields = Object.entries({ kind, title, body, date }).filter(([, value]) => value !== undefined);
  return fields.length === 0 ? {} : { read: Object.fromEntries(fields) };
}

function decisionsOf(documents: readonly MinutesDocument[], bodies: Bodies): Register['decisions'] {
  return documents.flatMap((document) => {
    const items = new Map(document.agenda.map((item) => [item.id, agendaLabel(item)]));
    return document.decisions.map((decision) => ({
      id: `${document.id}--${decision.id}`,
      documentId: document.id,
      body: bodies.nameOf(document),
      date: document.date,
      text: decision.text,
      agendaItem: decision.agendaItemId === null ? null : (items.get(decision.agendaItemId) ?? null),
      certainty: decision.certainty,
      ...evidenceOf(decision),
      ...(decision.read && { read: decision.read }),
      spans: decision.spans,
    }));
  });
}

function attendanceOf(documents: readonly MinutesDocument[], directory: Directory): Register['attendance'] {
  return documents.flatMap((document) =>
    document.people.flatMap((person) =>
      person.attendance === null
        ? []
        : {
            documentId: document.id,
            personId: directory.idOf(document.id, person.id) ?? person.id,
            name: person.name,
            role: person.role,
            organisation: person.organisation,
            attendance: person.attendance,
            note: person.note ?? null,
            spans: person.spans,
          },
    ),
  );
}
