/** Items as the judges choose them: each way of marking lines over the document, then each line. */
import { expect, test } from 'vitest';
import { readRecord } from '../support/read-record.ts';
import { some } from '../support/some.ts';

async function agendaOf(...paragraphs: string[]) {
  const text = ['# Quay Club', 'Minutes of the meeting held on 5 March 2024', ...paragraphs].join('\n\n');
  return (await readRecord({ path: 'minutes.md', bytes: new TextEncoder().encode(text) })).record.agenda;
}
const shown = (agenda: Awaited<ReturnType<typeof agendaOf>>) => agenda.map(({ number, title }) => [number, title]);
const PROSE = 'The slipway is worn at its foot. Two quotes were received and a third is to come.';

test('every item says how sure it is, and why', async () => {
  const agenda = await agendaOf('## 1. Slipway', PROSE, '## 2. Dinner', PROSE, '## 3. Boats', PROSE);
  expect(shown(agenda)).toEqual([
    ['1', 'Slipway'],
    ['2', 'Dinner'],
    ['3', 'Boats'],
  ]);
  for (const { confidence, because } of some(agenda)) {
    expect(confidence).toBeGreaterThan(0.8);
    expect(because?.length).toBeGreaterThan(0);
  }
});

test('the column of topics of a table: all on one level', async () => {
  const table = [
    '| Item | Discussion | Action | Owner |',
    '|---|---|---|---|',
    `| Welcome | ${PROSE} | | |`,
    `| Slipway | ${PROSE} | Get a quote | Bo |`,
    `| Dinner | ${PROSE} | | |`,
  ].join('\n');
  const agenda = await agendaOf(table);
  expect(agenda.map(({ title, level }) => [title, level])).toEqual([
    ['Welcome', 1],
    ['Slipway', 1],
    ['Dinner', 1],
  ]);
});

test('topics of a table below a list of actions; numbers in its other columns are no items', async () => {
  const table = [
    '| Agenda item | Decision/Action taken | Person(s) responsible |',
    '|---|---|---|',
    '| 1. Welcome | Roles were read out<br>1. Post goes to the hut<br>2. The old list is void | Bo |',
    `| 2. Slipway | ${PROSE} | Kit |`,
    '| 3. Dinner | Approved by all | Bo |',
  ].join('\n');
  const agenda = await agendaOf('## Actions', '- Ann: order rope\n- Bo: mend the gate', table);
  expect(shown(agenda)).toEqual([
    ['1', 'Welcome'],
    ['2', 'Slipway'],
    ['3', 'Dinner'],
  ]);
});

test('the reference of the minute stands before the number of the item', async () => {
  const items = ['APOLOGIES FOR ABSENCE.', 'DECLARATIONS OF INTEREST', 'THE SLIPWAY'];
  const agenda = await agendaOf(
    ...items.flatMap((title, i) => [`D0${i + 11}/24      ${i + 1}.         ${title}`, PROSE]),
  );
  expect(shown(agenda)).toEqual(items.map((title, i) => [`${i + 1}`, title.replace('.', '')]));
});

test('a line that says whose words follow is no item', async () => {
  const agenda = await agendaOf(
    'Present: Ann Lee, Bo Roe',
    '## Slipway',
    'Ann says:',
    `- ${PROSE}`,
    'Bo Roe responds:',
    `- ${PROSE}`,
    '## Dinner',
    PROSE,
    '## Boats',
    PROSE,
  );
  expect(agenda.map(({ title }) => title)).toEqual(['Slipway', 'Dinner', 'Boats']);
});

test('numbers in words, and with hyphens in several levels', async () => {
  expect(
    shown(
      await agendaOf('**Item One: Slipway**', PROSE, '**Item Two: Dinner**', PROSE, '**Item Three: Boats**', PROSE),
    ),
  ).toEqual([
    ['One', 'Slipway'],
    ['Two', 'Dinner'],
    ['Three', 'Boats'],
  ]);
  const levels = [
    '# 1 Opening',
    '## 1-1 Roll call of members',
    PROSE,
    '## 1-2 Last minutes',
    PROSE,
    '# 2 Boats',
    PROSE,
  ];
  expect((await agendaOf(...levels)).map(({ number }) => number)).toEqual(['1', '1-1', '1-2', '2']);
});

test('the name of somebody who came heads nothing', async () => {
  const agenda = await agendaOf(
    'Present: Ann Lee, Bo Roe',
    '## Slipway',
    PROSE,
    '## Dinner',
    PROSE,
    '## Boats',
    PROSE,
    '## Ann Lee',
  );
  expect(shown(agenda).map(([, title]) => title)).toEqual(['Slipway', 'Dinner', 'Boats']);
});

test('a title ends at the dash before which somebody speaks, not at a short form', async () => {
  const agenda = await agendaOf(
    '1. Slipway repairs – Ann reported that it was worn at the foot. Two quotes came in for the work.',
    '2. Dinner – To receive the report of Cllr. Lee on the hall and on the menu that he was offered',
    '3. Boats',
    PROSE,
  );
  expect(shown(agenda).slice(0, 2)).toEqual([
    ['1', 'Slipway repairs'],
    ['2', 'Dinner – To receive the report of Cllr. Lee on the hall and on the menu that he was offered'],
  ]);
});
