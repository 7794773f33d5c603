import { describe, expect, test } from 'vitest';
import { minutes, read } from '../reading.ts';

const tasksOf = async (...lines: string[]) => {
  const { actions, agenda } = await read(minutes(...lines), 'md');
  return {
    tasks: actions.map(({ text, owners }) => `${text} / ${owners.map((o) => o.text).join('+')}`),
    items: agenda.map(({ title }) => title),
  };
};

describe('tasks in groups', () => {
  test('below headings that name owners, after a remark', async () => {
    const { tasks, items } = await tasksOf(
      '## Actions',
      '_* is urgent_',
      '### All\n- [ ] Bring the keys back\n- [ ] Read the draft of the rules',
      '### Ann\n- [ ] Buy rope for the boats *',
      '### Bo + Ann\n- [ ] Ring the harbour office',
      '## Boats\n- They are old.',
    );
    expect(tasks).toEqual([
      'Bring the keys back / All',
      'Read the draft of the rules / All',
      'Buy rope for the boats * / Ann',
      'Ring the harbour office / Bo+Ann',
    ]);
    expect(items).toEqual(['Boats']);
  });

  test('below what names nobody, alone or between people', async () => {
    const tasks = ['- Order a key by 5 April 2024', '- Oil the lock by 6 April 2024'];
    const topics = await tasksOf('## Actions', '### Machine Room', tasks[0] ?? '', '### Gate', tasks[1] ?? '');
    expect(topics.tasks).toEqual(['Order a key by 5 April 2024 / ', 'Oil the lock by 6 April 2024 / ']);
    const mixed = await tasksOf('## Actions', '### General', tasks[0] ?? '', '### Bo', tasks[1] ?? '');
    expect(mixed.tasks).toEqual(['Order a key by 5 April 2024 / ', 'Oil the lock by 6 April 2024 / Bo']);
  });

  test('numbered below names: the numbers are no items', async () => {
    const { record } = await readHtml(
      '<h1>Action list from the rowing club meeting</h1><p>Held on 3 May 2030.</p><dl><dt><b>Ann Lee</b></dt><dd><ol><li><b>Gate</b> to be mended.<li>Paint the fence.</ol></dd><dt><b>Bo Roe</b></dt><dd>No actions.</dd><dt><b>Sam Ortiz</b></dt><dd><ol><li>Buy rope.<li>Wash the pots.</ol></dd></dl>',
    );
    expect(record.agenda).toEqual([]);
    expect(record.actions.map(({ text, owners }) => [text, owners[0]?.text])).toEqual([
      ['Gate to be mended.', 'Ann Lee'],
      ['Paint the fence.', 'Ann Lee'],
      ['Buy rope.', 'Sam Ortiz'],
      ['Wash the pots.', 'Sam Ortiz'],
    ]);
  });

  test('below topics, which own nothing', async () => {
    const { tasks } = await tasksOf(
      '## Action items',
      '- Pontoon\n  - update the page of events\n  - Ann to ask the host\n- Boats\n  - order paint for the oars',
    );
    expect(tasks).toEqual(['update the page of events / ', 'Ann to ask the host / Ann', 'order paint for the oars / ']);
  });

  test('the next part is none', async () => {
    const { tasks, items } = await tasksOf('## Actions\n- Ann: order rope', '## Finance\n- The bank was paid.');
    expect(tasks).toEqual(['order rope / Ann']);
    expect(items).toEqual(['Finance']);
  });
});

const readHtml = async (body: string) => ({ record: await read(`<html><body>${body}</body></html>`, 'html') });
