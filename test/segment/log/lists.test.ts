import { describe, expect, test } from 'vitest';
import { minutes, read } from '../reading.ts';

const logOf = async (...lines: string[]) => {
  const { actionLog, actions } = await read(minutes(...lines), 'md');
  return { log: (actionLog?.entries ?? []).map((e) => [e.text, e.status?.value ?? null]), actions: actions.length };
};

describe('a log kept as a list', () => {
  test('of which only some entries give a status', async () => {
    const { log, actions } = await logOf(
      '## Action items',
      '1. Mend the gate - Done\n2. Paint the hall - pending\n3. Order chairs\n4. Clear the ditch\n5. Ring the plumber - done',
    );
    expect(log).toEqual([
      ['Mend the gate', 'closed'],
      ['Paint the hall', 'open'],
      ['Order chairs', null],
      ['Clear the ditch', null],
      ['Ring the plumber', 'closed'],
    ]);
    expect(actions).toBe(0);
  });

  test('counted beside references, each task bold before what became of it', async () => {
    const { actionLog } = await read(
      minutes(
        '## Review actions from previous meetings',
        '1. **Action 1.1: SO to ask for new maps of the lake.** SO has had the maps. They show the old shore. _Closed_\n2. **Action 2.1: BR to pass the note on.** _Done. Closed_\n3. **Action 2.5: SO/BR to find out which year is right.** _Ongoing._',
      ),
      'md',
    );
    expect(actionLog?.entries.map((e) => [e.ref, e.text, e.status?.text])).toEqual([
      ['1.1', 'SO to ask for new maps of the lake.', 'Closed'],
      ['2.1', 'BR to pass the note on.', 'Done. Closed'],
      ['2.5', 'SO/BR to find out which year is right.', 'Ongoing.'],
    ]);
  });

  test('numbered lazily, what is done struck through, the rest open', async () => {
    const { actionLog, agenda } = await read(
      minutes(
        '# Action items',
        '1. BR: order chairs\n1. ~SO: ring the plumber about the tap~\n1. ~Kit: paint the hall door and the gate.~ See the note.',
        '# Minutes',
        '## SO: The tap',
        'It drips.',
        '## BR: Chairs',
        'They are old.',
      ),
      'md',
    );
    expect(actionLog?.entries.map((e) => [e.ref, e.status?.value])).toEqual([
      ['1', 'open'],
      ['2', 'closed'],
      ['3', 'closed'],
    ]);
    expect(agenda.map(({ title }) => title)).toEqual(['SO: The tap', 'BR: Chairs']);
  });

  test('tasks below a task have boxes of their own, its bullets have none', async () => {
    const { log } = await logOf(
      '## Review of action items',
      '- [x] Book the hall (Ann)\n- [ ] Plan the fair (Bo)\n  - [ ] Ask for stalls\n  - as last year',
    );
    expect(log).toEqual([
      ['Book the hall', 'closed'],
      ['Plan the fair', 'open'],
      ['Ask for stalls', 'open'],
    ]);
  });

  test('below headings that are its states', async () => {
    const { log } = await logOf(
      '## Work',
      '**Done**',
      '- Mend the gate',
      '',
      '**In progress**',
      '- Paint the hall\n- Order chairs',
    );
    expect(log).toEqual([
      ['Mend the gate', 'closed'],
      ['Paint the hall', 'ongoing'],
      ['Order chairs', 'ongoing'],
    ]);
  });

  test('one heading that is a state makes none', async () => {
    expect((await logOf('## Work', '**Done**', '- Mend the gate\n- Paint the hall')).log).toEqual([]);
  });

  test('a stroke beside the boxes of new tasks is but a tick: they are actions, no log', async () => {
    const { log, actions } = await logOf(
      '## Action items',
      '- [ ] Ann to draft the note\n- [ ] Bo to book the room\n- [ ] ~~Send the recap~~',
    );
    expect([log, actions]).toEqual([[], 3]);
  });

  test('struck through, and the status on the line below', async () => {
    const { log } = await logOf(
      '## Actions from the last meeting',
      '- ~~Mend the gate~~\n- Paint the hall\n  - Action complete\n- Order chairs',
    );
    expect(log).toEqual([
      ['Mend the gate', 'closed'],
      ['Paint the hall', 'closed'],
      ['Order chairs', null],
    ]);
  });

  test('new actions of which one happens to be done are no log', async () => {
    const { log, actions } = await logOf(
      '## Action items',
      '- Ann to mend the gate (done)\n- Bo to paint the hall\n- Ann to order chairs\n- Bo to clear the ditch\n- Ann to ring',
    );
    expect([log, actions]).toEqual([[], 5]);
  });
});

describe('a log kept as a table', () => {
  test('numbers and owners within the cell of the action', async () => {
    const { actionLog } = await read(
      minutes(
        '## Actions',
        '| Action | Status |\n|---|---|\n| 1. Ann: mend the gate | Done |\n| 2. Bo to paint | 50% |\n| 3. Order chairs | Not started |',
      ),
      'md',
    );
    expect(actionLog?.entries.map((e) => [e.ref, e.text, e.owners.map(({ text }) => text), e.status?.value])).toEqual([
      ['1', 'mend the gate', ['Ann'], 'closed'],
      ['2', 'Bo to paint', ['Bo'], 'ongoing'],
      ['3', 'Order chairs', [], 'open'],
    ]);
  });
});

test('paragraphs with the status on a line of their own', async () => {
  const { log } = await logOf(
    '## Matters arising',
    'Ann to mend the gate.',
    '',
    'Action complete',
    '',
    'Bo to price the chairs.',
    '',
    'Ongoing',
  );
  expect(log).toEqual([
    ['Ann to mend the gate.', 'closed'],
    ['Bo to price the chairs.', 'ongoing'],
  ]);
});

test('a table that tells in sentences what became of actions', async () => {
  const { log } = await logOf(
    '## Actions',
    '| Action | Owner | Update |\n|---|---|---|\n| Mend the gate | Ann | Bo has lent his drill |\n| Order chairs | Bo | Prices were too high |',
  );
  expect(log).toEqual([
    ['Mend the gate', 'other'],
    ['Order chairs', 'other'],
  ]);
});

test('a status below a task heads nothing: the bullets after it are no entries', async () => {
  const { log } = await logOf(
    '## Hall',
    '- **Action Ann: mend the gate**\n  - **Action completed**\n- The band played twice\n- **Action Bo: order chairs**\n  - **Action in progress**\n- Tea was had\n- The rain stopped',
  );
  const texts = log.map(([text]) => text);
  for (const told of ['The band played twice', 'Tea was had', 'The rain stopped']) expect(texts).not.toContain(told);
});
