import { describe, expect, test } from 'vitest';
import type { MinutesDocument } from '../../src/model/document.ts';
import { rules } from '../../src/rules/index.ts';
import { idsInProfiles } from '../../src/rules/profiles.ts';
import { checkDocuments, type Level, runRules, type Settings } from '../../src/rules/run-rules.ts';
import { action, date, document, log, owner, person, span } from '../support/records.ts';
import { only } from './check-files.ts';

/** Ids of the findings of one rule, as many times as it has something to say. */
const findingsOf =
  (id: string) =>
  (...documents: MinutesDocument[]) =>
    runRules({ documents }, only(id)).map(({ rule }) => rule);

describe('missing-date', () => {
  const rulesOf = findingsOf('missing-date');
  test('minutes without a date', () => {
    expect(rulesOf(document('a', { date: null, people: [person('Ada Brook')] }))).toEqual(['missing-date']);
  });
  test('a report or an imprecise date is not reported', () => {
    expect(rulesOf(document('a', { date: null, kind: 'report' }), document('b', { date: date('2024-03') }))).toEqual(
      [],
    );
  });
});

describe('action-without-owner', () => {
  const rulesOf = findingsOf('action-without-owner');
  test('a stated action without owner', () => {
    expect(rulesOf(document('a', { actions: [action('Order a new chain')] }))).toEqual(['action-without-owner']);
  });
  test('an inferred action, a question and an action with a subject are not reported', () => {
    const inferred = action('Order a new chain', { certainty: 'inferred' });
    const actions = [inferred, action('How do we pay?'), action('Treasurer should ask the bank')];
    expect(rulesOf(document('a', { actions }))).toEqual([]);
  });
  test('an action whose row in the log has an owner is a hint', () => {
    const actionLog = log(['1', 'Paint the pier before summer', 'BC', '2024-03', 'open']);
    const actions = [action('Paint the pier before summer')];
    const [found] = runRules({ documents: [document('a', { actions, actionLog })] }, only('action-without-owner'));
    expect(found).toMatchObject({ severity: 'info', message: expect.stringContaining('the log gives it to BC') });
  });
  test('an open row without owner in a log that keeps owners; closed rows are not reported', () => {
    const actionLog = log(
      ['1', 'Paint the pier', 'BC', '2024-03', 'open'],
      ['2', 'Mend the lamp', '', '2024-03', 'open'],
      ['3', 'Buy rope', '', '2024-03', 'closed'],
    );
    expect(rulesOf(document('a', { actionLog }))).toEqual(['action-without-owner']);
  });
});

describe('duplicate-action-ref', () => {
  const rulesOf = findingsOf('duplicate-action-ref');
  test('one number, two wordings', () => {
    const actionLog = log(['1', 'Paint the pier', 'BC', null, 'open'], ['1', 'Mend the lamp', 'AB', null, 'open']);
    expect(rulesOf(document('a', { actionLog }))).toEqual(['duplicate-action-ref']);
  });
  test('a repeated row and sections that count from one are not reported', () => {
    const repeated = log(['1', 'Paint the pier', 'BC', null, 'open'], ['1', 'Paint the pier.', 'BC', null, 'open']);
    const sections = log(
      ...['1', '2', '3', '4', '1', '2', '3', '4'].map(
        (ref, i) => [ref, `Thing number ${i} of many`, 'BC', null, 'open'] as [string, string, string, null, 'open'],
      ),
    );
    expect(rulesOf(document('a', { actionLog: repeated }), document('b', { actionLog: sections }))).toEqual([]);
  });
});

describe('unknown-initials', () => {
  const rulesOf = findingsOf('unknown-initials');
  const people = [person('Ada Brook', { initials: 'AB' }), person('Ben Carver', { initials: 'BC' })];
  const known = [
    action('AB to order', { owners: [owner('AB', 'ada-brook')] }),
    action('BC to publish', { owners: [owner('BC', 'ben-carver')] }),
  ];
  test('initials beside others that are known, reported once', () => {
    const actions = [
      ...known,
      action('JT to write', { owners: [owner('JT')] }),
      action('JT to ask', { owners: [owner('JT')] }),
    ];
    expect(rulesOf(document('a', { people, actions }))).toEqual(['unknown-initials']);
  });
  test('an organisation, or capitals where nobody is known by initials, are not reported', () => {
    const county = action('CVA to write', { owners: [{ text: 'CVA', personId: null, kind: 'organisation' }] });
    const actions = [action('JT to write', { owners: [owner('JT')] })];
    expect(rulesOf(document('a', { people, actions: [...known, county] }), document('b', { people, actions }))).toEqual(
      [],
    );
  });
  test('initials that another meeting of the body explains are not reported', () => {
    const actions = [...known, action('JT to write', { owners: [owner('JT')] })];
    const other = document('b', { people: [person('Jon Tarn', { initials: 'JT' })] });
    expect(rulesOf(document('a', { people, actions }), other)).toEqual([]);
  });
});

describe('table-total-mismatch', () => {
  const rulesOf = findingsOf('table-total-mismatch');
  const table = (agree: boolean[]) => ({
    id: 'table-1',
    title: null,
    caption: null,
    source: null,
    columns: [
      { name: 'Pier', type: 'text' as const },
      { name: 'Total', type: 'number' as const },
    ],
    rows: agree.map((_, i) => [`Pier ${i}`, 5]),
    totals: agree.map((agrees, row) => ({ row, column: 1, stated: 5, computed: agrees ? 5 : 6, agrees })),
    spans: [span('Pier')],
  });
  test('one total that disagrees', () => {
    const findings = runRules({ documents: [document('a', { tables: [table([true, false])] })] });
    expect(findings.map(({ message }) => message)).toEqual([
      'The total at "Total", "Pier 1" is stated as 5, but the figures add up to 6.',
    ]);
  });
  test('a column where most disagree is no sum', () => {
    expect(rulesOf(document('a', { tables: [table([true, false, false])] }))).toEqual([]);
  });
});

