/**
 * A run over more documents than memory holds: what `processCorpus` makes of them, put together from briefs, with the records of
 * one body at a time. Not where corrections, people of the configuration or tables that came back may be about any document.
 */
import type { Brief } from '../consolidate/brief.ts';
import { type Alike, alikeOf, type Contents, contentText } from '../consolidate/contents.ts';
import { actionsOf, byBody, copiesOf, registerOf, surveyOf } from '../consolidate/index.ts';
import { prepare } from '../consolidate/wording.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { Register, Run, RunEntry } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import type { StreamedCorpus } from '../writers/writer.ts';
import { type CorpusInput, inputsOf } from './process-corpus.ts';
import { uniqueIds } from './unique-ids.ts';

/** A record in brief, with a hash of what it says. */
export interface ContentBrief extends Brief {
  weight: number;
  content: string;
  diagnostics: Omit<Diagnostic, 'span'>[];
}

/** A file whose records are asked for when they are needed. */
export interface BriefedFile {
  outcome: RunEntry['outcome'];
  /** In brief, with the ids that they were read with. */
  briefs: readonly ContentBrief[];
  records(): MinutesDocument[];
}

/** A record in brief under the id that it has in the run, and where it stands. */
interface Named extends ContentBrief {
  file: BriefedFile;
  number: number;
}

export function streamCorpus(
  files: readonly BriefedFile[],
  { faults, leftAlone = {}, given, program }: Pick<CorpusInput, 'faults' | 'leftAlone' | 'given' | 'program'>,
): StreamedCorpus {
  const named = nameAll(files);
  const survey = surveyOf(
    named.flatMap(({ documents }) => documents),
    contentsOf(),
  );
  const parts = new Map<string, Register>();
  const places = new Map<string, Span[]>();
  const actions = [...survey.series].flatMap(([series, group]) => {
    const documents = group.map(recordOf);
    for (const document of documents) {
      parts.set(document.id, registerOf([document], survey));
      for (const person of document.people) {
        const id = survey.directory.idOf(document.id, person.id);
        const first = id === null ? null : survey.directory.firstOf(id);
        if (id !== null && first?.documentId === document.id && first.personId === person.id)
          places.set(id, person.spans);
      }
    }
    return actionsOf(series, documents, survey);
  });
  const all = byBody(survey).flatMap(({ id }) => parts.get(id) ?? []);
  const duplicates = copiesOf(survey);
  const register: Register = {
    schemaVersion: SCHEMA_VERSION,
    meetings: all.flatMap(({ meetings }) => meetings),
    people: survey.directory.people.map((person) => ({ ...person, spans: places.get(person.id) ?? [] })),
    unresolved: all.flatMap(({ unresolved }) => unresolved ?? []),
    actions,
    decisions: all.flatMap(({ decisions }) => decisions),
    attendance: all.flatMap(({ attendance }) => attendance),
    duplicates,
  };
  const run: Run = {
    schemaVersion: SCHEMA_VERSION,
    program,
    inputs: inputsOf(named, faults, duplicates),
    ...(given && { given: [...given].sort(byCodeUnit) }),
    ...(Object.keys(leftAlone).length > 0 ? { leftAlone } : {}),
  };
  return { documents: { [Symbol.iterator]: () => recordsIn(named) }, register, run };
}

function nameAll(files: readonly BriefedFile[]): { documents: Named[]; outcome: RunEntry['outcome'] }[] {
  const pathOf = ({ briefs: [first] }: BriefedFile) => first?.source.path ?? '';
  const ordered = [...files].sort((a, b) => byCodeUnit(pathOf(a), pathOf(b)));
  const ids = uniqueIds(ordered.flatMap(({ briefs }) => briefs.map(({ id }) => id)));
  let at = 0;
  return ordered.map((file) => ({
    outcome: file.outcome,
    documents: file.briefs.map((brief, number) => ({ ...brief, id: ids[at++] ?? brief.id, file, number })),
  }));
}

function recordOf({ file, number, id }: Named): MinutesDocument {
  return { ...(file.records()[number] as MinutesDocument), id };
}

function* recordsIn(files: readonly { documents: readonly Named[] }[]): Generator<MinutesDocument> {
  for (const { documents } of files) {
    const records = documents[0]?.file.records() ?? [];
    for (const { number, id } of documents) yield { ...(records[number] as MinutesDocument), id };
  }
}

const SAME: Alike = { score: 1, exact: true };

/** What says the same is the same; other contents are read when they are compared. */
function contentsOf(): Contents<Named> {
  const wordingOf = (document: Named) => prepare(contentText(recordOf(document)));
  return {
    weight: ({ weight }) => weight,
    compare: (a, b) => (a.content === b.content ? SAME : alikeOf(wordingOf(a), wordingOf(b))),
  };
}
