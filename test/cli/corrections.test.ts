/** Corrections through the command: they hold on every later run, and go without a trace. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MinutesDocument, Register, Run } from '../../src/index.ts';
import { givenTo } from '../../src/model/register.ts';
import { workingFolder } from '../support/temporary-folder.ts';
import { run } from './run-main.ts';

const corpus = new URL('../../fixtures/corpora/childrens-services-partnership-board/', import.meta.url);
beforeEach(() => {
  workingFolder();
  cpSync(corpus, 'notes', { recursive: true, filter: (path) => !/gold|expected/.test(path) });
});
const register = (): Register => JSON.parse(readFileSync('out/register.json', 'utf8'));
const account = (): Run => JSON.parse(readFileSync('out/run.json', 'utf8'));
const ingest = () => run(['ingest', 'notes', '--out', 'out']);
const contents = () =>
  readdirSync('out', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]);

test('a correction holds on every run, survives a new name of the file, and leaves no trace when it is taken out', async () => {
  await ingest();
  const plain = contents();
  const [first] = register().actions;
  const words = JSON.stringify(first?.text);
  const text = `corrections:\n  - action: { id: ${first?.id}, text: ${words} }\n    set: { owner: ZQ }\n    by: Ann Lee\n`;
  writeFileSync('notes/minutes.corrections.yaml', text);
  const { stdout, stderr } = await ingest();
  expect(stdout).toContain('1 correction holds');
  expect(stderr).not.toContain('left alone');
  const corrected = () => register().actions.find(({ id }) => id === first?.id);
  expect(corrected()).toMatchObject({
    owners: [{ text: 'ZQ' }],
    certainty: 'corrected',
    because: ['corrected by Ann Lee'],
  });
  const once = contents();
  await run(['ingest', 'notes', '--out', 'out', '--no-cache']);
  expect(contents()).toEqual(once);
  renameSync('notes/2024-09-10.docx', 'notes/last one.docx');
  await ingest();
  expect(corrected()).toMatchObject({ owners: [{ text: 'ZQ' }] });
  renameSync('notes/last one.docx', 'notes/2024-09-10.docx');
  rmSync('notes/minutes.corrections.yaml');
  await ingest();
  expect(contents()).toEqual(plain);
});

test('what matches nothing is reported every time, and what cannot be read ends the run before anything is written', async () => {
  writeFileSync(
    'notes/minutes.corrections.yaml',
    'corrections:\n  - action: { text: Paint the boathouse }\n    is: nothing\n',
  );
  const { status, stdout, stderr } = await ingest();
  expect(status).toBe(0);
  expect(stdout).toContain('0 corrections hold, 1 matches nothing');
  expect(stderr).toContain(
    'warning[correction-unmatched] notes/minutes.corrections.yaml: The correction of the action "Paint the boathouse" matches nothing: its words are in no document any more.',
  );
  expect(account().corrections).toMatchObject({ path: 'notes/minutes.corrections.yaml', applied: 0 });
  expect((await ingest()).stderr).toBe(stderr);
  const written = contents();
  writeFileSync('notes/minutes.corrections.yaml', 'corrections:\n  - action: { text: Paint }\n    colour: red\n');
  const bad = await ingest();
  expect(bad.status).toBe(2);
  expect(bad.stderr).toMatch(
    /^error\[corrections-invalid\]: notes\/minutes\.corrections\.yaml:3: "colour" is not known\./,
  );
  expect(contents()).toEqual(written);
});

test('run.json names what was given, so that corrections of nested folders are where the next run looks', async () => {
  cpSync('notes', 'archive/board/2024', { recursive: true });
  rmSync('notes', { recursive: true });
  await run(['ingest', 'archive/board', './archive/', '--out', 'out']);
  expect(account().given).toEqual(['archive', 'archive/board']);
  expect(account().inputs.map(({ path }) => path)).toContain('archive/board/2024/2024-09-10.docx');
  const { stdout } = await run(['correct', '36', '--from', 'out', '--owner', 'LP']);
  expect(stdout).toContain('archive/minutes.corrections.yaml');
  const again = await run(['ingest', 'archive/board', './archive/', '--out', 'out']);
  expect(again.stdout).toContain('1 correction holds');
  // A part of the folder finds the file above it; results that say nothing of what was given name their files alone.
  expect((await run(['ingest', 'archive/board/2024', '--out', 'part'])).stdout).toContain('1 correction holds');
  expect(givenTo({ ...account(), given: undefined })).toEqual(account().inputs.map(({ path }) => path));
});

describe('commands that read a part of the documents', () => {
  const document = 'notes/2024-09-10.docx';
  const parse = async (...more: string[]) => {
    const { stdout, stderr } = await run(['parse', document, ...more]);
    const record: MinutesDocument = JSON.parse(stdout);
    return { record, stderr };
  };

  test('parse says what ingest says of a document, and nothing of corrections of others', async () => {
    await ingest();
    const last = register().actions.find(({ mentions }) => mentions.at(-1)?.documentId.startsWith('2024-09-10'));
    const words = JSON.stringify(last?.text);
    writeFileSync(
      'notes/minutes.corrections.yaml',
      [
        'corrections:',
        `  - action: { id: ${last?.id}, text: ${words}, document: ${document} }`,
        '    set: { owner: ZQ }',
        `  - meeting: { document: ${document} }`,
        '    set: { title: The meeting in autumn }',
        '  - action: { text: Paint the boathouse, document: notes/spring.docx }',
        '    is: nothing',
      ].join('\n'),
    );
    await ingest();
    const ofIngest: MinutesDocument[] = readdirSync('out/documents').map((name) =>
      JSON.parse(readFileSync(`out/documents/${name}`, 'utf8')),
    );
    const { record, stderr } = await parse();
    expect(record).toEqual(ofIngest.find(({ source }) => source.path === document));
    expect(record).toMatchObject({ title: 'The meeting in autumn' });
    expect(stderr).not.toContain('correction-unmatched');
    expect((await parse('--no-corrections')).record.title).not.toBe('The meeting in autumn');
  });

  test('what is said of this very document and is not in it is reported; words of another are not taken for near ones', async () => {
    const text =
      'corrections:\n  - action: { text: Paint the boathouse, document: 2024-09-10.docx }\n    is: nothing\n';
    writeFileSync('notes/minutes.corrections.yaml', text);
    expect((await parse()).stderr).toContain('warning[correction-unmatched] notes/minutes.corrections.yaml');
    expect((await run(['check', 'notes'])).stderr).toContain('Paint the boathouse');
    expect((await run(['check', 'notes', '--no-corrections'])).stderr).not.toContain('Paint the boathouse');
    writeFileSync('notes/minutes.corrections.yaml', 'corrections:\n  - action: { text: Paint }\n    colour: red\n');
    expect(await run(['check', 'notes'])).toMatchObject({ status: 2, stdout: '' });
    expect((await run(['parse', document])).status).toBe(2);
  });

  test('check judges what is known: an owner that was given is not missing', async () => {
    mkdirSync('own');
    const text =
      '# Harbour Board\n\nMinutes of the meeting of 5 March 2024\n\n## Moorings\n\nACTION: Order a new chain.\n';
    writeFileSync('own/march.md', text);
    const rules = async () => {
      const { stdout } = await run(['check', 'own', '--format', 'json']);
      return JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
    };
    expect(await rules()).toContain('action-without-owner');
    writeFileSync(
      'own/minutes.corrections.yaml',
      'corrections:\n  - action: { text: Order a new chain. }\n    set: { owner: Ann Lee }\n',
    );
    expect(await rules()).not.toContain('action-without-owner');
  });
});
