import { describe, expect, test } from 'vitest';
import { minutes, read } from '../reading.ts';

const recordOf = (...lines: string[]) => read(minutes(...lines), 'md');

describe('what is told twice, or is no task', () => {
  test('a summary at the end says the tasks once more', async () => {
    const { actions, agenda } = await recordOf(
      '## 1. Boats',
      'ACTION: Ann to buy rope for the boats.',
      '## 2. Hall',
      'ACTION: Bo to ring the plumber.',
      '## Summary of action items',
      '1. Ann to buy rope for the boats\n2. Bo to ring the plumber\n3. Kit to read the meter',
    );
    // The first of each is kept, which stands under its item.
    const titleOf = (id: string | null) => agenda.find((item) => item.id === id)?.title;
    expect(
      actions.map(({ text, agendaItemId }) => [text.replace(/\.$/, ''), titleOf(agendaItemId)]).slice(0, 2),
    ).toEqual([
      ['Ann to buy rope for the boats', 'Boats'],
      ['Bo to ring the plumber', 'Hall'],
    ]);
    expect(actions.map(({ text }) => text)).toContain('Kit to read the meter');
    expect(actions).toHaveLength(3);
  });

  test('the same words for two people are two tasks', async () => {
    const { actions } = await recordOf(
      '## Boats',
      '- [ ] Check the moorings (Ann)',
      '## Action items',
      '- Check the moorings (Bo)',
    );
    expect(actions.map(({ owners }) => owners[0]?.text)).toEqual(['Ann', 'Bo']);
  });

  test('boxes before people', async () => {
    const { actions } = await recordOf(
      '## Boats',
      '- [ ] Order rope for the boats',
      '## Committee',
      '- [x] Mira Olsen, Westmoor Trust\n- [ ] Jon Vale, Northfield\n- [ ] Ida Marsh (Westmoor)',
    );
    expect(actions.map(({ text }) => text)).toEqual(['Order rope for the boats']);
  });

  test('“Ann, please …” asks Ann, “Everybody please …” all', async () => {
    const { actions } = await recordOf(
      '- ACTION: Everybody please read the draft.\n- ACTION: Ann please ring the office.',
    );
    expect(actions.map(({ owners }) => owners.map(({ text, kind }) => `${text} ${kind}`))).toEqual([
      ['Everybody everyone'],
      ['Ann person'],
    ]);
  });

  test('reasons below a decision are none', async () => {
    const { decisions } = await recordOf(
      '## Decision items',
      '- The hall will be painted in May\n  - [rationale] it is empty then\n  - Opposing: none\n- Rents stay as they are',
    );
    expect(decisions.map(({ text }) => text)).toEqual(['The hall will be painted in May', 'Rents stay as they are']);
  });
});
