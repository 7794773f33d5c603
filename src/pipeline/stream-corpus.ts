/**
 * A run over more documents than memory holds: what `processCorpus` makes of them, put together from briefs, with the records of
 * one body at a time. Not where corrections, people of the configuration or tables that came back may be about any document.
 */
import { assemble, type Hold } from '../consolidate/assemble.ts';
import type { Brief } from '../consolidate/brief.ts';
import { type Alike, alikeOf, type Contents, contentText } from '../consolidate/contents.ts';
import { copiesOf, surveyOf } from '../consolidate/survey.ts';
import { prepare } from '../consolidate/wording.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import type { Run, RunEntry } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import type { LongCorpus } from '../writers/writer.ts';
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

/** `hold`: holds rows until they are asked for. */
export function streamCorpus(
  files: readonly BriefedFile[],
  { faults, leftAlone = {}, given, program }: Pick<CorpusInput, 'faults' | 'leftAlone' | 'given' | 'program'>,
  hold: Hold,
): LongCorpus {
  const named = nameAll(files);
  const survey = surveyOf(
    named.flatMap(({ documents }) => documents),
    contentsOf(),
  );
  const register = assemble(survey, { recordsOf: (group) => group.map(recordOf), hold });
  const run: Run = {
    schemaVersion: SCHEMA_VERSION,
    program,
    inputs: inputsOf(named, faults, copiesOf(survey)),
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
