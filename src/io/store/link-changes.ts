/**
 * Links what has changed and nothing else. Which document is of which body, who is who, and what is a copy is settled over all
 * files in brief; the records of a body are read and its rows written only where something that they rest on has changed.
 * Bodies go one after the other, so that memory is that of the briefs and of one body.
 */
import { notePlaces } from '../../consolidate/assemble.ts';
import { registerOfBody } from '../../consolidate/register-of-body.ts';
import { copiesOf, type Survey, splitCopies, surveyOfKept } from '../../consolidate/survey.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../../model/document.ts';
import { lookQueue } from '../../model/look.ts';
import type { Span } from '../../model/place.ts';
import { emptyRegister, type Register, type RegisterAction, type Run } from '../../model/register.ts';
import { tables } from '../../writers/database/index.ts';
import type { CorpusData } from '../../writers/writer.ts';
import { collectLitter } from '../collect-garbage.ts';
import { type Account, noteLinked } from './account.ts';
import { type NamedBrief, readBriefs, readRecords, withContents } from './briefs.ts';
import type { Database, Query } from './database.ts';
import { fill, lockTables, type Part, removeScopes, removeUnits } from './fill-tables.ts';
import { packActions } from './linked-bodies.ts';
import {
  BODY,
  batchesOf,
  chunksOf,
  type InputScope,
  names,
  RUN,
  runOf,
  type Scope,
  saveScopes,
  scopesOfBodies,
  scopesOfCopies,
  scopesOfInputs,
} from './scopes.ts';
import type { StoreSettings } from './sources.ts';
import { countsOfStore } from './store-counts.ts';

const named = (name: string) => tables.filter((table) => table.name === name);
const ofRun = named('about');
const ofFiles = named('files');
const ofPeople = named('people');
const ofBodies = tables.filter((table) => !['about', 'files', 'people'].includes(table.name));

export interface Linked extends Account {
  /** How many bodies had changed, and how many rows of tables. */
  bodies: number;
  rows: number;
}

interface Work {
  query: Query;
  settings: StoreSettings;
  survey: Survey<NamedBrief>;
  copies: Register['duplicates'];
  people: ReadonlyMap<string, Register['people'][number]>;
  /** Where people are named first, as far as it was come across. */
  places: Map<string, Span[]>;
  /** The states of scopes as they stand. */
  before: ReadonlyMap<string, string>;
}

/** Null where documents cannot be looked at body by body: tables that were carried forward and came back. */
export function linkChanges(database: Database, settings: StoreSettings, changed: number): Promise<Linked | null> {
  return database.transaction(async (query) => {
    // Files that are read meanwhile are the next link's affair.
    await query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await lockTables(query);
    const files = await readBriefs(query);
    const documents = files.flatMap((file) => file.documents);
    if (documents.some(({ carried }) => carried === true)) return null;
    const survey = surveyOfKept(await withContents(query, (contents) => splitCopies(documents, contents)));
    const scopes = await query('SELECT name, state FROM minutes.scope');
    const work: Work = {
      query,
      settings,
      survey,
      copies: copiesOf(survey),
      people: new Map(survey.directory.people.map((person) => [person.id, person])),
      places: new Map(),
      before: new Map(scopes.rows.map(({ name, state }) => [name as string, state as string])),
    };
    const bodies = scopesOfBodies(work);
    const copies = scopesOfCopies(work);
    const run = await runOf(work, files);
    const ofInputs = scopesOfInputs(run, files);
    // Another version may make other rows of the same records.
    const isAnew = work.before.get(RUN) !== settings.program;
    const isChanged = ({ name, state }: Scope) => isAnew || work.before.get(name) !== state;
    const wanted = new Set([...bodies, ...copies, ...ofInputs].map(({ name }) => name));
    const gone = [...work.before.keys()].filter((name) => !wanted.has(name));
    const changedBodies = bodies.filter(isChanged);
    const touched = await peopleWithin(work, [...names(changedBodies), ...gone], changedBodies);
    let rows = await fillInputs(work, run, ofInputs.filter(isChanged));
    rows += await fillCopies(work, copies.filter(isChanged));
    rows += await fillBodies(work, changedBodies);
    await removeScopes(query, gone);
    rows += await fillPeople(work, touched);
    await removeScopes(query, null);
    const account = { run, counts: await countsOfStore(query) };
    await noteLinked(query, changed, account);
    return { bodies: changedBodies.length, rows, ...account };
  });
}

