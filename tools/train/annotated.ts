/** Annotated documents: those of `../shared/corpus`, where it is at hand, and the project's own fixtures. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultLimits } from '../../src/extract/extractor.ts';
import { extract } from '../../src/extract/index.ts';
import type { BlockDocument } from '../../src/model/block.ts';
import { fixtureDocuments } from '../../test/support/fixture-documents.ts';
import type { Gold } from '../../test/support/gold.ts';

const root = join(import.meta.dirname, '..', '..');
export const corpus = join(root, '..', 'shared', 'corpus');
/** Folders of annotated documents; `sealed` is only measured with, never fitted to. */
export const SETS = ['seeds', 'real', 'more'] as const;

export interface AnnotatedDocument {
  set: (typeof SETS)[number] | 'fixtures';
  /** Documents of one organisation are left out together. */
  organisation: string;
  path: string;
  bytes: Uint8Array;
  gold: Gold;
  /** null if it could not be read. */
  blocks: BlockDocument | null;
}

/** Reads every annotated document as blocks. */
export async function annotatedDocuments(): Promise<AnnotatedDocument[]> {
  const found = [...SETS.flatMap(ofCorpus), ...ofFixtures()];
  const read: AnnotatedDocument[] = [];
  for (const document of found) {
    const bytes = new Uint8Array(readFileSync(document.file));
    const options = { limits: defaultLimits, password: null, changes: 'accept' as const, report: () => undefined };
    try {
      const blocks = await extract(document.path, bytes, options);
      read.push({ ...document, bytes, blocks });
    } catch (error) {
      console.error(
        `left out, could not be read: ${document.path} (${error instanceof Error ? error.message : error})`,
      );
    }
  }
  return read;
}

/** One hash for all documents and their gold: the same hash, the same data. */
export function hashOf(documents: readonly AnnotatedDocument[]): string {
  const hash = createHash('sha256');
  for (const { bytes, gold } of documents) hash.update(bytes).update(JSON.stringify(gold));
  return hash.digest('hex').slice(0, 16);
}

type Found = Omit<AnnotatedDocument, 'bytes' | 'blocks'> & { file: string };

function ofCorpus(set: (typeof SETS)[number]): Found[] {
  const folder = join(corpus, 'gold', set);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
      // "mill-lane-parish__minutes-3.pdf": what stands before the first hyphen is the organisation.
      const organisation = `${/^[^.]{1,80}?(?=-|__|\.)/.exec(basename(gold.file))?.[0] ?? name}`;
      return { set, organisation, path: basename(gold.file), gold, file: join(corpus, gold.file) };
    });
}

function ofFixtures(): Found[] {
  return fixtureDocuments().flatMap(({ name, path, gold }) =>
    gold === null
      ? []
      : [
          {
            set: 'fixtures' as const,
            organisation: `fixture ${name}`,
            path,
            file: join(root, path),
            gold: { ...(JSON.parse(readFileSync(gold, 'utf8')) as Gold), file: name },
          },
        ],
  );
}
