import { describe, expect, test } from 'vitest';
import { mergeCorrections } from '../../src/corrections/merge-corrections.ts';
import { parseCorrections } from '../../src/corrections/parse-corrections.ts';
import type { Correction } from '../../src/corrections/schema.ts';

const CHAIN: Correction = { action: { id: 'a-1', text: 'Order a chain' }, set: { owner: 'RE' }, at: '2024-04-01' };

describe('reading', () => {
  test('values are taken as they are written', async () => {
    const { corrections } = await parseCorrections(
      'corrections:\n  - action: { text: x y }\n    set: { ref: 007, due: none, status: 1E5 }\n    by:\n',
    );
    expect(corrections).toEqual([{ action: { text: 'x y' }, set: { ref: '007', due: null, status: '1E5' } }]);
  });

  test.each([
    ['', null],
    ['# nothing yet\n', null],
    ['corrections:\n', null],
    ['corrections: 5\n', 1],
    ['- action\n', 1],
    ['corrections:\n  - set: { owner: RE }\n', 2],
    ['corrections:\n  - action: { text: x }\n', 2],
    ['corrections:\n  - action: { text: x }\n    set:\n      owner: RE\n      colour: red\n', 5],
    ['corrections:\n  - action: { document: x.docx }\n    is: nothing\n', 2],
    ['corrections:\n  - action: { text: x }\n    is: nothing\n    set: { owner: RE }\n', 2],
    ['corrections:\n  - meeting: { id: x }\n    set: { date: some day }\n', 2],
    ['corrections:\n  - person: { text: x }\n    set: { attendance: absent }\n', 2],
    ['corrections: [\n', 2],
    ['corrections: &a [*a]\n', 1],
  ])('%j', async (text, line) => {
    const { problems } = await parseCorrections(text);
    expect(problems[0]?.line ?? null).toBe(line);
  });
});

describe('writing', () => {
  test('a first correction makes a file that reads back', async () => {
    const text = await mergeCorrections('', [{ action: { text: 'Order: "a" chain' }, set: { ref: '007', due: null } }]);
    expect(text).toMatch(/^# .+\ncorrections:\n/);
    expect(text).toContain('"007"');
    expect(text).toContain('due: none');
    const { corrections } = await parseCorrections(text);
    expect(corrections).toEqual([{ action: { text: 'Order: "a" chain' }, set: { ref: '007', due: null } }]);
  });

  test('comments, order and entries of the user stay; values of one thing are joined', async () => {
    const before = `# Ours
corrections:
  # first
  - action: { id: a-1, text: Order a chain } # the chain
    set: { status: done } # Ann says
  - person: { text: XX }
    is: nothing
`;
    const after = await mergeCorrections(before, [CHAIN, { action: { text: 'Another' }, is: 'nothing' }]);
    for (const comment of ['# Ours', '# first', '# the chain', '# Ann says']) expect(after).toContain(comment);
    const { corrections } = await parseCorrections(after);
    expect(corrections).toEqual([
      { ...CHAIN, set: { status: 'done', owner: 'RE' } },
      { person: { text: 'XX' }, is: 'nothing' },
      { action: { text: 'Another' }, is: 'nothing' },
    ]);
  });

  test('what it is takes the place of what was set; the same correction twice changes nothing', async () => {
    const text = await mergeCorrections(await mergeCorrections('', [CHAIN]), [
      { action: CHAIN.action, is: 'nothing' } as Correction,
    ]);
    expect((await parseCorrections(text)).corrections).toMatchObject([{ is: 'nothing' }]);
    expect(text).not.toContain('RE');
    expect(await mergeCorrections(text, [{ action: CHAIN.action, is: 'nothing' } as Correction])).toBe(text);
  });
});
