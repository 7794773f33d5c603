/** The texts of the documents of a run, read again from their files to be shown beside what was read from them. */

import { houseStyleOf } from '../config/house-style.ts';
import { pathsThatStand } from '../io/read-document.ts';
import { processFiles } from '../io/worker-pool.ts';
import type { Block, BlockDocument } from '../model/block.ts';
import type { MinutesDocument } from '../model/document.ts';
import { blocksOf, blocksOfRecord, recordsOf } from '../pipeline/meetings-of-file.ts';
import type { ReviewText } from '../review/review-data.ts';
import type { ConfigOptions, ReadingOptions } from './command-options.ts';
import { projectConfig } from './project-config.ts';
import type { Session } from './session.ts';

/** Characters that a page may hold: above it browsers become slow. */
const MOST_TEXT = 40_000_000;

const MOVED = 'its file is no longer where it was read; run this in the folder in which ingest was started';
const CHANGED = 'its file has changed since; run ingest again';
const UNREAD = 'its file could not be read again';
const TOO_MUCH = 'the page would be too large with it';

/** The text of each document; the newest come first where not all can be held. */
export async function readTexts(
  session: Session,
  documents: readonly MinutesDocument[],
  options: ReadingOptions & ConfigOptions,
): Promise<(document: MinutesDocument) => ReviewText> {
  const found = new Set(await pathsThatStand([...new Set(documents.map(({ source }) => source.path))]));
  const results = await readFiles(session, [...found], options);
  const texts = new Map<string, ReviewText>();
  let size = 0;
  for (const document of newestFirst(documents)) {
    const { path } = document.source;
    const result = results.get(path);
    const blocks = result ? blocksOf(result) : null;
    const put = (text: ReviewText) => texts.set(partOf(document), text);
    if (!found.has(path)) put({ missing: MOVED });
    else if (!result || !blocks) put({ missing: UNREAD });
    else if (!recordsOf(result).some((record) => isSame(record, document))) put({ missing: CHANGED });
    else {
      const own = allBlocks(blocksOfRecord(blocks, document.source));
      size += own.reduce((sum, { text }) => sum + text.length, 0);
      put(size > MOST_TEXT ? { missing: TOO_MUCH } : { blocks: own });
    }
  }
  return (document) => texts.get(partOf(document)) ?? { missing: UNREAD };
}

async function readFiles(session: Session, paths: readonly string[], options: ReadingOptions & ConfigOptions) {
  const reading = {
    password: options.password ?? null,
    changes: options.changes,
    limits: options.limit.extract,
    style: houseStyleOf((await projectConfig(options, paths)).config),
  };
  const { maxBytes } = options;
  const results = await processFiles(
    paths.map((path) => ({ file: { path, file: path }, maxBytes, options: reading, keepBlocks: true })),
    {
      jobs: null,
      timeout: options.timeout * 1000,
      memory: options.limit.memory,
      signal: session.signal,
      apart: session.apart,
      onDone: () => undefined,
    },
  );
  return new Map(results.map((result) => [result.source.path, result]));
}

/** A file, or the meeting or attachment of it: the id may change when the date is corrected. */
function partOf({ source }: MinutesDocument): string {
  return JSON.stringify([source.path, source.meeting?.number, source.attachment?.name]);
}

function isSame({ source: a }: MinutesDocument, { source: b }: MinutesDocument): boolean {
  return a.sha256 === b.sha256 && a.meeting?.number === b.meeting?.number && a.attachment?.name === b.attachment?.name;
}

/** Headers and footers first: values may come from them, too. */
function allBlocks({ body, furniture }: BlockDocument): Block[] {
  return [...furniture, ...body];
}

function newestFirst(documents: readonly MinutesDocument[]): MinutesDocument[] {
  const day = ({ date }: MinutesDocument) => date?.iso ?? '';
  return [...documents].sort((a, b) => (day(a) < day(b) ? 1 : -1));
}
