/** The loop as a secretary plays it: read, correct in Excel, apply, read again. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Register, RegisterAction } from '../../src/index.ts';
import { AS_WRITTEN } from '../../src/writers/workbook/written-sheet.ts';
import { actions, byId, ingest, startFromResults } from './board-results.ts';
import { editWorkbook, type Rows } from './edit-workbook.ts';
import { run } from './run-main.ts';

startFromResults();

describe('the workbook', () => {
  test('two owners and a status hold after the next run, and nothing else changes', async () => {
    const plain = actions();
    const [first, second, third] = ['38', '36', '34'].map(
      (ref) => plain.find((action) => action.ref === ref)?.id ?? '',
    );
    await editWorkbook((rows, column) => {
      const rowOf = (id: string | undefined) => rows.find((row) => row[column('Action id')] === id) as unknown[];
      rowOf(first)[column('Owners')] = 'LP';
      rowOf(second)[column('Owners')] = 'JT; NB';
      rowOf(third)[column('Status')] = 'closed';
      // Sorted, and with a column of the user's own in front.
      const [head, ...rest] = rows as [unknown[], ...Rows];
      return [['Mine', ...head], ...rest.reverse().map((row) => ['x', ...row])];
    });
    const refused = await ingest();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('"minutes apply out/actions.xlsx --from out"');
    const dry = await run(['apply', 'out/actions.xlsx', '--from', 'out', '--dry-run']);
    expect([dry.status, existsSync('notes/minutes.corrections.yaml')]).toEqual([0, false]);
    expect(dry.stdout).toContain('3 corrections:\n');
    const { status, stdout } = await run(['apply', 'out/actions.xlsx', '--from', 'out', '--by', 'Ann Lee']);
    expect(status).toBe(0);
    expect(stdout).toContain('owner EV → LP');
    expect(stdout).toContain('status ongoing → closed');
    expect(stdout).toContain('written to notes/minutes.corrections.yaml');
    const again = await ingest();
    expect(again.stdout).toContain('3 corrections hold');
    expect(again.status).toBe(0);
    expect(existsSync('out/actions.xlsx.bak')).toBe(true);
    expect(byId(first!)).toMatchObject({
      owners: [{ text: 'LP' }],
      certainty: 'corrected',
      read: { owners: [{ text: 'EV' }] },
    });
    expect(byId(second!)).toMatchObject({ owners: [{ text: 'JT' }, { text: 'NB' }], certainty: 'corrected' });
    expect(byId(third!)).toMatchObject({
      status: { value: 'closed' },
      certainty: 'corrected',
      read: { status: { value: 'ongoing' } },
    });
    const touched = [first, second, third];
    const others = (list: RegisterAction[]) => list.filter(({ id }) => !touched.includes(id));
    expect(others(actions())).toEqual(others(plain));
    // The new workbook, not touched, says nothing new.
    expect((await run(['apply', 'out/actions.xlsx', '--from', 'out'])).stdout).toBe('nothing was changed\n');
  });

  test('they hold after a new meeting, a renamed file and another format; words that are gone are reported', async () => {
    const id = actions().find((action) => action.ref === '36')?.id ?? '';
    await run(['correct', '36', '--from', 'out', '--owner', 'LP', '--at', '2025-01-01', '-q']);
    const board = 'Saltmarch Children’s Services Partnership Board';
    const next = `${board}\n\nMinutes of the meeting held on 10 December 2024\n\nPresent: Janet Tolley (JT)\n\n1. Welcome\n\nAction: JT to book the hall.\n`;
    writeFileSync('notes/december.txt', next);
    await ingest();
    expect(byId(id)).toMatchObject({ owners: [{ text: 'LP' }], certainty: 'corrected' });
    const { stdout: text } = await run(['text', 'notes/2024-05-14.docx']);
    renameSync('notes/2024-09-10.docx', 'notes/autumn.docx');
    rmSync('notes/2024-05-14.docx');
    writeFileSync('notes/spring.txt', text.replaceAll(/^[|] .*\n/gm, ''));
    const { stdout } = await ingest();
    expect(stdout).toContain('1 correction holds');
    expect(actions().find((action) => action.text.startsWith('Draft letter from the Board'))).toMatchObject({
      owners: [{ text: 'LP' }],
    });
    rmSync('notes/spring.txt');
    rmSync('notes/autumn.docx');
    const gone = await ingest();
    expect(gone.stderr).toContain('warning[correction-unmatched]');
  });

  test('a row that is gone is no action, a new row is one, and edits of a choice delete nothing', async () => {
    const [gone] = actions();
    await editWorkbook((rows, column) => {
      const fresh: unknown[] = [];
      fresh[column('Action')] = 'Write to the county about the bus';
      fresh[column('Owners')] = 'KD';
      fresh[column('Due')] = new Date(Date.UTC(2025, 0, 31));
      fresh[column('Ref')] = '007';
      return [...rows.filter((row) => row[column('Action id')] !== gone?.id), fresh];
    });
    const { stdout } = await run(['apply', 'out/actions.xlsx', '--from', 'out']);
    expect(stdout).toContain('its row is gone, so it is no action');
    await ingest();
    expect(byId(gone?.id ?? '')).toBeUndefined();
    expect(actions().find(({ text }) => text === 'Write to the county about the bus')).toMatchObject({
      ref: '007',
      owners: [{ text: 'KD', kind: 'person' }],
      due: { iso: '2025-01-31' },
      certainty: 'corrected',
    });
    await run(['export', 'actions', '--from', 'out', '--open', '-o', 'open.xlsx']);
    expect((await run(['apply', 'open.xlsx', '--from', 'out'])).stdout).toBe('nothing was changed\n');
    // A new action can be edited, and taken back.
    await editWorkbook((rows, column) => {
      const row = rows.find((one) => one[column('Ref')] === '007') as unknown[];
      row[column('Action')] = 'Write to the county about the bus stop';
      return rows;
    });
    await run(['apply', 'out/actions.xlsx', '--from', 'out']);
    await ingest();
    const stop = actions().find(({ ref }) => ref === '007');
    expect(stop?.text).toBe('Write to the county about the bus stop');
    await run(['correct', stop?.id ?? '', '--from', 'out', '--nothing']);
    const { stdout: last } = await ingest();
    expect(last).toContain('1 correction holds\n');
    expect(actions().some(({ ref }) => ref === '007')).toBe(false);
  });
});

describe('a workbook of older results', () => {
  const edit = () =>
    editWorkbook((rows, column) => {
      const rowOf = (ref: string) => rows.find((one) => one[column('Ref')] === ref) as unknown[];
      rowOf('36')[column('Owners')] = 'LP';
      // As after a run that gave the action another id.
      const other = rowOf('38');
      other[column('Status')] = 'closed';
      return rows;
    }, 'mine.xlsx');
  /** A later meeting closes actions, gives another date and brings new ones; a person corrects a third thing. */
  const goOn = async () => {
    const letter = actions().find(({ ref }) => ref === '36')!;
    const set = ['--due', '2025-02-01', '--status', 'ongoing', '--text', 'Draft the letter of the Board'];
    await run(['correct', letter.id, '--from', 'out', ...set, '-q']);
    await run(['correct', '34', '--from', 'out', '--status', 'done', '--ref', '34a', '-q']);
    const next = 'Pier Board\n\nMinutes of the meeting held on 10 December 2024\n\nAction: JT to book the hall.\n';
    writeFileSync('notes/december.txt', next);
    await ingest();
    expect(byId(letter.id)).toMatchObject({ status: { value: 'ongoing' }, due: { iso: '2025-02-01' } });
  };
  const apply = () => run(['apply', 'mine.xlsx', '--from', 'out', '--dry-run']);

  test('that nobody changed says nothing, whatever the results have become', async () => {
    await run(['export', 'actions', '--from', 'out', '-o', 'mine.xlsx']);
    expect(await apply()).toMatchObject({ status: 0, stdout: 'nothing was changed\n', stderr: '' });
    await goOn();
    expect(await apply()).toMatchObject({ status: 0, stdout: 'nothing was changed\n' });
  });

  test('counts with the cells that were changed in it alone, and with rows that are gone from it', async () => {
    await run(['export', 'actions', '--from', 'out', '-o', 'mine.xlsx']);
    await edit();
    await goOn();
    const { status, stdout, stderr } = await apply();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^2 corrections:\n/);
    expect(stdout).toMatch(/"Draft the letter of the Board.*: owner KD → LP\n/);
    expect(stdout).toContain(': status open → closed\n');
    // An action that was read since has no row, and was not deleted.
    await editWorkbook((rows, column) => rows.filter((row) => row[column('Ref')] !== '37'), 'mine.xlsx');
    expect((await apply()).stdout.match(/its row is gone/g)).toHaveLength(2);
    expect(actions().filter(({ ref }) => ref === '37')).toHaveLength(2);
  });

  test('finds rows by what was written where ids have changed, and passes over those of actions that are gone', async () => {
    await run(['export', 'actions', '--from', 'out', '-o', 'mine.xlsx']);
    const letter = actions().find(({ ref }) => ref === '36')!;
    const { sheets } = await readXlsx(readFileSync('mine.xlsx'));
    const renamed = sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (cell === letter.id ? 'a-00000000' : cell))),
    }));
    writeFileSync('mine.xlsx', await writeXlsx({ sheets: renamed }));
    await edit();
    await editWorkbook((rows, column) => {
      const row = rows.find((one) => one[column('Ref')] === '36') as unknown[];
      row[column('Action')] = 'Write the letter';
      return rows;
    }, 'mine.xlsx');
    expect((await apply()).stdout).toContain('owner KD → LP, text Draft letter from the Board');
    await run(['correct', '34', '--from', 'out', '--nothing', '-q']);
    await ingest();
    const { status, stdout, stderr } = await apply();
    expect([status, stdout.split('\n')[0]]).toEqual([0, '2 corrections:']);
    expect(stderr).toContain('note: 1 row unchanged, of actions that are no longer in the results');
  });

  test('is told of where it does not carry what was written, as those of older versions', async () => {
    await run(['export', 'actions', '--from', 'out', '-o', 'mine.xlsx']);
    await edit();
    const { sheets } = await readXlsx(readFileSync('mine.xlsx'));
    const visible = sheets.filter(({ name }) => name !== AS_WRITTEN).map(({ name, rows }) => ({ name, rows }));
    writeFileSync('mine.xlsx', await writeXlsx({ sheets: visible }));
    expect(await apply()).toMatchObject({ status: 0, stderr: '' });
    await goOn();
    const { stdout, stderr } = await apply();
    expect(stderr).toContain('warning: mine.xlsx was written from other results than those now in out');
    expect(stdout).toContain('status ongoing → open');
  });
});

