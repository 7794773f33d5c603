/** Every verdict on a question that the reading of a small text asked. */
import { defaultLimits } from '../../src/extract/extractor.ts';
import { extract } from '../../src/extract/index.ts';
import { fitted } from '../../src/judge/weights.ts';
import { segment } from '../../src/segment/index.ts';
import type { TracedVerdict } from '../../src/segment/weigh.ts';

export async function verdictsOf(question: string, text: string): Promise<TracedVerdict[]> {
  const bytes = new TextEncoder().encode(text);
  const options = { limits: defaultLimits, password: null, changes: 'accept' as const, report: () => {} };
  const document = await extract(text.startsWith('#') ? 'any.md' : 'any.txt', bytes, options);
  const trace: TracedVerdict[] = [];
  segment(document, () => {}, null, { weights: fitted, trace });
  return trace.filter((verdict) => verdict.question === question);
}

/** Names of the features that held where these words were judged; null if nobody asked about them. */
export async function featuresOf(question: string, words: string, text: string): Promise<string[] | null> {
  const verdict = (await verdictsOf(question, text)).find((one) => one.text === words);
  return verdict ? verdict.evidence.map(({ name }) => name) : null;
}