describe('low-confidence-extraction', () => {
  const rulesOf = findingsOf('low-confidence-extraction');
  test('less than half understood, in a document of some length', () => {
    const coverage = (blocks: number, claimed: number) => ({ coverage: { blocks, claimed } });
    expect(rulesOf(document('a', coverage(20, 8)))).toEqual(['low-confidence-extraction']);
    expect(rulesOf(document('a', coverage(20, 12)), document('b', coverage(5, 1)))).toEqual([]);
  });
});

describe('unresolved-tracked-changes', () => {
  const diagnostics = [
    { id: 'tracked-changes', severity: 'warning' as const, message: 'It holds 2 tracked changes.', span: null },
  ];
  const severityOf = (path: string) => {
    const changed = document('a', { diagnostics });
    changed.source = { ...changed.source, path };
    return runRules({ documents: [changed] }).map(({ rule, severity }) => `${severity} ${rule}`);
  };
  test('an error in approved minutes, a warning elsewhere, and said once', () => {
    expect(severityOf('notes/approved-minutes.docx')).toContain('error unresolved-tracked-changes');
    expect(severityOf('notes/march.docx')).toContain('warning unresolved-tracked-changes');
    expect(severityOf('notes/march.docx').join()).not.toContain(' tracked-changes');
  });
});

describe('overdue-action', () => {
  const paper = (id: string, day: string, ...more: ReturnType<typeof action>[]) =>
    document(id, { body: 'Harbour Board', date: date(day), actions: more });
  const late = (text: string, due = '2024-01-31') => action(text, { owners: [owner('BC')], due: date(due) });
  const found = (...documents: MinutesDocument[]) =>
    runRules({ documents, asOf: '2024-06-30' }, only('overdue-action')).map(({ path, message }) => [path, message]);

  test('the actions of the last paper one by one, those left undone long ago in one line', () => {
    const old = ['Paint the pier', 'Mend the lamp', 'Buy rope', 'Ask the county'].map((text) => late(text));
    const january = paper('january', '2024-01-09', ...old, late('Dredge the berth', '2024-12-31'));
    const march = paper(
      'march',
      '2024-03-05',
      late('Sweep the yard', '2024-04-01'),
      late('Sell the crane', '2024-05-01'),
    );
    expect(found(january, march)).toEqual([
      [
        'notes/march.docx',
        '4 actions were due by now, "Ask the county" (2024-01-31), "Buy rope" (2024-01-31), "Mend the lamp" (2024-01-31) and 1 more, in earlier papers, and nothing since says what became of them.',
      ],
      ['notes/march.docx', '"Sell the crane" was due 2024-05-01 and no log says that it is done.'],
      ['notes/march.docx', '"Sweep the yard" was due 2024-04-01 and no log says that it is done.'],
    ]);
    expect(found(january)).toHaveLength(4);
  });
  test('what a log calls open is reported by itself, however long ago', () => {
    const kept = log(['1', 'Paint the pier', 'BC', '2023-11', 'open']);
    const january = document('january', {
      body: 'Harbour Board',
      date: date('2024-01-09'),
      actionLog: { ...kept, entries: kept.entries.map((entry) => ({ ...entry, due: date('2024-01-31') })) },
    });
    const messages = found(january, paper('march', '2024-03-05')).map(([, message]) => message);
    expect(messages).toEqual(['"Paint the pier" was due 2024-01-31 and is open.']);
  });
});

test('settings change a severity or leave a rule out; messages of the reading are findings too', () => {
  const diagnostics = [
    { id: 'encoding-guessed', severity: 'warning' as const, message: 'Read as Windows-1252.', span: null },
    { id: 'unknown-initials', severity: 'warning' as const, message: 'Already said by the rule.', span: null },
  ];
  const people = [person('Ada Brook')];
  const documents = [document('a', { date: null, diagnostics, people, actions: [action('Order a new chain')] })];
  const settings: Settings = (id) => {
    const level = { 'missing-date': 'off', 'action-without-owner': 'info' }[id] as Level | undefined;
    return level ? { level, chosen: true, options: {} } : null;
  };
  const findings = runRules({ documents }, settings);
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'warning encoding-guessed',
    'info action-without-owner',
  ]);
});

test('profiles name rules that there are', () => {
  const ids = rules.map((rule) => rule.id);
  expect(idsInProfiles().filter((id) => !ids.includes(id))).toEqual([]);
});

test('rules that depend on today are off without a day', () => {
  const actionLog = log(['1', 'Paint the pier before summer', 'BC', '2020-03', 'open']);
  const found = (asOf: string | null) =>
    runRules({ documents: [document('a', { actionLog })], asOf }, only('stale-open-action')).length;
  expect([found(null), found('2024-03-05'), found('2020-03-05')]).toEqual([0, 1, 0]);
});

test('rules over several meetings say what they could not look at', () => {
  const actionLog = log(['1', 'Paint the pier', 'BC', '2024-03', 'open']);
  const { skipped } = checkDocuments({ documents: [document('a', { actionLog })] }, only('vanished-action'));
  expect(skipped).toEqual([
    { rule: 'vanished-action', path: 'notes/a.docx', why: 'no earlier minutes of the same body were given' },
  ]);
});
