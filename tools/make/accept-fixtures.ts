/**
 * Takes the records of the fixtures as they are read now for right: `npm run fixtures:accept [part of a name …]`.
 * Look at `git diff fixtures` before you commit.
 */
import { writeFileSync } from 'node:fs';
import { expectableText, expectedText, fixtureDocuments, readFixture } from '../../test/support/fixture-documents.ts';

const wanted = process.argv.slice(2);
for (const fixture of fixtureDocuments()) {
  if (wanted.length > 0 && !wanted.some((part) => fixture.name.includes(part))) continue;
  const text = expectableText(await readFixture(fixture));
  if (text === expectedText(fixture)) continue;
  writeFileSync(fixture.expected, text);
  console.log(fixture.path);
}
