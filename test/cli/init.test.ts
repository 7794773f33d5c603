/** A configuration proposed from samples, and what it changes once it is there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.ts';
import { run } from './run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'minutes-init-'));
const config = join(folder, 'minutes.config.yaml');
const april = join(folder, 'april.md');

/** Notes of a club with words of its own. */
function notes(date: string, person: string) {
  return [
    '# Quay Sailing Club',
    `Meeting of ${date}`,
    `Round the buoy: Ann Lee (ALX), Bo Roe, ${person}`,
    '## Boats',
    'All of them float, said those who had been to see them on the day before.',
    'LOG> Ann to ring the builder',
    'LOG> Bo to order the paint',
    'Upshot: the old dinghy is sold.',
    '## Jobs',
    '| Action | Skipper in charge | Wanted on |',
    '|---|---|---|',
    '| Paint the hull | Ann Lee | 25/04/2024 |',
    '| Mend the sail | Bo Roe | 28/04/2024 |',
  ]
    .join('\n\n')
    .replaceAll('|\n\n|', '|\n|');
}

beforeAll(() => {
  writeFileSync(april, notes('3 April 2024', 'Kit Marsh'));
  writeFileSync(join(folder, 'may.md'), notes('1 May 2024', 'Sam Ortiz'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('init', () => {
  test('proposes what recurs, with its evidence, and what it prints is a configuration', async () => {
    const { status, stdout } = await run(['init', folder, '-q']);
    expect(status).toBe(0);
    expect((await parseConfig(stdout)).problems).toEqual([]);
    expect((await parseConfig(stdout)).config).toEqual({
      style: {
        labels: { present: ['Round the buoy'] },
        markers: { action: ['LOG>'], decision: ['Upshot'] },
        columns: { owner: ['Skipper in charge'], due: ['Wanted on'] },
        dateOrder: 'day-first',
      },
    });
    expect(stdout).toContain('# 2 times:\n');
    expect(stdout).toMatch(/# {3}\S+april\.md: Round the buoy: Ann Lee \(ALX\), Bo Roe, Kit Marsh\n/);
    expect((await run(['init', folder, '-q'])).stdout).toBe(stdout);
  });

  test('writes it beside the documents, once, and they are read by it from then on', async () => {
    const before = JSON.parse((await run(['parse', april])).stdout);
    expect(before).toMatchObject({ people: [], decisions: [] });
    expect(await run(['init', folder, '--write', '-q'])).toMatchObject({ status: 0, stdout: '' });
    const again = await run(['init', folder, '--write']);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('already exists; nothing was written');

    const { people, actions, decisions } = JSON.parse((await run(['parse', april])).stdout);
    expect(people.map(({ name }: { name: string }) => name)).toEqual(['Ann Lee', 'Bo Roe', 'Kit Marsh']);
    expect(decisions.map(({ text }: { text: string }) => text)).toEqual(['the old dinghy is sold.']);
    const tasks = actions.map((one: { text: string; owners: { text: string }[]; due: { iso: string } | null }) => [
      one.text,
      one.owners.map(({ text }) => text).join(),
      one.due?.iso ?? null,
    ]);
    expect(tasks).toEqual([
      ['Ann to ring the builder', 'Ann', null],
      ['Bo to order the paint', 'Bo', null],
      ['Paint the hull', 'Ann Lee', '2024-04-25'],
      ['Mend the sail', 'Bo Roe', '2024-04-28'],
    ]);
    expect(actions.map(({ certainty }: { certainty: string }) => certainty)).toEqual(Array(4).fill('stated'));
    expect(JSON.parse((await run(['parse', april, '--no-config'])).stdout)).toEqual(before);
  });

  test('inspect names the entries that had a say', async () => {
    const { stdout } = await run(['inspect', april, '--stage', 'candidates']);
    expect(stdout).toMatch(/configuration \(\d\)\n/);
    for (const entry of [
      'labels.present "Round the buoy"',
      'markers.action "LOG>"',
      'columns.owner "Skipper in charge"',
    ])
      expect(stdout).toContain(entry);
    expect((await run(['inspect', april, '--stage', 'candidates', '--no-config'])).stdout).not.toContain(
      'configuration (',
    );
  });

  test('the results of another configuration are not taken for those of this one', async () => {
    const out = join(folder, 'out');
    const actions = () => readFileSync(join(out, 'actions.csv'), 'utf8').trimEnd().split('\r\n').length - 1;
    await run(['ingest', april, '--out', out, '-q']);
    expect(actions()).toBe(4);
    writeFileSync(config, 'style: { markers: { action: ["Upshot"] } }\n');
    await run(['ingest', april, '--out', out, '-q']);
    expect(readFileSync(join(out, 'actions.csv'), 'utf8')).toContain('the old dinghy is sold');
    rmSync(out, { recursive: true });
    rmSync(config);
  });

  test('what minutes knows already is not proposed', async () => {
    const plain = join(folder, 'plain.md');
    writeFileSync(
      plain,
      '# Hill Board\n\nPresent: Ann Lee, Bo Roe\n\n## 1. Roads\n\nAction: Ann to write\n\nBo: I shall go\n',
    );
    const { stdout } = await run(['init', plain, '-q']);
    expect(stdout).toContain('# They repeat nothing that minutes does not know.\n');
    expect((await parseConfig(stdout)).config).toEqual({});
    rmSync(plain);
  });

  test('says what goes together', async () => {
    const taken = await run(['init', folder, '-o', april]);
    expect(taken.stderr).toContain('already exists; nothing was written');
    expect((await run(['init', april, '--write'])).stderr).toContain('--write needs one folder');
    expect((await run(['init', join(folder, 'none')])).status).toBe(2);
  });
});

test('initials of one body say nothing of another, and figures are no deadlines', async () => {
  const other = mkdtempSync(join(tmpdir(), 'minutes-init-'));
  const lists = (name: string) => `# ${name}\n\nPresent: Mary Hale (MHX), Bo Roe\n\n## 1. Roads\n\nAll is well.\n`;
  const asks = (name: string) => `# ${name}\n\nPresent: Bo Roe, Ann Lee\n\n## 1. Roads\n\nAction MHX: sweep the yard\n`;
  const table = '\n| Task | Owner | Share |\n|---|---|---|\n| Paint | Bo | 20.7 |\n| Sweep | Ann | 10.4 |\n';
  writeFileSync(join(other, 'a.md'), lists('Hill Board') + table);
  writeFileSync(join(other, 'b.md'), asks('Dale Council') + table);
  expect((await parseConfig((await run(['init', other, '-q'])).stdout)).config).toEqual({});
  writeFileSync(join(other, 'c.md'), asks('Hill Board'));
  const { config: proposed } = await parseConfig((await run(['init', other, '-q'])).stdout);
  expect(proposed).toEqual({ people: [{ name: 'Mary Hale', initials: ['MHX'] }] });
  rmSync(other, { recursive: true });
});
