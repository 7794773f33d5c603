/**
 * How much of the documents of a folder is accounted for: `npm run bench:coverage -- [folder …] [--unclaimed]`. A block
 * counts if a field holds it, or if it is discussion under an item, a section of a report, preamble, signature or
 * furniture; `--unclaimed` lists the others. `minutes inspect FILE --stage classes` says the same of one file.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shownText } from '../../src/inspect/shown-text.ts';
import { findDocuments } from '../../src/io/find-documents.ts';
import { readDocument } from '../../src/io/read-document.ts';
import { blockClasses } from '../../src/model/document.ts';
import { classBlocks } from '../../src/segment/coverage.ts';
import { segment } from '../../src/segment/index.ts';
import { readRecord } from '../../test/support/read-record.ts';

const project = join(import.meta.dirname, '../..');
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const real = join(project, '../shared/corpus/real');
const listed = process.argv.includes('--unclaimed');
const folders = given.length > 0 ? given : [existsSync(real) ? real : join(project, 'fixtures/documents')];

const totals = new Map<string, number>();
const rows: { path: string; blocks: number; claimed: number }[] = [];
for (const { path, file } of (await findDocuments(folders)).files) {
  const { record, blocks: read } = await readRecord({ path, bytes: await readDocument(file) });
  if (read !== null && listed) {
    const left = classBlocks(segment(read, () => undefined)).filter((one) => one.class === 'unclaimed');
    for (const { block } of left) console.log(`${path} ${block.id} ${shownText(block.text)}`);
  }
  const { blocks, claimed, classes } = record.coverage;
  rows.push({ path, blocks, claimed });
  for (const [name, count] of Object.entries(classes ?? {})) totals.set(name, (totals.get(name) ?? 0) + count);
}

const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0);
const [blocks, claimed] = [sum((row) => row.blocks), sum((row) => row.claimed)];
for (const name of blockClasses) console.log(`${name.padEnd(12)}${String(totals.get(name) ?? 0).padStart(8)}`);
for (const row of rows
  .filter((one) => one.claimed < one.blocks)
  .sort((a, b) => b.blocks - b.claimed - a.blocks + a.claimed)) {
  console.log(
    `${String(row.blocks - row.claimed).padStart(6)} of ${String(row.blocks).padStart(5)} unclaimed  ${row.path}`,
  );
}
console.log(`coverage: ${((100 * claimed) / blocks).toFixed(2)} % of ${blocks} blocks in ${rows.length} documents`);
