/** The carry-forward table that went out, was changed by hand and came back beside the minutes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { RegisterAction } from '../../src/index.ts';
import { ingest, register, startFromResults } from './board-results.ts';
import { run } from './run-main.ts';

startFromResults();
const byRef = (list: RegisterAction[], ref: string) => list.findLast((action) => action.ref === ref);

/** Changes words in a file of this form, as a person would. */
async function edit(file: string, changes: [before: string, after: string][]): Promise<void> {
  const changed = (text: string) => changes.reduce((all, [a, b]) => all.replace(a, b), text);
  if (file.endsWith('.docx')) {
    const parts = unzipSync(readFileSync(file));
    parts['word/document.xml'] = strToU8(changed(strFromU8(parts['word/document.xml']!)));
    writeFileSync(file, zipSync(parts));
  } else if (file.endsWith('.xlsx')) {
    const { sheets } = await readXlsx(readFileSync(file));
    const edited = sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? changed(cell) : cell))),
    }));
    writeFileSync(file, await writeXlsx({ sheets: edited }));
  } else writeFileSync(file, changed(readFileSync(file, 'utf8')));
}

describe.each(['md', 'docx', 'xlsx', 'csv'])('as %s', (form) => {
  test('left as it is, it changes nothing but that one document more has the actions', async () => {
    const plain = register();
    await run(['export', 'carry-forward', '--from', 'out', '-o', `notes/next.${form}`]);
    const { status, stderr } = await ingest();
    expect([status, stderr]).toEqual([0, '']);
    const { actions, meetings } = register();
    const brief = (list: RegisterAction[]) =>
      list
        .map(({ id, text, ref, body, status: is, owners }) =>
          [id, text, ref, body, is?.value ?? null, owners.map((one) => one.text)].join('|'),
        )
        .sort();
    expect(brief(actions)).toEqual(brief(plain.actions));
    expect(meetings.find(({ path }) => path.startsWith('notes/next'))).toMatchObject({
      body: plain.meetings[0]?.body,
      date: { iso: '2024-09-10' },
      kind: 'actionLog',
    });
  });

  test('its edits are the latest status, and rows that were added are new actions', async () => {
    const plain = register();
    const file = `notes/next.${form}`;
    await run(['export', 'carry-forward', '--from', 'out', '-o', file]);
    const letter = byRef(plain.actions, '36');
    const training = byRef(plain.actions, '29');
    await edit(file, [
      ['Draft letter from the Board to ICB chief executive re CAMHS waits', 'Send the letter to the ICB'],
      ['Explore a shared training calendar', 'Explore a training calendar that is shared'],
    ]);
    await ingest();
    const { actions } = register();
    expect(actions).toHaveLength(plain.actions.length);
    expect(actions.find(({ id }) => id === letter?.id)?.text).toBe('Send the letter to the ICB');
    expect(actions.find(({ id }) => id === training?.id)?.mentions.at(-1)?.source).toBe('logged');
  });
});

test('two owners and a status that were changed hold, nothing else changes, and a later meeting goes on from there', async () => {
  const plain = register();
  const [letter, directory] = ['36', '38'].map((ref) => byRef(plain.actions, ref)?.id);
  await run(['export', 'carry-forward', '--from', 'out', '-o', 'notes/next.md']);
  const lines = readFileSync('notes/next.md', 'utf8').split('\n');
  const row = lines.find((line) => line.includes('Draft letter')) ?? '';
  const other = lines.find((line) => line.includes('Directory of')) ?? '';
  await edit('notes/next.md', [
    [row, row.replace('| KD |', '| LP |').replace('| Open', '| Done')],
    [other, other.replace('| EV |', '| JT |')],
  ]);
  await ingest();
  const { actions } = register();
  expect(actions.find(({ id }) => id === letter)).toMatchObject({
    owners: [{ text: 'LP' }],
    status: { value: 'closed', text: expect.stringContaining('Done') },
  });
  expect(actions.find(({ id }) => id === directory)).toMatchObject({
    owners: [{ text: 'JT' }],
    status: { value: 'open' },
  });
  const others = (list: RegisterAction[]) =>
    list
      .filter(({ id }) => id !== letter && id !== directory)
      .map(({ id, text, ref, status, due, owners }) => [
        id,
        text,
        ref,
        status?.value,
        due?.iso,
        owners.map((o) => o.text),
      ]);
  expect(others(actions).sort()).toEqual(others(plain.actions).sort());
  expect((await run(['export', 'carry-forward', '--from', 'out'])).stdout).not.toContain('Draft letter');
});

test('two bodies in one table stay two', async () => {
  for (const [name, body, who] of [
    ['a', 'Pier Board', 'Ann Lee'],
    ['b', 'Audit Committee', 'Bo Carr'],
  ])
    writeFileSync(
      `notes/${name}.md`,
      `# ${body}\n\nMinutes of the meeting held on 5 March 2024\n\nPresent: ${who}\n\n## 1. Repairs\n\nAction: ${who} to order a new chain.\n`,
    );
  await ingest();
  const plain = register().actions;
  await run(['export', 'carry-forward', '--from', 'out', '-o', 'notes/next.csv']);
  await ingest();
  const { actions } = register();
  expect(actions.map(({ id, body }) => `${id} ${body}`).sort()).toEqual(
    plain.map(({ id, body }) => `${id} ${body}`).sort(),
  );
  expect(actions.filter(({ text }) => text.includes('new chain')).map(({ mentions }) => mentions.length)).toEqual([
    2, 2,
  ]);
  const again = await run(['ingest', 'notes', '--out', 'out', '--no-cache']);
  expect(again.status).toBe(0);
  expect(register().actions).toEqual(actions);
});
