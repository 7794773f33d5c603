import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.ts';
import { consolidate } from '../../src/consolidate/index.ts';
import { parseCorrections } from '../../src/corrections/parse-corrections.ts';
import { proposeCorrections } from '../../src/propose/corrections.ts';
import { proposeConfig } from '../../src/propose/index.ts';
import { action, date, document, owner } from '../support/records.ts';

const named = (id: string, path: string, more = {}) => {
  const one = document(id, more);
  return { ...one, source: { ...one.source, path } };
};

test('initials and names that lead to nobody get a line to fill in, the most frequent first', async () => {
  const register = consolidate([
    document('march', {
      actions: [
        action('RE to ask the yard', { owners: [owner('RE')] }),
        action('ZZ and RE to pay', { owners: [owner('ZZ'), owner('RE')] }),
      ],
    }),
  ]);
  const text = proposeConfig([], register);
  expect(text).toContain(
    '# people:\n#   # 2 times: notes/march.docx: RE to ask the yard\n#   - { name: "", initials: ["RE"] }\n',
  );
  expect(text.indexOf('"RE"')).toBeLessThan(text.indexOf('"ZZ"'));
  expect((await parseConfig(text)).problems).toEqual([]);
  const filled = text.replaceAll(/^# (?= {2}|people)/gm, '').replaceAll('name: ""', 'name: "Rosa Elm"');
  expect((await parseConfig(filled)).config?.people).toMatchObject([{ initials: ['RE'] }, { initials: ['ZZ'] }]);
});

test('a day that only the file name has, and names of bodies that may be one', async () => {
  const documents = [
    named('a', 'notes/Board 2024-03-05.docx', { date: null }),
    named('b', 'notes/minutes_20240402.docx', { date: null }),
    named('c', 'notes/2024-05-07 to 2024-05-09.docx', { date: null }),
    named('d', 'notes/last.docx', { body: 'Harbor Board', title: 'Harbor Board', date: date('2024-06-04') }),
    named('e', 'notes/audit.docx', { body: 'Audit Committee', title: 'Audit Committee', date: date('2024-06-05') }),
  ];
  const text = proposeCorrections(documents, consolidate(documents));
  const { corrections, problems } = await parseCorrections(text);
  expect(problems).toEqual([]);
  expect(corrections).toMatchObject([
    { meeting: { document: 'notes/Board 2024-03-05.docx' }, set: { date: '2024-03-05' } },
    { meeting: { document: 'notes/minutes_20240402.docx' }, set: { date: '2024-04-02' } },
  ]);
  expect(text).toContain('# "Harbor Board" may be "Harbour Board"');
  const filled = await parseCorrections(text.replaceAll(/^ {2}# (?=- | {2})/gm, '  '));
  expect(filled.corrections?.at(-1)).toMatchObject({
    meeting: { document: 'notes/last.docx' },
    set: { body: 'Harbour Board' },
  });
});

test('nothing to propose is no file', () => {
  expect(proposeCorrections([], consolidate([]))).toBe('');
});
