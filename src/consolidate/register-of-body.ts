/** The records of one body → what the register says of them. */
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import { evidenceOf } from '../model/evidence.ts';
import type { Register, RegisterAction } from '../model/register.ts';
import { surroundingsOf } from './actions/lifecycle.ts';
import { linkActions } from './actions/link-actions.ts';
import { agendaLabel } from './actions/mentions.ts';
import { registerActions } from './actions/register-actions.ts';
import type { Bodies } from './bodies.ts';
import type { Brief } from './brief.ts';
import { type Directory, unresolvedOwners } from './people/directory.ts';
import type { Survey } from './survey.ts';

interface BodyOptions {
  people?: Register['people'];
  actionsOf?(link: () => RegisterAction[]): RegisterAction[];
}

/**
 * `group`: the documents of a body, oldest first · `people`: those whom they list · `actionsOf`: takes them from elsewhere where
 * they are known.
 */
export function registerOfBody(
  series: string,
  group: readonly MinutesDocument[],
  survey: Survey<Brief>,
  { people = [], actionsOf = (link) => link() }: BodyOptions = {},
): Register {
  const { bodies, directory } = survey;
  return {
    schemaVersion: SCHEMA_VERSION,
    meetings: meetingsOf(group, bodies),
    people,
    unresolved: unresolvedOwners(group, directory),
    actions: actionsOf(() => linkedActions(series, group, survey)),
    decisions: decisionsOf(group, bodies),
    attendance: attendanceOf(group, directory),
    duplicates: [],
  };
}

function linkedActions(series: string, group: readonly MinutesDocument[], survey: Survey<Brief>): RegisterAction[] {
  const body = survey.bodies.nameOf(group[0] as MinutesDocument);
  const threads = linkActions(group, survey.directory);
  return registerActions(threads, { series, body, ...surroundingsOf(group, threads) });
}

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
