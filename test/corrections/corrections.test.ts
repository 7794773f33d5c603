import { describe, expect, test } from 'vitest';
import { consolidate } from '../../src/consolidate/index.ts';
import { applyCorrections } from '../../src/corrections/index.ts';
import { parseCorrections } from '../../src/corrections/parse-corrections.ts';
import type { Correction } from '../../src/corrections/schema.ts';
import { asRead, type MinutesDocument } from '../../src/model/document.ts';
import { action, date, document, log, owner, person, span } from '../support/records.ts';

const CHAIN = 'Order a new chain for the north pier';
const march = (more: Partial<MinutesDocument> = {}) =>
  document('march', {
    date: date('2024-03-05'),
    people: [person('Ann Lee', { initials: 'AL' }), person('Ravi Elm', { initials: 'RE' })],
    actions: [action(CHAIN, { owners: [owner('AL', 'ann-lee')], confidence: 0.7, because: ['it is marked'] })],
    ...more,
  });
const june = (more: Partial<MinutesDocument> = {}) =>
  document('june', { date: date('2024-06-04'), actionLog: log(['7', CHAIN, 'AL', '2024-03', 'open']), ...more });

async function read(text: string): Promise<Correction[]> {
  const { corrections, problems } = await parseCorrections(text);
  expect(problems).toEqual([]);
  return corrections ?? [];
}

/** One correction, without the head of the file. */
const one = (text: string) => read(`corrections:\n  - ${text.trim().replaceAll('\n', '\n    ')}\n`);

async function correct(documents: MinutesDocument[], text: string) {
  const corrected = applyCorrections(documents, await one(text));
  return { ...corrected, register: consolidate(corrected.documents) };
}

describe('actions', () => {
  const OWNER = `action: { text: "${CHAIN}" }\nset: { owner: RE, due: 2026-03-01, status: done }`;

  test('owner, due date and status hold in the register and in the records, with what was read', async () => {
    const { register, documents, applied } = await correct([march(), june()], OWNER);
    expect(applied).toBe(1);
    expect(register.actions).toHaveLength(1);
    expect(register.actions[0]).toMatchObject({
      owners: [{ text: 'RE', personId: 'ravi-elm', kind: 'person' }],
      due: { iso: '2026-03-01', precision: 'day', certainty: 'corrected' },
      status: { text: 'done', value: 'closed' },
      certainty: 'corrected',
      read: { owners: [{ text: 'AL' }], due: null, status: { value: 'open' } },
    });
    expect(register.actions[0]?.confidence).toBeUndefined();
    const [minuted] = documents[0]?.actions ?? [];
    expect(minuted).toMatchObject({
      owners: [{ text: 'RE' }],
      certainty: 'corrected',
      read: { owners: [{ text: 'AL' }] },
    });
    // The status of March is history.
    expect(minuted?.status).toBeUndefined();
  });

  test('what was read can be had back exactly', async () => {
    const before = [march(), june()];
    const { documents } = await correct(before, OWNER);
    expect(documents.map(asRead)).toEqual(before);
  });

  test('the id stays when the words are corrected, and the statements stay one action', async () => {
    const [plain] = consolidate([march(), june()]).actions;
    const { register } = await correct([march(), june()], `action: { text: "${CHAIN}" }\nset: { text: Sell the boat }`);
    expect(register.actions.map(({ id, text }) => [id, text])).toEqual([[plain?.id, 'Sell the boat']]);
  });

  test('holds by its words when the id, the file and the format are others', async () => {
    const moved = march({ id: 'spring', source: { ...march().source, path: 'old/Spring.pdf', format: 'pdf' } });
    const text = `action: { id: a-00000000, text: "${CHAIN}", document: notes/march.docx }\nset: { owner: RE }`;
    const { register, notes } = await correct([moved], text);
    expect(notes).toEqual([]);
    expect(register.actions[0]?.owners[0]?.text).toBe('RE');
  });

  test('an id that was given to other words means nothing', async () => {
    const [plain] = consolidate([march()]).actions;
    const text = `action: { id: ${plain?.id}, text: Publish the mooring fees on the board by the slipway }\nset: { owner: RE }`;
    // Nothing else has the words: the id is believed.
    expect((await correct([march()], text)).notes).toEqual([]);
    const fees = march({
      actions: [...march().actions, action('Publish the mooring fees on the board by the slipway')],
    });
    const { register } = await correct([fees], text);
    expect(register.actions.map((found) => `${found.owners[0]?.text} ${found.text.split(' ')[0]}`).sort()).toEqual([
      'AL Order',
      'RE Publish',
    ]);
  });

  test('words that are gone are reported', async () => {
    const { notes, applied } = await correct([june()], `action: { text: Paint the boat house }\nset: { owner: RE }`);
    expect(applied).toBe(0);
    expect(notes).toMatchObject([{ code: 'correction-unmatched', because: 'its words are in no document any more' }]);
  });

  test('words of several actions are reported unless the document distinguishes them', async () => {
    const twice = [march({ body: 'Pier Board' }), june({ body: 'Audit Committee', title: 'Audit Committee' })];
    const vague = await correct(twice, `action: { text: "${CHAIN}" }\nset: { owner: RE }`);
    expect(vague.notes).toMatchObject([{ because: '2 have these words; say which with "id" or "document"' }]);
    const clear = await correct(twice, `action: { text: "${CHAIN}", document: notes/june.docx }\nset: { owner: RE }`);
    expect(clear.notes).toEqual([]);
    expect(clear.register.actions.map((found) => found.owners[0]?.text).sort()).toEqual(['AL', 'RE']);
  });

  test('a log retyped later does not undo it; a later document that says something new does, and is reported', async () => {
    const text = `action: { text: "${CHAIN}" }\nset: { owner: RE }\nat: 2024-04-01`;
    const again = await correct([march(), june()], text);
    expect(again.register.actions[0]?.owners[0]?.text).toBe('RE');
    const news = await correct([march(), june({ actionLog: log(['7', CHAIN, 'ZZ', '2024-03', 'open']) })], text);
    expect(news.register.actions[0]?.owners[0]?.text).toBe('ZZ');
    expect(news.notes).toMatchObject([{ code: 'correction-overtaken' }]);
  });

  test('none takes a value away', async () => {
    const { register } = await correct([march(), june()], `action: { text: "${CHAIN}" }\nset: { owner: none }`);
    expect(register.actions[0]?.owners).toEqual([]);
  });

  test('what is no action goes from the register and is kept as read', async () => {
    const { register, documents } = await correct([march(), june()], `action: { text: "${CHAIN}" }\nis: nothing`);
    expect(register.actions).toEqual([]);
    expect(documents[0]?.read?.actions).toHaveLength(1);
  });

  test('two are one where a person says so', async () => {
    const other = june({ actionLog: log(['9', 'Chandler to be asked', 'AL', '2024-06', 'open']) });
    const { register } = await correct(
      [march(), other],
      `action: { text: Chandler to be asked }\nsameAs: { text: "${CHAIN}" }`,
    );
    expect(register.actions).toHaveLength(1);
    expect(register.actions[0]).toMatchObject({ id: consolidate([march()]).actions[0]?.id, ref: '9' });
  });

  test('what is an action is one, at the place of the decision with its words', async () => {
    const text = 'It was agreed to buy paint';
    const decided = march({
      decisions: [{ id: 'decision-1', text, agendaItemId: null, certainty: 'stated', spans: [span(text)] }],
    });
    const { register } = await correct(
      [decided],
      `action: { text: ${text}, document: notes/march.docx }\nadd: { owner: RE, ref: 007 }`,
    );
    expect(register.actions.find((one) => one.text === text)).toMatchObject({
      ref: '007',
      owners: [{ personId: 'ravi-elm' }],
      certainty: 'corrected',
      mentions: [{ spans: [{ quote: text }] }],
    });
  });

  test('a copy stays a copy when the document is corrected', async () => {
    const copy = march({
      id: 'march-2',
      source: { ...march().source, path: 'notes/march.pdf', format: 'pdf', sha256: '0'.repeat(64) },
    });
    const { register } = await correct([march(), copy], `action: { text: "${CHAIN}" }\nset: { text: Sell the boat }`);
    expect(register.duplicates).toHaveLength(1);
    expect(register.actions).toHaveLength(1);
  });
});

