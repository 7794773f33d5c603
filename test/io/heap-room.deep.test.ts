/** Results that are larger than the memory of the program are refused in words, not by its end. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../src/model/document.ts';
import { emptyRegister } from '../../src/model/register.ts';

const folder = mkdtempSync(join(tmpdir(), 'minutes-room-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = 450_000;

beforeAll(async () => {
  writeFileSync(
    join(folder, 'run.json'),
    JSON.stringify({ schemaVersion: SCHEMA_VERSION, program: 'minutes 0.1.0', inputs: [] }),
  );
  const { attendance: _, ...others } = emptyRegister;
  const file = createWriteStream(join(folder, 'register.json'));
  file.write(`${JSON.stringify(others).slice(0, -1)},"attendance":[`);
  for (let n = 0; n < ROWS; n += 1000) {
    const rows = Array.from({ length: 1000 }, (_row, i) => ({
      documentId: `meeting-${n + i}`,
      personId: 'ida-moor',
      name: 'Ida Moor',
      role: null,
      organisation: null,
      attendance: 'present',
      note: null,
      spans: [],
    }));
    const text = JSON.stringify(rows).slice(1, -1);
    if (!file.write(n === 0 ? text : `,${text}`)) await once(file, 'drain');
  }
  file.end(']}\n');
  await once(file, 'finish');
}, 60_000);

const people = (megabytes: number) =>
  spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, 'bin/minutes.js', 'export', 'people', '--from', folder],
    { encoding: 'utf8' },
  );

test('they say how much more is needed', () => {
  const { status, stdout, stderr } = people(100);
  expect(stderr).toBe(
    `error[results-too-large]: ${folder} contains more results than the 100 MB that Node gives this program can hold; NODE_OPTIONS=--max-old-space-size=200 gives it more\n`,
  );
  expect(stdout).toBe('');
  expect(status).toBe(2);
}, 60_000);

test('with that they are read', () => {
  const { status, stderr } = people(200);
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 60_000);
