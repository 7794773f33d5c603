import { describe, expect, test } from 'vitest';
import { readFields, readRecord } from '../../src/recognise/field-record.ts';

const recordOf = (text: string) => {
  const record = readRecord(text);
  return record && { task: text.slice(record.start, record.end), ...pick(record) };
};
const pick = ({ owner, due, status, sure }: NonNullable<ReturnType<typeof readRecord>>) => ({
  owner,
  due,
  status,
  sure,
});

describe('a line of labelled fields', () => {
  test.each([
    ['[action] Mend the gate [assignee] Ann, Bo [due] 3 May 2030 [status] in progress'],
    ['Mend the gate. Owner: Ann, Bo. Due: 3 May 2030. Status: in progress'],
    ['Mend the gate (Owner: Ann, Bo; Due: 3 May 2030; Status: in progress)'],
    ['Owner: Ann, Bo | Task: Mend the gate | Deadline: 3 May 2030 | Status: in progress'],
    ['Task: Mend the gate – Assigned to: Ann, Bo – Due date: 3 May 2030 – Status: in progress.'],
  ])('%s', (text) => {
    expect(recordOf(text)).toEqual({
      task: expect.stringMatching(/^Mend the gate\.?$/),
      owner: 'Ann, Bo',
      due: '3 May 2030',
      status: 'in progress',
      sure: true,
    });
  });

  test('one field behind a task is enough, but not sure', () => {
    expect(recordOf('Ring the office - Responsible: Bo')).toEqual({
      task: 'Ring the office',
      owner: 'Bo',
      due: null,
      status: null,
      sure: false,
    });
  });

  test.each([
    ['What: the spring fair. When: 3 May. Where: the barn.'],
    ['We asked who: nobody knew.'],
    ['Owner: Ann'],
    ['Ann: the due date: 3 May is too soon'],
    ['The gate is old. Notes: see the drawing.'],
  ])('is no record: %s', (text) => {
    expect(recordOf(text)?.sure ?? false).toBe(false);
  });

  test('fields keep their places', () => {
    const text = '- Owner: Ann';
    expect(readFields(text).map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([['owner', 'Ann']]);
  });
});