describe('CSV', () => {
  test('what Excel makes of dates and refs is not taken for a change', async () => {
    const ids = actions().filter((action) => action.due?.iso?.length === 10);
    expect(ids.length).toBeGreaterThan(0);
    const text = readFileSync('out/actions.csv', 'utf8');
    const mangled = text
      .replaceAll('\r\n', '\n')
      .replaceAll(
        /,(\d{4})-(\d{2})-(\d{2}),/g,
        (_, year: string, month: string, day: string) => `,${day}/${month}/${year},`,
      )
      .replaceAll(/,(\d{4})-(\d{2}),/g, (_, year: string, month: string) => `,01/${month}/${year},`);
    writeFileSync('out/actions.csv', `\uFEFF${mangled}`);
    const { status, stdout } = await run(['apply', 'out/actions.csv', '--from', 'out']);
    expect([status, stdout]).toEqual([0, 'nothing was changed\n']);
    writeFileSync(
      'out/actions.csv',
      mangled.replace(',EV,Elliot Vine,', ',LP,Elliot Vine,').replace(/^a-[a-z0-9]{8},37,.*Convene.*\n/m, ''),
    );
    const edited = await run(['apply', 'out/actions.csv', '--from', 'out']);
    expect(edited.stdout).toContain('owner EV → LP');
    expect(edited.stdout).toContain('2 corrections');
  });

  test('a day that may be two is not guessed, and the file stays until it is written clearly', async () => {
    writeFileSync('mine.csv', `action_id,due\n${actions()[0]?.id},03/04/2025\nb-nonsense,\n`);
    const { status, stderr } = await run(['apply', 'mine.csv', '--from', 'out']);
    expect(status).toBe(2);
    expect(stderr).toContain('row 2: "03/04/2025" may be 2025-04-03 or 2025-03-04; write which one is meant');
    expect(stderr).toContain('row 3: no action has the id "b-nonsense"');
    expect(stderr).toContain('which may be a selection; nothing was deleted');
  });

  test('a file that is no log says what one looks like', async () => {
    writeFileSync('mine.csv', 'name,age\nAnn,5\n');
    const { status, stderr } = await run(['apply', 'mine.csv', '--from', 'out']);
    expect(status).toBe(2);
    expect(stderr).toContain('mine.csv contains no table of actions');
  });
});

