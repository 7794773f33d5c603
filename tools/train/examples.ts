/** Reads annotated documents with given weights and turns every verdict into an example with its right answer. */
import type { Question } from '../../src/judge/judge.ts';
import type { Weights } from '../../src/judge/weights.ts';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { segment } from '../../src/segment/index.ts';
import { splitMeetings } from '../../src/segment/meetings/index.ts';
import { questions } from '../../src/segment/questions.ts';
import type { TracedVerdict } from '../../src/segment/weigh.ts';
import type { AnnotatedDocument } from './annotated.ts';
import type { Example } from './fit.ts';
import { labellers } from './labels.ts';

/**
 * The rules were made on the seeds, on `real` and on the fixtures: that they are right there says little about documents that
 * nobody has seen, so those of `more`, annotated later, count most.
 */
const WEIGHTS: Readonly<Record<AnnotatedDocument['set'], number>> = { seeds: 0.25, real: 0.8, more: 1, fixtures: 0.5 };

/** Lines of one document are right or wrong together, so that many of them are no more than a few. */
const TOGETHER: Readonly<Record<string, number>> = { action: 0.06, 'agenda-item': 0.03, 'item-group': 0.1 };

export interface LabelledExample extends Example {
  organisation: string;
}

/** By question: its examples in the order of the documents. Questions that have no labels are left out. */
export function examplesOf(
  documents: readonly AnnotatedDocument[],
  weights: Weights,
): Map<Question<never>, LabelledExample[]> {
  const labelled = questions.filter(({ name }) => labellers[name] !== undefined);
  const examples = new Map(labelled.map((question) => [question, [] as LabelledExample[]]));
  for (const { blocks, gold, organisation, set } of documents) {
    if (blocks === null) continue;
    const trace: TracedVerdict[] = [];
    // Of a file of several meetings, gold has the first.
    segment(splitMeetings(blocks, plainLexicon)[0]?.document ?? blocks, () => undefined, null, { weights, trace });
    for (const question of labelled) {
      const asked = trace.filter((verdict) => verdict.question === question.name);
      const labels = labellers[question.name]?.(asked, gold) ?? [];
      for (const [i, verdict] of asked.entries()) {
        const yes = labels[i];
        if (yes === 0 || yes === 1)
          examples.get(question)?.push({
            organisation,
            yes,
            weight: WEIGHTS[set] * (TOGETHER[question.name] ?? 1),
            values: valuesOf(question, verdict),
          });
      }
    }
  }
  return examples;
}

function valuesOf(question: Question<never>, { evidence }: TracedVerdict): Example['values'] {
  const places = new Map(question.features.map(({ name }, i) => [name, i + 1]));
  return [[0, 1] as const, ...evidence.map(({ name, value }) => [places.get(name) ?? 0, value] as const)];
}
