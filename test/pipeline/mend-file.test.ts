/** Files that minutes wrote: what is wrong with their form, and how they are mended. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendFile } from '../../src/pipeline/mend-file.ts';
import { processCorpus } from '../../src/pipeline/process-corpus.ts';
import { processDocument } from '../../src/pipeline/process-document.ts';
import type { Settings } from '../../src/rules/run-rules.ts';
import { formatExport } from '../../src/writers/export-formats.ts';
import { exports } from '../../src/writers/export-list.ts';
import { exportNames } from '../../src/writers/export-names.ts';
import { writeAll } from '../../src/writers/index.ts';
import { some } from '../support/some.ts';

const unset: Settings = () => null;
const mend = (path: string, text: string, settings = unset) => {
  const result = mendFile({ path, text }, settings);
  return {
    text: result?.text,
    said: result?.findings.map(({ message, fixable }) => `${fixable ? '+' : '-'} ${message}`),
  };
};

const HEAD =
  '| Ref | Action | Responsible | Date issued | Due | Status | Last seen |\n| --- | --- | --- | --- | --- | --- | --- |\n';
const ACTIONS =
  'action_id,ref,body,action,owners,owner_names,date_issued,due,status,status_text,raised_in,last_seen_in,agenda_item,minuted,logged,times_seen,flags\r\n';
const row = (id: string, action: string, issued: string, due = '', status = 'open') =>
  `${id},,Harbour Board,${action},BC,,${issued},${due},${status},,,,,true,true,1,\r\n`;

test('what a run and each export write is in order', async () => {
  const folder = new URL('../../fixtures/corpora/', import.meta.url);
  const [corpus = ''] = readdirSync(folder);
  const files = readdirSync(new URL(`${corpus}/`, folder)).filter((name) => /\.(?:docx|md|txt)$/.test(name));
  const results = [];
  for (const path of files) {
    results.push(
      await processDocument({ path, bytes: new Uint8Array(readFileSync(new URL(`${corpus}/${path}`, folder))) }),
    );
  }
  const data = processCorpus({ results, faults: [], program: 'minutes test' });
  const texts = [...writeAll(data)].map(({ path, content }) => ({ path, text: Buffer.from(content).toString() }));
  for (const name of exportNames) {
    const given = exports[name]({ register: data.register, documents: data.documents, keepAction: () => true });
    for (const format of ['csv', 'md'] as const)
      texts.push({ path: `${name}.${format}`, text: formatExport[format](given) as string });
  }
  const own = texts.filter(({ path, text }) => mendFile({ path, text }, unset) !== null);
  expect(own.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'register.json',
      'run.json',
      'actions.csv',
      'mentions.csv',
      'carry-forward.md',
      'actions.md',
    ]),
  );
  for (const { path, text } of some(own)) expect({ path, ...mend(path, text) }).toEqual({ path, text, said: [] });
});

describe('CSV', () => {
  test('as Excel saves it: separators, line ends, byte order mark, formulas', () => {
    const text = `${ACTIONS}${row('a-1', 'Order rope', '2024-03')}`;
    const saved = `\uFEFF${text.replaceAll('\r\n', '\n').replaceAll(',', ';').replace('Order rope', '=1+1')}`;
    expect(mend('actions.csv', saved)).toEqual({
      text: text.replace('Order rope', "'=1+1"),
      said: [
        '+ The file begins with a byte order mark.',
        '+ The cells are parted by semicolons.',
        '+ The lines do not end in CR LF.',
        '+ A spreadsheet would run "=1+1" as a formula.',
      ],
    });
  });

  test('dates by the order that the file shows; without it they are left', () => {
    const clear = `${ACTIONS}${row('a-1', 'Order rope', '2024-03', '03/04/2024')}${row('a-2', 'Mend it', '2024-03', '25/04/2024')}`;
    expect(mend('actions.csv', clear).text).toContain(',2024-04-03,open');
    const vague = clear.replace('25/04/2024', '05/04/2024');
    expect(mend('actions.csv', vague)).toEqual({
      text: vague,
      said: [
        '- "03/04/2024" in the column due can be read in two ways.',
        '- "05/04/2024" in the column due can be read in two ways.',
      ],
    });
  });

  test('ids of new rows, newest first; an id that two rows share is left', () => {
    const text = `${ACTIONS}${row('a-1', 'Old', '2024-01')}${row('', 'New', '2024-03')}${row('a-1', 'Older', '2023-01')}`;
    const { text: mended = '', said } = mend('actions.csv', text);
    expect(mended.split('\r\n')[1]).toMatch(/^a-[0-9a-z]{8},,Harbour Board,New,/);
    expect(said).toEqual([
      '+ The row has no action_id.',
      '- "a-1" is also the id of line 2.',
      '+ The rows are not in order, newest first.',
    ]);
  });

  test('statuses by what they mean', () => {
    const text = `${ACTIONS}${row('a-1', 'Old', '2024-01', '', 'Done')}${row('a-2', 'Older', '2023-01', '', 'who knows')}`;
    const { text: mended = '', said } = mend('actions.csv', text);
    expect(mended).toContain(',2024-01,,closed,');
    expect(said).toEqual(['+ "Done" is written as "closed" here.', '- "who knows" is not a status.']);
  });

  test('findings name the line that a row begins on, below cells of several lines', () => {
    const two = row('a-1', '"Order\r\nrope, ""thick"""', '2024-03');
    const long = row('a-2', 'Buy paint', '2024-02').replace('\r\n', ',surplus\r\n');
    const { findings, text } = mendFile({ path: 'actions.csv', text: ACTIONS + two + long }, unset) ?? {};
    const found = findings?.find(({ message }) => message === 'The row has 18 cells, the header 17.');
    expect(found?.span?.place).toMatchObject({ line: 4 });
    expect(text).toContain('"Order / rope, ""thick"""');
  });

  test('a quote that nothing closes swallows rows: said, and left', () => {
    const text = `${ACTIONS}${row('a-1', '"Order rope', '2024-03')}${row('a-2', 'Buy paint', '2024-02')}`;
    expect(mend('actions.csv', text)).toEqual({ text, said: ['- A quote is opened that nothing closes.'] });
  });

  test('a row with words in too many cells is left, as is a file with another header', () => {
    const long = `${ACTIONS}${row('a-1', 'Old', '2024-01').replace('1,\r\n', '1,,more\r\n')}`;
    expect(mend('actions.csv', long)).toEqual({ text: long, said: ['- The row has 18 cells, the header 17.'] });
    expect(mend('other.csv', 'a;b\n1;2\n').text).toBeUndefined();
  });
});

describe('Markdown', () => {
  test('only cells change that have to; text around the table stays', () => {
    const before = `# Log\n\n${HEAD}| 1 |  Order rope |  BC | May 2024 |  | Open |  |\n| 2 | Mend \\| it | BC | May 2024 | 3 June 2024 | OPEN (chased) | |\n| 3 | Call\n\nEnd  \n`;
    expect(mend('log.md', `${before}`).text).toBe(
      before
        .replace('| 3 June 2024 | OPEN (chased) | |', '| 2024-06-03 | Open (chased) |  |')
        .replace('| 3 | Call\n', '| 3 | Call |  |  |  |  |  |\n'),
    );
  });

  test('the words of the configuration; what adds to a status is kept', () => {
    const words: Settings = (id) =>
      id === 'status-not-in-vocabulary'
        ? { level: 'warning', chosen: true, options: { words: ['Offen', 'Open', 'Closed'] } }
        : null;
    const log = ['complete – see item 3', 'Amber', 'done', 'Open'].map(
      (status) => `| 1 | Do it | BC | May 2024 |  | ${status} |  |\n`,
    );
    expect(mend('log.md', HEAD + log.join(''), words).text?.match(/May 2024 \| {2}\| (.*?) \|/g)).toEqual(
      ['Closed – see item 3', 'Open (Amber)', 'Closed', 'Open'].map((status) => `May 2024 |  | ${status} |`),
    );
  });

  test('other tables and other minutes are not ours', () => {
    expect(
      mendFile({ path: 'a.md', text: '| Ref | Action | Status |\n| --- | --- | --- |\n| 1 | x | y |\n' }, unset),
    ).toBeNull();
  });

  test('a long line of bait', () => {
    for (const bait of ['|', '| ', '|-', '\\|', '|:-']) {
      expect(mendFile({ path: 'a.md', text: `${HEAD}${bait.repeat(100_000)}\n` }, unset)).not.toBeNull();
      expect(mendFile({ path: 'a.md', text: `${bait.repeat(50_000)}\n${bait.repeat(50_000)}\n` }, unset)).toBeNull();
    }
  });
});

describe('JSON', () => {
  const baseline = { schemaVersion: '1', files: { 'a.md': { 'missing-date': ['0123'] } } };
  test('keys and blanks are put right; what the schema does not know is left', () => {
    expect(mend('b.json', JSON.stringify(baseline)).text).toBe(`${JSON.stringify(baseline, null, 2)}\n`);
    const more = JSON.stringify({ ...baseline, files: { 'a.md': 3 } });
    expect(mend('b.json', more)).toMatchObject({
      text: more,
      said: [expect.stringContaining('does not match the schema')],
    });
    expect(mendFile({ path: 'b.json', text: '{"name":"x"}' }, unset)).toBeNull();
    expect(mendFile({ path: 'b.json', text: '{' }, unset)).toBeNull();
  });
});

test('off is off', () => {
  const text = `${ACTIONS}${row('', 'Old', '1/2/2024')}`.replaceAll('\r\n', '\n');
  expect(mendFile({ path: 'a.csv', text }, () => ({ level: 'off', chosen: true, options: {} }))).toEqual({
    text,
    findings: [],
  });
});

test('whatever the cells hold, what was put right once stays right', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'Done',
      'OPEN',
      'open ',
      '3/4/2024',
      '13/4/2024',
      '2024-05',
      '4 May 2024',
      '=1',
      "'=1",
      'a|b',
      'a\\',
      '"',
      ' x',
    ),
    fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[\r\n]/g, '')),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 8 }), { maxLength: 5 }), (rows) => {
      const quoted = rows.map((cells) =>
        cells.map((text) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | '),
      );
      const markdown = `${HEAD}${quoted.map((line) => `| ${line} |\n`).join('')}`;
      const csv =
        ACTIONS + rows.map((cells) => `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`).join('');
      for (const file of [
        { path: 'a.md', text: markdown },
        { path: 'a.csv', text: csv },
      ]) {
        const once = mendFile(file, unset);
        const twice = mendFile({ ...file, text: once?.text ?? '' }, unset);
        expect(twice?.text).toBe(once?.text);
        expect(twice?.findings.filter(({ fixable }) => fixable)).toEqual([]);
      }
    }),
  );
});
