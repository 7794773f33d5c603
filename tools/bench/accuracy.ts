/**
 * The scorer's figures for each set of annotated documents, every document read with weights that were fitted without its
 * organisation: `npm run bench:accuracy [-- --set more] [-- --misses]`. The sealed set is read with the checked-in weights.
 * Skips, and says so, where `../shared` is not at hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Weights } from '../../src/judge/weights.ts';
import type { BlockDocument } from '../../src/model/block.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import { recordsOfBlocks } from '../../src/pipeline/process-document.ts';
import { readRecord } from '../../test/support/read-record.ts';
import { type AnnotatedDocument, annotatedDocuments, corpus, SETS } from '../train/annotated.ts';
import { examplesOf } from '../train/examples.ts';
import { fitAll, tableOf, tableWithout } from '../train/fit-all.ts';

const scorer = join(import.meta.dirname, '../../..', 'shared', 'score', 'score.mjs');
const { values: options } = parseArgs({
  options: { set: { type: 'string', multiple: true }, misses: { type: 'boolean' }, documents: { type: 'boolean' } },
});
if (!existsSync(corpus) || !existsSync(scorer)) {
  console.log('skipped: there is no ../shared beside the project');
} else {
  const wanted = options.set ?? [...SETS, 'fixtures', 'sealed'];
  const folder = mkdtempSync(join(tmpdir(), 'minutes-accuracy-'));
  try {
    await measure(folder, wanted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, wanted: readonly string[]): Promise<void> {
  const documents = await annotatedDocuments();
  const examples = examplesOf(documents, tableOf(fitAll(examplesOf(documents, {}))));
  const whole = fitAll(examples);
  const tables = new Map<string, Weights>();
  for (const set of [...SETS, 'fixtures'] as const) {
    if (!wanted.includes(set)) continue;
    const own = documents.filter((document) => document.set === set);
    for (const document of own) {
      const { organisation } = document;
      const weights = tables.get(organisation) ?? tableWithout(organisation, examples, whole);
      tables.set(organisation, weights);
      if (document.blocks !== null)
        save(folder, set, recordWith(document, document.blocks, weights), document.gold.file);
      write(join(folder, `gold-${set}`), `${own.indexOf(document)}.json`, document.gold);
    }
    report(`${set}, each organisation left out`, folder, set, join(folder, `gold-${set}`));
  }
  if (!wanted.includes('sealed')) return;
  for (const name of readdirSync(join(corpus, 'sealed')).sort()) {
    const bytes = new Uint8Array(readFileSync(join(corpus, 'sealed', name)));
    save(folder, 'sealed', (await readRecord({ path: name, bytes })).record, name);
  }
  report('sealed', folder, 'sealed', join(corpus, 'gold', 'sealed.json'));
}

function recordWith({ path, bytes }: AnnotatedDocument, blocks: BlockDocument, weights: Weights): MinutesDocument {
  return recordsOfBlocks(blocks, { path, bytes }, { judging: { weights, trace: null } })[0];
}

function save(folder: string, set: string, record: MinutesDocument, file: string): void {
  const named = { ...record, source: { ...record.source, path: file } };
  write(join(folder, set, 'documents'), `${file.replace(/[^\w.-]/g, '_')}.json`, named);
}

function write(folder: string, name: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(value));
}

function report(title: string, folder: string, set: string, gold: string): void {
  console.log(`\n== ${title}`);
  const shown = set === 'sealed' ? [] : (['misses', 'documents'] as const).filter((name) => options[name]);
  const flags = shown.map((name) => `--${name}`);
  spawnSync(process.execPath, [scorer, '--out', join(folder, set), '--gold', gold, ...flags], { stdio: 'inherit' });
}
