/**
 * Scores the fixtures against their gold files with `../shared/score/score.mjs`, where that is at hand:
 * `npm run fixtures:score [part of a name …] [-- --misses]`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureDocuments, readFixture, recordText } from '../../test/support/fixture-documents.ts';

const scorer = join(import.meta.dirname, '../../..', 'shared', 'score', 'score.mjs');
if (!existsSync(scorer)) {
  console.error('There is no ../shared/score/score.mjs beside the project.');
  process.exit(2);
}
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'minutes-score-'));
try {
  for (const part of ['out/documents', 'gold']) mkdirSync(join(folder, part), { recursive: true });
  for (const fixture of fixtureDocuments()) {
    if (fixture.gold === null || (wanted.length > 0 && !wanted.some((part) => fixture.name.includes(part)))) continue;
    // The scorer tells documents apart by their file names, and every fixture is called "source".
    const record = JSON.parse(recordText(await readFixture(fixture)));
    record.source.path = fixture.name;
    const gold = { ...JSON.parse(readFileSync(fixture.gold, 'utf8')), file: fixture.name };
    writeFileSync(join(folder, 'out/documents', `${fixture.name}.json`), JSON.stringify(record));
    writeFileSync(join(folder, 'gold', `${fixture.name}.json`), JSON.stringify(gold));
  }
  const score = ['--out', join(folder, 'out'), '--gold', join(folder, 'gold'), ...options];
  process.exitCode = spawnSync(process.execPath, [scorer, ...score], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
