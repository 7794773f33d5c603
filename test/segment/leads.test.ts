/** Topics that a document sets off from what is said about them: with a dash, a full stop, a mark or a time. */
import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

const PROSE = 'The matter was talked through at some length by those who came.';
const HEAD = 'Quay Sailing Club\n\nCommittee, 5 March 2024\n\nPresent: Ann Lee, Bo Roe, Kit Marsh\n\n';
const titles = async (text: string, ending: 'txt' | 'md' | 'html' = 'txt') =>
  (await read(text, ending)).agenda.map(({ title }) => title);

describe('topics that run into their paragraph', () => {
  test('a dash before what is told', async () => {
    const text = `${HEAD}Slipway – Two quotes came in for the work. The cheaper one leaves out the drain.\n\nBar – A new licence holder is needed when Kit moves away.\n\nRegatta – The day clashes with the carnival.\n\nLottery – The first draw raised £212.\n`;
    expect(await titles(text)).toEqual(['Slipway', 'Bar', 'Regatta', 'Lottery']);
  });

  test('a full stop before what is told, where agendas have some of the topics', async () => {
    const text = `${HEAD}Matters arising. There were none.\n\nTreasurer's report. The accounts showed a surplus of £1,204.\n\nElection of officers. Those who served were elected again.\n\nSubscriptions. It was agreed that these remain at £85.\n`;
    expect(await titles(text)).toEqual([
      'Matters arising',
      "Treasurer's report",
      'Election of officers',
      'Subscriptions',
    ]);
  });

  test('short sentences that name no topic are prose', async () => {
    const text = `${HEAD}Ann welcomed all. She thanked those who helped at the show.\n\nNobody objected. The minutes were signed by the chair.\n\nTea was served. The hall was locked at ten that night.\n\nBo spoke next. He showed the plan of the new pontoon.\n`;
    expect(await titles(text)).toEqual([]);
  });

  test('names before a dash say who spoke', async () => {
    const text = `${HEAD}Ann Lee – the slipway has to be closed until the work is done.\n\nBo Roe – the club can use the harbour's in the meantime.\n\nKit Marsh – somebody should tell the sea scouts of it soon.\n`;
    expect(await titles(text)).toEqual([]);
  });

  test('behind numbers: what is told after the dash or the full stop is no part of the title', async () => {
    const text = `${HEAD}1. Watering rota. Bo has drawn up a rota for the summer.\n2. Shed. The lock is broken again.\n3. Open day. 16 June, from 11 to 4.\n4. Money. There are £318 in the bank.\n`;
    expect(await titles(text)).toEqual(['Watering rota', 'Shed', 'Open day', 'Money']);
  });
});

describe('topics in lines of their own', () => {
  test('a mark before each', async () => {
    const text = `${HEAD}-- Slipway\n\n${PROSE}\n\n-- Boats\n\n${PROSE}\n\n-- Test plan\n\n${PROSE}\n`;
    expect(await titles(text)).toEqual(['Slipway', 'Boats', 'Test plan']);
  });

  test('the time before each', async () => {
    const text = `${HEAD}10:05 Slipway\n${PROSE}\n\n10:17 Boats\n${PROSE}\n\n10:41 Test plan\n${PROSE}\n`;
    expect(await titles(text)).toEqual(['Slipway', 'Boats', 'Test plan']);
  });
});

describe('items that say what is to be dealt with', () => {
  test('whole sentences with a full stop', async () => {
    const text = `${HEAD}1. To receive apologies for absence and to approve the reasons that were given.\nNone.\n\n2. To confirm the minutes of the meeting held on 6 February as a true and correct record.\nAgreed.\n\n3. To consider quotes for the renewal of the insurance, and to agree which to accept.\nThe lowest was accepted.\n`;
    expect(await titles(text)).toHaveLength(3);
  });

  test('numbered paragraphs that tell what happened are none', async () => {
    const text = `${HEAD}1. The meeting was called to order at 7:00 p.m. by the president of the club.\n\n2. The treasurer presented the bills for August in the amount of $18,204. They were paid.\n\n3. The director reported that the number of boats rose by four. Two more are expected.\n\n4. The board discussed the leaking roof. Three roofers will be asked for quotes.\n`;
    expect(await titles(text)).toEqual([]);
  });
});

describe('agendas that stand twice, and lists that begin anew', () => {
  test('what stands first without text is the printed agenda', async () => {
    const items = ['Call to order', 'Approval of minutes', 'Slipway works', 'Boat park', 'Adjournment'];
    const printed = items.map((item, i) => `## ${i + 1}. ${item}\n\n`).join('');
    const minutes = items.map((item, i) => `${i + 1}. ${item}\n\n${PROSE}\n\n`).join('');
    expect(
      await titles(`# Quay Sailing Club\n\n5 March 2024\n\n# Agenda\n\n${printed}\n\n${minutes}`, 'md'),
    ).toHaveLength(5);
  });

  test('a list of actions that begins with 1 again goes on with no items', async () => {
    const text = `${HEAD}Agenda items:\n1) Slipway\n2) Boats\nAction items:\n1) Paint the slipway\n2) Move the boats\n3) Ring the surveyor\n`;
    expect(await titles(text)).not.toContain('Ring the surveyor');
  });

  test('the list below “Agenda for 12 May” in an agenda', async () => {
    const text =
      '# Agenda for 12 May 2020\n\n**When:** 12 May, 16:00 UTC\n\nPlease add items below.\n\n* Welcome and roll call\n* New test harness (Ann, 15 min)\n* Governance proposal (Bo, 20 min)\n* AOB\n';
    expect(await titles(text, 'md')).toEqual([
      'Welcome and roll call',
      'New test harness (Ann, 15 min)',
      'Governance proposal (Bo, 20 min)',
      'AOB',
    ]);
  });
});

test('roman numbers without a full stop', async () => {
  const text = `${HEAD}I     Call to order\n${PROSE}\n\nII    Slipway\n${PROSE}\n\nIII   Boats\n${PROSE}\n`;
  expect((await read(text)).agenda.map(({ number }) => number)).toEqual(['I', 'II', 'III']);
});

test('initials at the edge, weeks and the name of the body head nothing', async () => {
  const text = `# Quay Sailing Club\n\n5 March 2024\n\nPresent: Ann Lee, Bo Roe\n\n## Slipway\n\n${PROSE}\n\n## AL/BR\n\n${PROSE}\n\n## Boats\n\n${PROSE}\n\n## Dinner\n\n${PROSE}\n`;
  expect(await titles(text, 'md')).toEqual(['Slipway', 'Boats', 'Dinner']);
});

test('“Minutes” over headings of a lower level parts the document', async () => {
  const text = `# Participants\n\n- Ann\n- Bo\n\n# Minutes\n\n## Budget\n\n${PROSE}\n\n## Hiring\n\n${PROSE}\n\n# Action items\n\n- Bo: paint\n`;
  expect(await titles(text, 'md')).toEqual(['Budget', 'Hiring']);
});
