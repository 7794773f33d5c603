/** The documents at hand beside the project (`../shared`), read once per test file through the library. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocumentResult, processCorpus, processDocument, writeAll } from '../../src/index.ts';
import { findDocuments } from '../../src/io/find-documents.ts';
import { readDocument } from '../../src/io/read-document.ts';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Whether the documents are there; tests that need them say so in their name and are skipped otherwise. */
export const hasShared = existsSync(join(shared, 'corpus')) && existsSync(join(shared, 'score/score.mjs'));

export async function readCorpus(name: 'seeds' | 'real'): Promise<DocumentResult[]> {
  const { files } = await findDocuments([join(shared, 'corpus', name)]);
  const results: DocumentResult[] = [];
  for (const { path, file } of files) results.push(await processDocument({ path, bytes: await readDocument(file) }));
  return results;
}

const corpora = new WeakMap<readonly DocumentResult[], ReturnType<typeof processCorpus>>();

/** Linked once for the same list of results. */
export function corpusOf(results: readonly DocumentResult[]) {
  const corpus = corpora.get(results) ?? processCorpus({ results, faults: [], program: 'minutes test' });
  corpora.set(results, corpus);
  return corpus;
}

export function filesOf(results: readonly DocumentResult[]): Map<string, string | Uint8Array> {
  return new Map([...writeAll(corpusOf(results))].map(({ path, content }) => [path, content]));
}

export interface Score {
  overall: number;
  rows: { field: string; f1: number; gold: number }[];
  misses: { file: string; field: string; kind: string; what: string }[];
}

/** What the scorer beside the project says of a run. */
export function scoreOf(files: ReadonlyMap<string, string | Uint8Array>, name: 'seeds' | 'real'): Score {
  const out = mkdtempSync(join(tmpdir(), 'minutes-corpus-'));
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), content);
    }
    const gold = join(shared, 'corpus/gold', name);
    const argv = [join(shared, 'score/score.mjs'), '--out', out, '--gold', gold, '--json'];
    const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
