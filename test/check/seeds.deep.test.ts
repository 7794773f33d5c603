/** The true faults of the five documents that the program was asked for. Skipped where the corpus is not at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../rules/check-files.ts';
import { needs } from '../support/needs.ts';

const seeds = new URL('../../../shared/corpus/seeds/', import.meta.url);
const at = existsSync(seeds);

const found = async (...names: string[]) => {
  const files = names.map((path) => ({ path, bytes: new Uint8Array(readFileSync(new URL(path, seeds))) }));
  return (await checkFiles(files)).findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
};
const about = (lines: string[], rule: string) => lines.filter((line) => line.includes(` ${rule}: `));

describe.each(['txt', 'auto.docx', 'pdf'])('the seeds as %s', needs({ '../shared': at }), (ending) => {
  test('the long log: numbers used twice, initials without a name, odd statuses, actions without an owner', async () => {
    const lines = await found(`000_647b442bbafc6d1f.${ending}`);
    expect(about(lines, 'duplicate-action-ref').map((line) => /"(\d+)"/.exec(line)?.[1])).toEqual(['14', '15']);
    expect(about(lines, 'unknown-initials').join('\n')).toMatch(/"AL"[\s\S]*"SG"/);
    expect(about(lines, 'status-not-in-vocabulary').join('\n')).toContain('"Item in April 2021" is not a status');
    expect(about(lines, 'status-not-in-vocabulary').join('\n')).toContain('"Closed", "Complete" and "complete"');
    expect(about(lines, 'action-without-owner').join('\n')).toContain('Refresh the membership list');
    expect(lines.filter((line) => line.startsWith('error'))).toHaveLength(2);
  });
  test('the items "1., 2., ITEM 2"', async () => {
    const lines = await found(`002_96704bf1442e7ec7.${ending}`);
    expect(about(lines, 'agenda-number-gap').join('\n')).toContain('the number is used twice');
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });
  test('an open row that the next log forgets', async () => {
    const lines = await found(`001_6be90bfb37d9c0e5.${ending}`, `002_96704bf1442e7ec7.${ending}`);
    expect(about(lines, 'vanished-action').join('\n')).toContain(
      'Action 78 "Future meeting look at PLO working group report"',
    );
  });
});

test.each(['003_81b3245f0d90df2e.txt', '003_81b3245f0d90df2e.pdf'])(
  '%s: no date, actions without an owner',
  needs({ '../shared': at }),
  async (name) => {
    const lines = await found(name);
    expect(about(lines, 'missing-date')).toHaveLength(1);
    expect(about(lines, 'action-without-owner').join('\n')).toContain('Design and disseminate');
  },
);
