/** A row is compared with the threads that it may continue: nothing that would have fitted is passed over. */
import { expect, test } from 'vitest';
import { makeComparison } from '../../src/consolidate/actions/alike.ts';
import { KnownThreads } from '../../src/consolidate/actions/known-threads.ts';
import { loggedStatements, minutedStatements, type Statement } from '../../src/consolidate/actions/mentions.ts';
import { fitsThread, type LastLog } from '../../src/consolidate/actions/same-action.ts';
import { seriesFacts } from '../../src/consolidate/actions/series-facts.ts';
import { bodiesOf } from '../../src/consolidate/bodies.ts';
import { makeDirectory } from '../../src/consolidate/people/directory.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { action, date, document, log, owner, type Row } from '../support/records.ts';
import { some } from '../support/some.ts';

const MEETINGS = 24;
const verbs = ['mend', 'paint', 'order', 'move'];
const things = ['gate', 'roof', 'chain', 'fence', 'lamp'];
const places = ['north pier', 'south quay', 'harbour office'];
const pick = (list: readonly string[], n: number) => list[n % list.length] as string;
const task = (n: number) => `${pick(verbs, n)} the ${pick(things, n * 3)} at the ${pick(places, n * 7)}`;

/** Rows that are reworded, renumbered and come back; with and without dates and numbers. */
function meeting(n: number, dated: boolean, numbered: boolean): MinutesDocument {
  const day = `20${10 + Math.floor(n / 12)}-${String(1 + (n % 12)).padStart(2, '0')}-05`;
  const rows = Array.from({ length: 6 }, (_, k): Row => {
    const own = n + k * (k % 3 === 0 ? 5 : 1);
    const text = k % 2 === n % 2 ? task(own) : `${task(own)} before winter${k === 3 ? ', and paint it' : ''}`;
    return [
      numbered ? String((own * 5) % 17) : null,
      text,
      k % 2 === 0 ? 'AB' : 'CD',
      dated ? day.slice(0, 7) : null,
      'open',
    ];
  });
  return document(`m${n}`, {
    date: date(day),
    actions: [action(`AB to ${task(n + 2)}`, { owners: [owner('AB')] })],
    actionLog: n % 4 === 1 ? null : log(...rows),
  });
}

test.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])('dated: %s, numbered: %s', (dated, numbered) => {
  const documents = Array.from({ length: MEETINGS }, (_, n) => meeting(n, dated, numbered));
  const directory = makeDirectory(documents, bodiesOf(documents));
  const read = documents.map((one) => [...loggedStatements(one, directory), ...minutedStatements(one, directory)]);
  const facts = seriesFacts([], read.flat());
  const { alike, weigh } = makeComparison(facts);
  const threads = new KnownThreads(weigh);
  let before: LastLog = { documentId: null, since: new Set() };
  let [fitting, passedOver] = [0, 0];
  const fitsOf = (statement: Statement) =>
    threads.all.flatMap((thread, at) =>
      fitsThread(statement, thread, { facts, alike }, before) ? [{ thread, at }] : [],
    );
  for (const [n, statements] of some(read).entries()) {
    for (const statement of some(statements)) {
      const fits = fitsOf(statement);
      const likely = threads.likely(statement, before);
      expect(fits.filter(({ at }) => !likely.has(at))).toEqual([]);
      const isFit = threads.fits(statement, before);
      expect([...threads.all.keys()].filter(isFit)).toEqual([...likely].sort((a, b) => a - b));
      fitting += fits.length;
      passedOver += threads.all.length - likely.size;
      const [first] = fits;
      if (first) threads.extend(first.thread, statement, { because: 'it fits', anchor: first.thread.statements[0]! });
      else threads.begin(statement);
    }
    const { id, actionLog } = documents[n]!;
    before = actionLog ? { documentId: id, since: new Set() } : { ...before, since: new Set(before.since).add(id) };
  }
  expect(fitting).toBeGreaterThan(50);
  expect(passedOver).toBeGreaterThan(50);
});
