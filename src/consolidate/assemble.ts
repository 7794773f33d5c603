/**
 * Documents whose place is known → the register, body by body: the one way for runs of any size. What comes of a body
 * (`registerOfBody`, as in stores) is held however the caller wants.
 */
import { addTo } from '../model/add-to.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Register, RegisterAction, StreamedRegister } from '../model/register.ts';
import { joinedRows, type Rows } from '../model/rows.ts';
import type { Brief } from './brief.ts';
import type { Directory } from './people/directory.ts';
import { registerOfBody } from './register-of-body.ts';
import { byBody, copiesOf, type Survey } from './survey.ts';

export interface Assembly<D extends Brief> {
  /** The whole records of a body. */
  recordsOf(group: readonly D[]): readonly MinutesDocument[];
  /** Holds rows until they are asked for. */
  hold: Hold;
  /** The actions of a body, which need not be linked anew if they are known. */
  actionsOf?(series: string, documents: readonly MinutesDocument[], link: () => RegisterAction[]): RegisterAction[];
}

export type Hold = <T>(rows: readonly T[]) => Rows<T>;

export function assemble<D extends Brief>(
  survey: Survey<D>,
  { recordsOf, hold, actionsOf = (_series, _documents, link) => link() }: Assembly<D>,
): StreamedRegister & Pick<Register, 'people'> {
  const stretchOf = stretchesOf(survey);
  const meetings = inStretches<Register['meetings'][number]>(stretchOf, hold);
  const unresolved = inStretches<NonNullable<Register['unresolved']>[number]>(stretchOf, hold);
  const decisions = inStretches<Register['decisions'][number]>(stretchOf, hold);
  const attendance = inStretches<Register['attendance'][number]>(stretchOf, hold);
  const actions: Rows<RegisterAction>[] = [];
  const places = new Map<string, Span[]>();
  for (const [series, group] of survey.series) {
    const documents = recordsOf(group);
    notePlaces(places, documents, survey.directory);
    const body = registerOfBody(series, documents, survey, { actionsOf: (link) => actionsOf(series, documents, link) });
    meetings.add(body.meetings);
    unresolved.add(body.unresolved ?? []);
    actions.push(hold(body.actions));
    decisions.add(body.decisions);
    attendance.add(body.attendance);
  }
  return {
    schemaVersion: SCHEMA_VERSION,
    meetings: meetings.all(),
    people: survey.directory.people.map((one) => (one.spans ? one : { ...one, spans: places.get(one.id) ?? [] })),
    unresolved: unresolved.all(),
    actions: joinedRows(actions),
    decisions: decisions.all(),
    attendance: attendance.all(),
    duplicates: copiesOf(survey),
  };
}

/**
 * Which documents of one body follow each other in lists that go by the name of the body, then by time: those of bodies of
 * one name are mixed.
 */
function stretchesOf<D extends Brief>(survey: Survey<D>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let stretch = -1;
  let before: string | null = null;
  for (const document of byBody(survey)) {
    const series = survey.bodies.keyOf(document);
    if (series !== before) stretch += 1;
    before = series;
    found.set(document.id, stretch);
  }
  return found;
}

/** Rows that come body by body, brought into the order of the stretches. */
function inStretches<T extends { documentId: string }>(stretchOf: ReadonlyMap<string, number>, hold: Hold) {
  const parts = new Map<number, Rows<T>>();
  return {
    add(rows: readonly T[]): void {
      const own = new Map<number, T[]>();
      for (const row of rows) addTo(own, stretchOf.get(row.documentId) ?? -1, row);
      for (const [stretch, some] of own) parts.set(stretch, hold(some));
    },
    all: (): Rows<T> => joinedRows([...parts].sort(([a], [b]) => a - b).map(([, rows]) => rows)),
  };
}

/** Where people are named first, as far as it is in these documents. */
export function notePlaces(
  places: Map<string, Span[]>,
  documents: readonly MinutesDocument[],
  directory: Directory,
): void {
  for (const document of documents) {
    for (const person of document.people) {
      const id = directory.idOf(document.id, person.id);
      const first = id === null ? null : directory.firstOf(id);
      if (id !== null && first?.documentId === document.id && first.personId === person.id)
        places.set(id, person.spans);
    }
  }
}
