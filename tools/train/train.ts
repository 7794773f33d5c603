/**
 * Fits the weights of all questions from annotated documents and writes `src/judge/weights.ts`: `npm run train`.
 * The same documents and the same code give the same bytes. Skips, and says so, where `../shared/corpus` is not at hand.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedDocuments, corpus, hashOf } from './annotated.ts';
import { examplesOf } from './examples.ts';
import { type Fitted, fitAll, tableOf } from './fit-all.ts';

/**
 * Questions that stay at their priors. Fitted, items of agendas and actions gain on the annotated documents and lose on those
 * of other organisations: features that carry the verdict of a marker or an older rule look better than they are where these
 * were written. There are too few motions, and too few strings that are no person, to fit.
 */
const AT_PRIORS: ReadonlySet<string> = new Set([
  'title',
  'date',
  'place',
  'start-time',
  'end-time',
  'next-meeting',
  'agenda-item',
  'item-group',
  'action',
  'decision',
  'motion',
  'person',
]);

const target = join(import.meta.dirname, '../..', 'src', 'judge', 'weights.ts');
if (!existsSync(corpus)) {
  console.log('skipped: there is no ../shared/corpus beside the project; the weights stay as they are');
} else {
  const documents = await annotatedDocuments();
  // What a question is asked may hang on the verdicts of another: the second round reads with the weights of the first.
  const first = fitAll(examplesOf(documents, {})).filter(({ question }) => !AT_PRIORS.has(question.name));
  const fitted = fitAll(examplesOf(documents, tableOf(first)));
  for (const { question, examples, yes, f1, offBy } of fitted)
    console.log(`${question.name}: ${examples} examples, ${yes} yes, F1 ${percent(f1)}, off by ${percent(offBy)}`);
  const kept = fitted.filter(({ question }) => !AT_PRIORS.has(question.name));
  writeFileSync(target, moduleOf(kept, documents.length, hashOf(documents)));
  execFileSync('npx', ['biome', 'check', '--write', target], { stdio: 'ignore' });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function moduleOf(fitted: readonly Fitted[], documents: number, hash: string): string {
  const tables = fitted.map(({ question, weights: [bias, ...features], examples, yes, f1, offBy }) => {
    const rows = question.features.map(({ name }, i) => `'${name}': ${features[i]},`).join('\n');
    const facts = `${examples} examples, ${yes} yes; other organisations: F1 ${percent(f1)}, off by ${percent(offBy)}`;
    return `// ${facts}\n'${question.name}': { bias: ${bias}, features: {\n${rows}\n} },`;
  });
  return `/**
 * Weights of the features, in hundredths of a logit. Written by \`npm run train\` from ${documents} annotated documents
 * (data ${hash}); do not edit.
 */

/** By question: the log odds before any evidence, and the weight of each feature. */
export type Weights = Readonly<Record<string, { bias: number; features: Readonly<Record<string, number>> }>>;

export const fitted: Weights = {
${tables.join('\n')}
};
`;
}
