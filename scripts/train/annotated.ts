/** Annotated documents: those of `../shared/corpus`, where it is at hand, and the project's own fixtures. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defaultLimits } from '../../src/extract/extractor.ts';
import { extract } from '../../src/extract/index.ts';
import type { BlockDocument } from '../../src/model/block.ts';
import { fixtureDocuments } from '../../test/fixture-documents.ts';

const root = join(import.meta.dirname, '..', '..');
export const corpus = join(root, '..', 'shared', 'corpus');
/** Folders of annotated documents; `sealed` is only measured with, never fitted to. */
export const SETS = ['seeds', 'real', 'more'] as const;

/** A person, title or text of the gold: one form, or one with others that are as good. */
export type Form = string | { text?: string; name?: string; title?: string; also?: string[] };

/** What gold files hold, as far as labels are made of it; `../shared/corpus/README.md` explains the fields. */
export interface Gold {
  file: string;
  kind?: string;
  title?: string | (string | null)[] | null;
  date?: string | (string | null)[] | null;
  attendees?: Form[];
  optionalAttendees?: Form[];
  apologies?: Form[];
  agenda?: Form[];
  optionalAgenda?: Form[];
  actions?: Form[];
  optionalActions?: Form[];
  decisions?: Form[];
  optionalDecisions?: Form[];
  motions?: (Form & { optional?: boolean })[];
  log?: Form[];
  optionalLog?: Form[];
}

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
