/** Which tables follow actions, and what their rows give. */
import { describe, expect, test } from 'vitest';
import { minutes, read } from '../reading.ts';

const table = (...rows: string[]) => [rows[0], rows[0]?.replace(/[^|]+/g, '---'), ...rows.slice(1)].join('\n');
const logOf = async (...lines: string[]) => {
  const { actionLog } = await read(minutes(...lines), 'md');
  return (actionLog?.entries ?? []).map((e) => [e.ref, e.text, e.owners.map((o) => o.text).join(), e.status?.value]);
};

describe('a log is', () => {
  test('a table of work items, whose words are the title and not the type', async () => {
    const log = await logOf(
      '## Board',
      table(
        '| ID | Work Item Type | Title | Assigned To | State |',
        '| 12 | Story | Mend the gate | Ann Lee | Active |',
        '| 13 | Task | Paint the hall | Bo Roe | Closed |',
      ),
    );
    expect(log).toEqual([
      ['12', 'Mend the gate', 'Ann Lee', 'open'],
      ['13', 'Paint the hall', 'Bo Roe', 'closed'],
    ]);
  });

  test('tasks with hours, which are no numbers of theirs', async () => {
    const log = await logOf(
      table(
        '| Task ID | Feature | Resource | Hours | Status |',
        '| T1 | Mend the gate | Ann | 5 | Done |',
        '| T2 | Paint the hall | Bo | 3 | Not started |',
      ),
    );
    expect(log).toEqual([
      ['T1', 'Mend the gate', 'Ann', 'closed'],
      ['T2', 'Paint the hall', 'Bo', 'open'],
    ]);
  });

  test('a table without a head below a title of actions', async () => {
    const log = await logOf(
      '## Action list',
      '| | | |\n|---|---|---|\n| 1 | Mend the gate (Ann) | Done |\n| 2 | Paint the hall (Bo) | In progress |',
    );
    expect(log).toEqual([
      ['1', 'Mend the gate', 'Ann', 'closed'],
      ['2', 'Paint the hall', 'Bo', 'ongoing'],
    ]);
  });

  test('a table that rows of status part', async () => {
    const log = await logOf(
      '## Action log',
      table(
        '| Ref | Action | Owner |',
        '| Open | | |',
        '| 4 | Mend the gate | Ann |',
        '| Closed | | |',
        '| 1 | Paint the hall | Bo |',
      ),
    );
    expect(log).toEqual([
      ['4', 'Mend the gate', 'Ann', 'open'],
      ['1', 'Paint the hall', 'Bo', 'closed'],
    ]);
  });

  test('earlier actions with comments on them', async () => {
    const log = await logOf(
      '## Review of actions from the previous meeting',
      table(
        '| Action | Owner | Comment |',
        '| Mend the gate | Ann | Hinges came on Monday. |',
        '| Paint the hall | Bo | |',
      ),
    );
    expect(log.map(([, text]) => text)).toEqual(['Mend the gate', 'Paint the hall']);
  });

  test('the day below "Closed" closes it', async () => {
    const log = await logOf(
      table(
        '| AI # | Description | Who | Opened | Closed |',
        '| 23 | Mend the gate | Ann | 1 Feb 2024 | 2 Mar 2024 |',
        '| 24 | Paint the hall | Bo | 2 Mar 2024 | |',
      ),
    );
    expect(log.map(([, , , status]) => status)).toEqual(['closed', undefined]);
  });

  test('rows that go on with the row above', async () => {
    const { actionLog } = await read(
      minutes(
        '## Action log',
        table(
          '| No | Action | Owner | Status |',
          '| 1 | Mend the gate | Ann | Ongoing |',
          '| | and its hinges | | |',
          '| 2 | Paint the hall | Bo | Done |',
        ),
      ),
      'md',
    );
    expect(actionLog?.entries.map(({ text }) => text)).toEqual(['Mend the gate and its hinges', 'Paint the hall']);
  });
});

describe('no log is', () => {
  test.each<[string, string, string[]]>([
    [
      'risks',
      '| ID | Risk | Owner | Status |',
      ['| 1 | Fire in the hut | Ann | Open |', '| 2 | Flood | Bo | Closed |'],
    ],
    [
      'kinds of risks',
      '| ID | Type | Description | Owner | RAG | Status / mitigation |',
      ['| R1 | Risk | Fire in the hut | Ann | A | Open |', '| R2 | Risk | Flood | Bo | G | Open |'],
    ],
    [
      'applications',
      '| Reference | Address | Proposal | Status |',
      ['| 24/12 | 4 Mill Lane | Porch | Pending |', '| 24/13 | 9 Quay | Garage | Approved |'],
    ],
    ['members', '| Name | Class | Status |', ['| Ann Lee | Solo | Active |', '| Bo Roe | Mirror | Pending |']],
    [
      'the business',
      '| Item | Discussion | Action | Status |',
      [
        '| Dues | The dues were discussed at length. | Ann to write | Open |',
        '| Rope | It has worn out. | Bo to buy | Open |',
      ],
    ],
    ['new actions', '| Action | Owner | Due |', ['| Mend the gate | Ann | 3 May |', '| Paint the hall | Bo | 4 May |']],
    [
      'accounts',
      '| Item | Budget | Actual | Status |',
      ['| Rope | 100 | 90 | On track |', '| Paint | 50 | 70 | Over |'],
    ],
  ])('a table of %s', async (_, head, rows) => expect(await logOf('## Report', table(head, ...rows))).toEqual([]));
});