async function fillInputs({ query, settings }: Work, run: Run, changed: readonly InputScope[]): Promise<number> {
  const program = { schemaVersion: run.schemaVersion, program: settings.program };
  let rows = 0;
  for (const scope of changed) {
    const data = { documents: [], register: emptyRegister, run: { ...program, inputs: scope.inputs } };
    rows += await fill(query, scope.name === RUN ? ofRun : ofFiles, [{ scope: scope.name, data }], [scope.name]);
    await saveScopes(query, [{ ...scope, people: [], looks: 0 }]);
  }
  return rows;
}

async function fillCopies(work: Work, changed: readonly Scope[]): Promise<number> {
  let rows = 0;
  const copies = new Map(work.copies.map((copy) => [`copy ${copy.documentId}`, copy]));
  for (const batch of batchesOf(changed)) {
    const parts: Part[] = [];
    for (const scope of batch) {
      const copy = copies.get(scope.name);
      const register = { ...emptyRegister, duplicates: copy ? [copy] : [] };
      const documents = await readRecords(work.query, scope.documents);
      parts.push({ scope: scope.name, data: dataOf(work, documents, register) });
    }
    rows += await fill(work.query, ofBodies, parts, names(batch));
    await saveScopes(
      work.query,
      batch.map((scope) => ({ ...scope, people: [], looks: 0 })),
    );
  }
  return rows;
}

async function fillBodies(work: Work, changed: readonly Scope[]): Promise<number> {
  const { query, survey, people } = work;
  let rows = 0;
  for (const batch of batchesOf(changed)) {
    const parts: Part[] = [];
    const saved: { name: string; state: string; people: string[]; looks: number }[] = [];
    const read = await readRecords(
      query,
      batch.flatMap(({ documents }) => documents),
    );
    let at = 0;
    for (const scope of batch) {
      const documents = read.slice(at, at + scope.documents.length);
      at += scope.documents.length;
      const listed = [...survey.directory.peopleOf(documents)];
      const own = listed.flatMap((id) => people.get(id) ?? []);
      const series = scope.name.slice(BODY.length);
      const register = registerOfBody(series, documents, survey, { people: own });
      parts.push({ scope: scope.name, data: dataOf(work, documents, register) });
      saved.push({ ...scope, people: listed, looks: lookQueue(register, documents).length });
      await saveActions(query, series, scope.state, register.actions);
      notePlaces(work.places, documents, survey.directory);
    }
    rows += await fill(query, ofBodies, parts, names(batch));
    await saveScopes(query, saved);
    collectLitter();
  }
  return rows;
}

const dataOf = ({ settings }: Work, documents: readonly MinutesDocument[], register: Register): CorpusData => ({
  documents,
  register,
  run: { schemaVersion: SCHEMA_VERSION, program: settings.program, inputs: [] },
});

/** People of bodies that changed, as they are listed now or were before. */
async function peopleWithin(
  { query, survey }: Work,
  scopes: readonly string[],
  changed: readonly Scope[],
): Promise<Set<string>> {
  const touched = survey.directory.peopleOf(changed.flatMap(({ documents }) => documents));
  const { rows } = await query('SELECT people FROM minutes.scope WHERE name = ANY($1::text[])', [scopes]);
  for (const row of rows) for (const id of row.people as string[]) touched.add(id);
  return touched;
}

async function fillPeople(work: Work, touched: ReadonlySet<string>): Promise<number> {
  const { query, survey, people, places } = work;
  const { rows } = await query("SELECT unit FROM minutes.filled WHERE name = 'people'");
  const gone = rows.map(({ unit }) => unit as string).filter((id) => !people.has(id));
  for (const table of ofPeople) await removeUnits(query, table, gone);
  const firsts = new Map([...touched].map((id) => [id, survey.directory.firstOf(id)]));
  const byId = new Map(survey.ordered.map((document) => [document.id, document]));
  const unplaced = [...touched].filter((id) => people.has(id) && !places.has(id));
  const briefs = new Set(unplaced.flatMap((id) => byId.get(firsts.get(id)?.documentId ?? '') ?? []));
  for (const batch of chunksOf([...briefs])) notePlaces(places, await readRecords(query, batch), survey.directory);
  let written = 0;
  for (const batch of chunksOf([...touched].flatMap((id) => people.get(id) ?? []))) {
    const some = batch.map((person) => ({ ...person, spans: places.get(person.id) ?? [] }));
    const data = dataOf(work, [], { ...emptyRegister, people: some });
    written += await fill(query, ofPeople, [{ scope: 'people', data }], []);
  }
  return written;
}

async function saveActions(
  query: Query,
  body: string,
  restsOn: string,
  actions: readonly RegisterAction[],
): Promise<void> {
  await query(
    `INSERT INTO minutes.linked (body, rests_on, actions) VALUES ($1, $2, $3)
     ON CONFLICT (body) DO UPDATE SET rests_on = excluded.rests_on, actions = excluded.actions`,
    [body, restsOn, packActions(actions)],
  );
}