describe('correct', () => {
  test.each([
    [['correct', 'a-00000000', '--owner', 'RE'], 'nothing in the results is called "a-00000000"'],
    [['correct', '37', '--owner', 'RE'], '"37" may be action a-'],
    [['correct', '36', '--body', 'Board'], '"set.body" is not known'],
    [['correct', '36'], 'A correction says one thing'],
    [['correct', 'Janet Tolley', '--attendance', 'absent'], '"attendance" needs the document'],
    [['correct', '36', '--owner', 'RE', '--at', 'soon'], 'It must be a date'],
    [['correct', '36', '--owner', 'RE', '--corrections', 'out'], 'is not a file'],
  ])('%j', async (argv, message) => {
    const { status, stderr } = await run([...argv, '--from', 'out']);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('names the document, the decision and the person as well', async () => {
    await run(['correct', 'notes/2024-02-06.docx', '--from', 'out', '--body', 'Pier Board']);
    await run([
      'correct',
      'Janet Tolley',
      '--from',
      'out',
      '--in',
      'notes/2024-02-06.docx',
      '--attendance',
      'apologies',
    ]);
    const { stdout } = await ingest();
    expect(stdout).toContain('2 corrections hold');
    const { meetings, attendance } = JSON.parse(readFileSync('out/register.json', 'utf8')) as Register;
    expect(meetings.find(({ path }) => path.endsWith('02-06.docx'))).toMatchObject({ body: 'Pier Board' });
    const rows = attendance.filter(({ name }) => name === 'Janet Tolley').map(({ attendance: how }) => how);
    expect(rows.filter((how) => how === 'apologies')).toHaveLength(1);
  });
});
