/** Runs over files that hold several records, as they are read: what of the last one is kept, and what goes. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { makeMail } from '../support/make-mail.ts';
import { workingFolder } from '../support/temporary-folder.ts';
import { run } from './run-main.ts';

beforeEach(() => {
  workingFolder();
  mkdirSync('notes');
  writeFileSync('notes/a.txt', 'Quay Club, 1 March 2024\n\nAction: Ann Lee to read the survey.\n');
});
const namesIn = (folder: string) => readdirSync(folder).sort();

test('a file of several meetings that is taken away takes all of their records with it', async () => {
  const meeting = (day: number) => `## ${day} March 2024\n\nPresent: Ann Lee, Bo Roe\n\n- Ann: paint the shed\n`;
  writeFileSync('notes/all.md', `# Boathouse team\n\n${[19, 12, 5].map(meeting).join('\n')}`);
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  expect(namesIn('out/documents')).toHaveLength(4);
  rmSync('notes/all.md');
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  expect(namesIn('out/documents')).toHaveLength(1);
});

test('of a mail with attachments every record is kept', async () => {
  const minutes = (day: number) => `Minutes of the Skiff Club, ${day} March 2031\n\nAction: Sam Orr to order oars.\n`;
  const attached = [4, 11].map((day) => ({ type: 'text/plain', name: `of-${day}.txt`, content: minutes(day) }));
  const letter = { type: 'text/plain', content: 'Dear all,\n\nplease find both attached.\n' };
  writeFileSync('notes/mail.eml', makeMail(['From: Vera <v@example.org>'], [letter, ...attached]));
  await run(['ingest', 'notes', '--out', 'out', '-q']);
  rmSync('out/actions.csv');
  const again = await run(['ingest', 'notes', '--out', 'out', '--verbose']);
  expect(again.stderr).not.toContain('read notes/');
  await run(['ingest', 'notes', '--out', 'full', '-q', '--no-cache']);
  const records = (folder: string) =>
    namesIn(`${folder}/documents`).map((name) => [name, readFileSync(`${folder}/documents/${name}`, 'utf8')]);
  expect(records('out')).toHaveLength(4);
  expect(records('out')).toEqual(records('full'));
});
