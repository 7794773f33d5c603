/** Rows that a log makes two of, or one of two. */
import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import type { RegisterAction } from '../../src/model/register.ts';
import { isOpen } from '../../src/model/standing.ts';
import { date, document, log, type Row } from '../support/records.ts';

const march = (...rows: Row[]) => document('march', { date: date('2024-03-05'), actionLog: log(...rows) });
const june = (...rows: Row[]) => document('june', { date: date('2024-06-04'), actionLog: log(...rows) });
const row = (ref: string | null, text: string, status: Row[4] = 'open', issued: string | null = '2024-03'): Row => [
  ref,
  text,
  'AB',
  issued,
  status,
];
const BOTH = 'Order a new chain for the slipway and write to the county about the flood gauge';
const CHAIN = 'Order a new chain for the slipway';
const GAUGE = 'Write to the county about the flood gauge';
const other = row('3', 'Review the risk register and suggest changes');
const find = (actions: RegisterAction[], text: string) => actions.find((action) => action.text === text);
const told = (action: RegisterAction | undefined) => [action?.flags, action?.relations?.map(({ kind }) => kind)];

describe('an action that is split', () => {
  test.each([
    ['goes on as the row that keeps its number', [row('7', GAUGE), row('8', CHAIN)], GAUGE, CHAIN],
    ['else as the row with its opening words', [row('7b', GAUGE), row('7a', CHAIN)], CHAIN, GAUGE],
    ['and without numbers, too', [row(null, GAUGE), row(null, CHAIN)], CHAIN, GAUGE],
  ])('%s', (_, parts, goesOn, begins) => {
    const whole = row(parts[0]?.[0] === null ? null : '7', BOTH);
    const { actions } = consolidate([march(whole, other), june(...parts, other)]);
    expect(actions).toHaveLength(3);
    const [first, second] = [find(actions, goesOn), find(actions, begins)];
    expect(first?.mentions.map(({ text }) => text)).toEqual([BOTH, goesOn]);
    expect(told(first)).toEqual([['reworded', 'split'], ['split-into']]);
    expect(told(second)).toEqual([['split'], ['split-from']]);
    expect([first?.relations?.[0]?.actionId, second?.relations?.[0]?.actionId]).toEqual([second?.id, first?.id]);
    expect(second?.relations?.[0]).toMatchObject({ documentId: 'june', because: expect.stringContaining(BOTH) });
    expect(second?.flagNotes?.split).toContain('2024-06-04');
  });
});

describe('actions that are merged', () => {
  test('go on as the one whose number the row keeps; the other is neither lost nor open', () => {
    const { actions } = consolidate([march(row('7', CHAIN), row('8', GAUGE), other), june(row('8', BOTH), other)]);
    expect(actions).toHaveLength(3);
    expect(told(find(actions, BOTH))).toEqual([['reworded', 'merged'], ['merged-from']]);
    expect(find(actions, BOTH)?.mentions.map(({ ref }) => ref)).toEqual(['8', '8']);
    expect(told(find(actions, CHAIN))).toEqual([['merged'], ['merged-into']]);
    expect(actions.filter(isOpen).map(({ text }) => text)).not.toContain(CHAIN);
  });
});

describe('nothing is split or merged', () => {
  const flags = (...documents: ReturnType<typeof march>[]) =>
    consolidate(documents).actions.flatMap((action) => action.flags);
  test('if the action was closed', () => {
    const found = flags(march(row('7', CHAIN, 'closed'), row('8', GAUGE), other), june(row('8', BOTH), other));
    expect(found).not.toContain('merged');
  });
  test('if the new row asks for something else', () => {
    const found = flags(
      march(row('7', BOTH), other),
      june(row('7', CHAIN), row('9', 'Paint the boathouse doors'), other),
    );
    expect(found).not.toContain('split');
  });
  test('if the action was only cut short', () => {
    expect(flags(march(row('7', BOTH), other), june(row('7', CHAIN), other))).not.toContain('split');
  });
});
