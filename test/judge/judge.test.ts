import { describe, expect, test } from 'vitest';
import { judge, probability, type Question } from '../../src/judge/judge.ts';

interface Hat {
  brim: number;
  feather: boolean;
  tag: string;
}

const question: Question<Hat> = {
  name: 'is-a-sun-hat',
  asks: 'Is this hat worn against the sun?',
  prior: -100,
  features: [
    { name: 'wide-brim', says: 'has a wide brim', of: (hat) => hat.brim, prior: 200 },
    { name: 'feather', says: 'has a feather', of: (hat) => hat.feather, prior: -150 },
    { name: 'tagged', says: (hat) => `is tagged “${hat.tag}”`, of: (hat) => hat.tag !== '', prior: 50 },
  ],
};

describe('judge', () => {
  test('adds the weights of what holds, in proportion, and gives the reasons for the verdict', () => {
    const verdict = judge(question, { brim: 1, feather: false, tag: 'beach' }, {});
    expect(verdict).toMatchObject({ yes: true, sum: 150, confidence: 0.68 });
    expect(verdict.because).toEqual(['has a wide brim', 'is tagged “beach”']);
    expect(judge(question, { brim: 0.5, feather: false, tag: '' }, {})).toMatchObject({ yes: true, sum: 0 });
  });

  test('gives the reasons against where the answer is no', () => {
    const verdict = judge(question, { brim: 1, feather: true, tag: '' }, {});
    expect(verdict).toMatchObject({ yes: false, sum: -50, because: ['has a feather'] });
    expect(verdict.evidence.map(({ name }) => name)).toEqual(['wide-brim', 'feather']);
  });

  test('takes fitted weights before priors, and priors for features that were never fitted', () => {
    const weights = { 'is-a-sun-hat': { bias: 0, features: { 'wide-brim': -300 } } };
    const verdict = judge(question, { brim: 1, feather: false, tag: 'beach' }, weights);
    expect(verdict).toMatchObject({ yes: false, sum: -250 });
  });

  test('says how often such an answer is right: slope and shift of its question', () => {
    expect(probability(100, { slope: 1, shift: 0 })).toBe(0.73);
    expect(probability(100, { slope: 0.5, shift: 0 })).toBe(0.62);
    expect(probability(100, { slope: 0.5, shift: 100 })).toBe(0.82);
    expect(probability(100, { slope: 0.5, shift: -100 })).toBe(0.38);
  });

  test('names the three strongest reasons, the strongest first, and none that speaks for the other answer or weighs nothing', () => {
    const said = (...priors: number[]) => {
      const features = priors.map((prior, i) => ({ name: `f${i}`, says: `${prior}`, of: () => true, prior }));
      return judge({ ...question, prior: 0, features }, { brim: 0, feather: false, tag: '' }, {}).because;
    };
    expect(said(10, 40, -20, 30, 20)).toEqual(['40', '30', '20']);
    expect(said(-10, -40, 20, -30)).toEqual(['-40', '-30', '-10']);
    expect(said(0, 10)).toEqual(['10']);
    expect(said(0, -10)).toEqual(['-10']);
    expect(said()).toEqual([]);
  });

  test('gives what it says yes to no less than even odds', () => {
    const item: Question<null> = { name: 'agenda-item', asks: 'Is it an item?', prior: 10, features: [] };
    expect(judge(item, null, {})).toMatchObject({ yes: true, confidence: 0.5 });
    expect(judge({ ...item, prior: 0 }, null, {})).toMatchObject({ yes: true, confidence: 0.5 });
    expect(judge({ ...item, prior: -10 }, null, {}).confidence).toBeLessThan(0.5);
  });

  test('is never quite certain, and holds values within 0 and 1', () => {
    const plain = { slope: 1, shift: 0 };
    expect([5000, -5000, 0].map((sum) => probability(sum, plain))).toEqual([0.99, 0.01, 0.5]);
    expect(judge(question, { brim: 40, feather: false, tag: '' }, {}).sum).toBe(100);
  });
});
