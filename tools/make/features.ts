/**
 * Writes `fixtures/features`: small documents about one thing each, and what is read of them.
 *
 *   npx tsx tools/make/features.ts            the documents
 *   npx tsx tools/make/features.ts --accept   … and the expectations: look at the difference before you commit it
 *
 * An expectation (`<document>.blocks`) is what `minutes inspect` prints for its blocks and tables, below the codes of what
 * was reported while it was read.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectationOf, featureFolder, features } from '../../test/support/features/index.ts';

mkdirSync(featureFolder, { recursive: true });
for (const feature of features) {
  const bytes = await feature.bytes();
  const path = join(featureFolder, feature.name);
  writeFileSync(path, bytes);
  if (process.argv.includes('--accept')) writeFileSync(`${path}.blocks`, await expectationOf(feature, bytes));
}
console.log(`${features.length} features`);
