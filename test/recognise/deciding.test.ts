/** What a sentence says of deciding: its verb, who or what the subject is, and how it is put. */
import { describe, expect, test } from 'vitest';
import { type Clause, decidingClauses, mainClause } from '../../src/recognise/deciding/clause.ts';

const clauseOf = (sentence: string): Clause | null => mainClause(decidingClauses(sentence));

describe('who or what the subject is', () => {
  test.each([
    ['The Board agreed to buy a piano.', 'group', 'The Board'],
    ['Members and officers agreed the plan.', 'group', 'Members and officers'],
    ['The TSC approved it.', 'group', 'The TSC'],
    ['It was agreed that the hall be let.', 'it', 'It'],
    ['The minutes of the Board meeting were approved.', 'matter', 'The minutes of the Board meeting'],
    ['Ada Brook accepted the post.', 'person', 'Ada Brook'],
    ['She agreed with him.', 'person', 'She'],
    ['The hedge was agreed.', 'thing', 'The hedge'],
    ['Agreed to let the hall.', 'none', ''],
    ['The consensus was to wait.', 'it', ''],
    ['Penderfynwyd derbyn yr adroddiad.', 'it', ''],
  ] as const)('%s: %s', (sentence, subject, subjectText) => {
    expect(clauseOf(sentence)).toMatchObject({ subject, subjectText });
  });

  test('is the one before the first of two verbs', () => {
    expect(clauseOf('The Board noted the report and agreed the budget.')).toMatchObject({
      subject: 'group',
      shared: true,
    });
  });
});

describe('how it is put', () => {
  const PLAIN = {
    modal: false,
    negated: false,
    conditional: false,
    perfect: false,
    pastPerfect: false,
    passive: false,
  };

  test.each([
    ['The Board agreed the rota.', {}],
    ['The rota was unanimously agreed.', { passive: true }],
    ['The Board has now agreed the rota.', { perfect: true }],
    ['The Board had agreed the rota.', { pastPerfect: true }],
    ['The Board will approved the rota.', { modal: true }],
    ['The rota is to be agreed.', { passive: true, modal: true }],
    ['The Board has not agreed the rota.', { perfect: true, negated: true }],
    ['Members did not agree the rota.', { negated: true }],
    ['If the Board agreed the rota, it would be printed.', { conditional: true }],
    ['Once agreed, the rota is printed.', { conditional: true }],
    ['If it rains, the Board agreed to wait.', {}],
  ])('%s', (sentence, how) => {
    expect(clauseOf(sentence)).toMatchObject({ ...PLAIN, ...how });
  });

  test('a participle before its noun describes', () => {
    expect(clauseOf('He followed the agreed plan.')?.adjective).toBe(true);
    expect(clauseOf('The plan was agreed.')?.adjective).toBe(false);
  });

  test('a result at the end, one by somebody, and one of electing', () => {
    expect(clauseOf('Lot 14, fence – approved.')?.closing).toBe(true);
    expect(clauseOf('The post was accepted by Ada Brook.')?.byPerson).toBe(true);
    expect(clauseOf('The post was accepted by the Board.')?.byPerson).toBe(false);
    expect(clauseOf('Ada Brook was elected.')).toMatchObject({ electing: true, subject: 'person' });
  });
});

describe('what decides only beside certain words', () => {
  test.each([
    ['The item was carried forward.', null],
    ['The motion was carried.', 'decided'],
    ['Members agree to wait.', 'decides'],
    ['Members hope to agree.', null],
    ['Staff reject manager', null],
    ['They reached consensus.', 'noun'],
    ['A consensus of sorts emerged', null],
    ['The decision was made to wait.', 'noun'],
    ['The decision pleased nobody.', null],
    ['There was general agreement.', 'noun'],
    ['The agreement expires in May.', null],
    ['The Board preferred oak.', 'weak'],
  ] as const)('%s: %s', (sentence, kind) => {
    expect(clauseOf(sentence)?.kind ?? null).toBe(kind);
  });
});
