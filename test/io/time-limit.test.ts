import { expect, test } from 'vitest';
import { HANG_FACTOR, withinTime } from '../../src/io/time-limit.ts';

const after = <Value>(milliseconds: number, value: Value) =>
  new Promise<Value>((resolve) => setTimeout(resolve, milliseconds, value));

test('work that waits for ever is given up, and the limit is reported as it was given', async () => {
  const work = withinTime(new Promise<never>(() => undefined), 20);
  await expect(work).rejects.toMatchObject({
    code: 'document-timed-out',
    message: 'Reading the document took more than 0.02 seconds.',
  });
});

test('a busy machine has time: work ends some times later than its limit', async () => {
  expect(HANG_FACTOR).toBeGreaterThanOrEqual(5);
  await expect(withinTime(after(60, 'read'), 20)).resolves.toBe('read');
});
