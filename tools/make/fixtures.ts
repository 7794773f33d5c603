/**
 * Writes the fixture documents that have a source in `tools/make/fixtures`, byte for byte the same each time.
 *
 *   npx tsx tools/make/fixtures.ts [part of a name …]
 *
 * A source exports `target`, a path below `fixtures`, and `default`, which makes the bytes.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Fixture {
  target: string;
  default: () => Promise<Uint8Array>;
}

const sources = join(import.meta.dirname, 'fixtures');
const wanted = process.argv.slice(2);
const names = readdirSync(sources)
  .filter((name) => name.endsWith('.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();

for (const name of names) {
  const fixture = (await import(`./fixtures/${name}`)) as Fixture;
  const path = join(import.meta.dirname, '../..', 'fixtures', fixture.target);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await fixture.default());
  console.log(fixture.target);
}
