import { describe, expect, test } from 'vitest';
import { minutes, read } from '../reading.ts';

const tasksOf = async (...lines: string[]) => {
  const { actions, actionLog } = await read(minutes(...lines), 'md');
  return {
    tasks: actions.map(({ text, owners, due }) => [text, owners.map((o) => o.text).join('+'), due?.text ?? null]),
    log: (actionLog?.entries ?? []).map((e) => [
      e.text,
      e.owners.map((o) => o.text).join('+'),
      e.due?.text ?? null,
      e.status?.value ?? null,
    ]),
  };
};

describe('tasks as records of labelled fields', () => {
  test('in one line', async () => {
    const { tasks } = await tasksOf(
      '## Actions',
      '- Mend the gate. Owner: Ann. Due: 12 May 2030.\n- Paint the door | **Owner**: Bo | **Due**: 14 May 2030\n- Ring the office (Assignee: Ann, Bo)',
    );
    expect(tasks).toEqual([
      ['Mend the gate.', 'Ann', '12 May 2030'],
      ['Paint the door', 'Bo', '14 May 2030'],
      ['Ring the office', 'Ann+Bo', null],
    ]);
  });

  test('outside of lists where the line says enough', async () => {
    const { tasks } = await tasksOf(
      '## Shed',
      '- [task] Paint the shed [assignee] Ann [due] 3 May 2030\n- What: the open day, when: 4 May',
    );
    expect(tasks).toEqual([['Paint the shed', 'Ann', '3 May 2030']]);
  });

  test('on lines below the task', async () => {
    const { tasks } = await tasksOf(
      '## Shed',
      'Action: ask for three quotes\nOwner: Ann\nDue: 10 May 2030',
      '## Tasks',
      '- Buy rope\n  - Owner: Bo\n  - Deadline: 15 May 2030',
    );
    expect(tasks).toEqual([
      ['ask for three quotes', 'Ann', '10 May 2030'],
      ['Buy rope', 'Bo', '15 May 2030'],
    ]);
  });

  test('with a status they are a log', async () => {
    const { tasks, log } = await tasksOf(
      '## Action items',
      '- [task] Sell the mower [assignee] Ann [due] 3 May 2030 [status] done\n- [task] Wash the pots [assignee] Bo [status] todo',
    );
    expect(tasks).toEqual([]);
    expect(log).toEqual([
      ['Sell the mower', 'Ann', '3 May 2030', 'closed'],
      ['Wash the pots', 'Bo', null, 'open'],
    ]);
  });
});
