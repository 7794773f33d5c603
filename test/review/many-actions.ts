/** A page of many actions, all invented. */
import { reviewAssets } from '../../src/io/package-files.ts';
import { emptyRegister, type RegisterAction } from '../../src/model/register.ts';
import { reviewPage } from '../../src/review/html.ts';
import { reviewData } from '../../src/review/review-data.ts';
import { date, owner, span } from '../support/records.ts';

const TASKS = [
  'Repair the fuel pump on the quay',
  'Mend the lamp at the harbour gate',
  'Ask the county for the survey',
];

export async function manyActions(count: number): Promise<string> {
  const actions = Array.from({ length: count }, (_, i): RegisterAction => {
    const text = `${TASKS[i % TASKS.length]}, stretch ${i}`;
    const mention = {
      documentId: 'march',
      source: 'minuted' as const,
      ref: `${i}`,
      text,
      owners: [owner(`Owner ${i % 50}`)],
      status: null,
      spans: [span(text, i + 1)],
    };
    return {
      id: `a-${i}`,
      body: `Board ${i % 20}`,
      ref: `${i}`,
      text,
      owners: mention.owners,
      issued: date('2024-03-05'),
      due: date(`2024-0${(i % 9) + 1}`),
      status: null,
      confidence: 0.5 + (i % 50) / 100,
      mentions: [mention],
      history: [],
      links: [],
      flags: [],
    };
  });
  const data = reviewData({
    register: { ...emptyRegister, actions },
    documents: [],
    textOf: () => ({ missing: 'it is not there' }),
    from: 'out',
    day: '2024-06-01',
    corrections: null,
    served: false,
  });
  return reviewPage(data, await reviewAssets());
}
