/** Reads reports of vitest (JSON), says how many tests were skipped and why, and ends with a line "N M": passed and failed. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

let passed = 0;
let failed = 0;
/** Reason → file → names. */
const skipped = new Map();
for (const path of process.argv.slice(2)) {
  // A run that broke off before it could report is a failure.
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text === '') {
    failed += 1;
    continue;
  }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text);
  passed += numPassedTests;
  failed += numFailedTests;
  for (const { name, status, assertionResults } of testResults) {
    // A file that does not load has no tests and is a failure all the same.
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) failed += 1;
    for (const { status: outcome, fullName, meta } of assertionResults)
      if (['skipped', 'pending', 'todo'].includes(outcome)) {
        const why = meta?.needs ? `needs ${meta.needs}` : 'said in the test';
        const files = skipped.get(why) ?? new Map();
        const file = relative(process.cwd(), name);
        skipped.set(why, files.set(file, [...(files.get(file) ?? []), fullName]));
      }
  }
}
const countOf = (files) => [...files.values()].flat().length;
const count = [...skipped.values()].reduce((sum, files) => sum + countOf(files), 0);
console.log(count === 0 ? 'No test was skipped.' : `${count} skipped:`);
for (const [why, files] of skipped) {
  console.log(`  ${countOf(files)} ${why}`);
  for (const [file, names] of files) {
    console.log(`    ${file}`);
    for (const name of names) console.log(`      ${name}`);
  }
}
console.log(passed, failed);
