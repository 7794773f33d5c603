/** How sure values are reaches the register, its tables and the filters of export. */
import { expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { exports } from '../../src/writers/export-list.ts';
import { action, date, document, log } from '../support/records.ts';

const guess = { certainty: 'inferred', confidence: 0.64, because: ['names an officer'] } as const;
const marked = { certainty: 'stated', confidence: 0.97, because: ['follows “Action:”'] } as const;
const july = document('july', {
  body: 'Ferry Committee',
  date: date('2024-07-02'),
  actions: [action('IM to repair the slipway winch before the regatta', { ...guess, because: [...guess.because] })],
});
const august = document('august', {
  body: 'Ferry Committee',
  date: date('2024-08-06'),
  actions: [
    action('IM to repair the slipway winch before the regatta', { ...marked, because: [...marked.because] }),
    action('RP to ask for prices of rope', { ...guess, because: [...guess.because] }),
  ],
});
const register = consolidate([july, august]);
const texts = (keep: (one: { certainty?: string | undefined; confidence?: number | undefined }) => boolean) =>
  exports
    .mentions({ register, documents: [], keepAction: () => true, keepSure: keep })
    .rows.map((row) => (row as { mention: { text: string } }).mention.text);

test('an action is as sure as its surest mention', () => {
  const winch = register.actions.find(({ text }) => text.includes('winch'));
  expect(winch).toMatchObject({ ...marked, mentions: [guess, marked] });
  expect(register.actions.find(({ text }) => text.includes('rope'))).toMatchObject(guess);
});

test('a row of a log is stated', () => {
  const logged = consolidate([document('log', { actionLog: log(['4', 'Paint the hut', 'IM', null, 'open']) })]);
  expect(logged.actions[0]).toMatchObject({ certainty: 'stated', mentions: [{ certainty: 'stated' }] });
});

test('mentions are chosen one by one', () => {
  expect(texts(({ certainty }) => certainty === 'stated')).toHaveLength(1);
  expect(texts(({ confidence }) => (confidence ?? 1) >= 0.6)).toHaveLength(3);
});