describe('meetings, decisions and people', () => {
  test('body and date of an undated document hold when the file is renamed', async () => {
    const undated = june({ date: null, body: null, source: { ...june().source, path: 'notes/old name.docx' } });
    const text = `meeting: { id: x, document: notes/june.docx, sha256: ${undated.source.sha256} }\nset: { body: Pier Board, date: 2024-06-04 }`;
    const { register, documents } = await correct([undated], text);
    expect(register.meetings).toMatchObject([
      { body: 'Pier Board', date: { iso: '2024-06-04', certainty: 'corrected' }, read: { body: null, date: null } },
    ]);
    expect(documents[0]?.fieldEvidence?.date).toEqual({ because: ['corrected'] });
    expect(documents.map(asRead)).toEqual([undated]);
  });

  test('a decision is reworded, or is not one', async () => {
    const text = 'The plan was agreed';
    const decided = march({
      decisions: [{ id: 'decision-1', text, agendaItemId: null, certainty: 'stated', spans: [span(text)] }],
    });
    const reworded = await correct([decided], `decision: { text: ${text} }\nset: { text: The plan was refused }`);
    expect(reworded.register.decisions).toMatchObject([
      { text: 'The plan was refused', certainty: 'corrected', read: { text } },
    ]);
    expect((await correct([decided], `decision: { text: ${text} }\nis: nothing`)).register.decisions).toEqual([]);
  });

  test('name, role and attendance of a person; somebody who is nobody; two who are one', async () => {
    const named = await correct(
      [march()],
      'person: { text: Ravi Elm, document: march }\nset: { attendance: apologies, role: Chair }',
    );
    expect(named.register.attendance.find(({ name }) => name === 'Ravi Elm')).toMatchObject({
      attendance: 'apologies',
      role: 'Chair',
    });
    const nobody = await correct([march()], 'person: { text: Ann Lee }\nis: nothing');
    expect(nobody.register.people.map(({ name }) => name)).toEqual(['Ravi Elm']);
    expect(nobody.register.actions[0]?.owners).toMatchObject([{ text: 'AL', personId: null }]);
    const same = await correct(
      [march(), june({ people: [person('Rav Elms')] })],
      'person: { text: Rav Elms }\nsameAs: { text: Ravi Elm }',
    );
    expect(same.register.people.map(({ name }) => name)).toEqual(['Ann Lee', 'Ravi Elm']);
  });

  test('initials that lead to nobody get a name', async () => {
    const { register } = await correct([june()], 'person: { text: AL }\nset: { name: Ada Lowe }');
    expect(register.actions[0]?.owners).toMatchObject([{ text: 'AL', kind: 'person', personId: 'ada-lowe' }]);
    expect(register.people).toMatchObject([{ name: 'Ada Lowe' }]);
  });
});
