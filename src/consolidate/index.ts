/** The spine: records of many documents → what they say together. */
import { sha256 } from '../edge/sha256.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import { evidenceOf } from '../model/evidence.ts';
import type { Register, RegisterAction } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { surroundingsOf } from './actions/lifecycle.ts';
import { linkActions } from './actions/link-actions.ts';
import { agendaLabel } from './actions/mentions.ts';
import { registerActions } from './actions/register-actions.ts';
import { type Bodies, bodiesOf, seriesOf } from './bodies.ts';
import type { Brief } from './brief.ts';
import { type Contents, contentsOf } from './contents.ts';
import { type Duplicate, findDuplicates } from './duplicates.ts';
import { type Directory, makeDirectory, unresolvedOwners } from './people/directory.ts';
import type { KnownPerson } from './people/known-people.ts';
import { sortByTime } from './series.ts';

/** What the register rests on beside the documents. */
export interface ConsolidateOptions {
  /** Other names of people, as the configuration gives them. */
  people?: readonly KnownPerson[] | undefined;
  linked?: LinkedBodies | undefined;
}

/** Actions of bodies that were linked before: where nothing has changed that they rest on, they are not linked again. */
export interface LinkedBodies {
  /** A hash of the record and its id. */
  digestOf(document: MinutesDocument): string;
  /** `restsOn`: a hash of all that the actions of the body follow from. */
  find(series: string, restsOn: string): RegisterAction[] | null;
  keep(series: string, restsOn: string, actions: readonly RegisterAction[]): void;
}

/** Where documents belong, known before any of them is looked at as a whole. */
export interface Survey<D extends Brief> {
  /** Those that count, oldest first. */
  ordered: D[];
  duplicates: Duplicate<D>[];
  bodies: Bodies;
  directory: Directory;
  /** The documents of each body, oldest first; bodies by their key. */
  series: Map<string, D[]>;
}

/** The order of the documents does not matter; their ids must differ. Briefs will do. */
export function surveyOf<D extends Brief>(
  documents: readonly D[],
  contents: Contents<D>,
  people: readonly KnownPerson[] = [],
): Survey<D> {
  const byPath = [...documents].sort((a, b) => byCodeUnit(a.source.path, b.source.path));
  const { kept, duplicates } = findDuplicates(byPath, contents);
  const ordered = sortByTime(kept);
  const bodies = bodiesOf(ordered);
  const directory = makeDirectory(ordered, bodies, people);
  return { ordered, duplicates, bodies, directory, series: seriesOf(ordered, bodies) };
}

/** Builds the register. The order of the documents does not matter; their ids must differ. */
export function consolidate(documents: readonly MinutesDocument[], options: ConsolidateOptions = {}): Register {
  const survey = surveyOf(documents, contentsOf(), options.people);
  const { linked } = options;
  const actions = [...survey.series].flatMap(([series, group]) => {
    const restsOn = linked ? restsOnOf(survey, group, linked) : '';
    const known = linked?.find(series, restsOn);
    if (known) return known;
    const made = actionsOf(series, group, survey);
    linked?.keep(series, restsOn, made);
    return made;
  });
  return {
    ...registerOf(byBody(survey), survey),
    people: survey.directory.people,
    actions,
    duplicates: copiesOf(survey),
  };
}

/** In the order of the lists of a register: by the name of the body, oldest first. */
export function byBody<D extends Brief>({ bodies, ordered }: Survey<D>): D[] {
  const nameOf = (document: D) => bodies.nameOf(document) ?? '';
  return [...ordered].sort((a, b) => byCodeUnit(nameOf(a), nameOf(b)));
}

/** The register of one body alone, with the people whom its documents list; `group`: its documents, oldest first. */
export function registerOfBody(
  series: string,
  group: readonly MinutesDocument[],
  survey: Survey<Brief>,
  people: Register['people'],
): Register {
  return { ...registerOf(group, survey), people, actions: actionsOf(series, group, survey) };
}

/** A hash of all that the register of a body follows from. */
export function restsOnOf<D extends Brief>(
  { bodies, directory }: Pick<Survey<Brief>, 'bodies' | 'directory'>,
  group: readonly D[],
  { digestOf }: { digestOf(document: D): string },
): string {
  const [first] = group as [D];
  return sha256(JSON.stringify([bodies.nameOf(first), group.map(digestOf), directory.restsOn(group)])).toString('hex');
}

export function actionsOf(series: string, group: readonly MinutesDocument[], survey: Survey<Brief>): RegisterAction[] {
  const body = survey.bodies.nameOf(group[0] as MinutesDocument);
  const threads = linkActions(group, survey.directory);
  return registerActions(threads, { series, body, ...surroundingsOf(group, threads) });
}

/** All but what is put together body by body or of all at once. */
export function registerOf(documents: readonly MinutesDocument[], { bodies, directory }: Survey<Brief>): Register {
  return {
    schemaVersion: SCHEMA_VERSION,
    meetings: meetingsOf(documents, bodies),
    people: [],
    unresolved: unresolvedOwners(documents, directory),
    actions: [],
    decisions: decisionsOf(documents, bodies),
    attendance: attendanceOf(documents, directory),
    duplicates: [],
  };
}

export function copiesOf({ duplicates }: Pick<Survey<Brief>, 'duplicates'>): Register['duplicates'] {
  return duplicates.map(({ document, of, because }) => ({
    path: document.source.path,
    documentId: document.id,
    of: of.source.path,
    because,
  }));
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
