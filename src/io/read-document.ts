/** The bytes of one input, never more than the limit, and only from regular files. */
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { UnreadableDocument } from '../model/diagnostic.ts';
import { otherSpelling } from './other-spelling.ts';
import { presets } from './presets.ts';

const CHUNK_BYTES = 256 * 1024;
/** What is taken up for each read, though the file be smaller: of ten thousand small files the large ones would fill gigabytes. */
const LEAST_CHUNK = 4096;

/** Reads a file whole. Throws `UnreadableDocument` for everything that the user can put right. */
export async function readDocument(file: string, maxBytes: number = presets.maxBytes): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    // Non-blocking, so that opening a pipe that nobody writes to does not wait for ever.
    handle = await openSpelled(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    if (!stats.isFile()) throw new UnreadableDocument('not-a-regular-file', 'This is not a regular file.');
    if (stats.size > maxBytes) throw tooLarge(maxBytes, stats.size);
    const bytes = notEmpty(
      await collect(handle.createReadStream({ highWaterMark: chunkFor(stats.size), autoClose: false }), maxBytes),
    );
    if (isPlaceholder(stats) && bytes.every((byte) => byte === 0)) throw notDownloaded();
    return bytes;
  } catch (error) {
    const stats = await handle?.stat().catch(() => null);
    const failed = !(error instanceof UnreadableDocument);
    throw failed && stats && isPlaceholder(stats) ? notDownloaded() : asUnreadable(error);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** One more than the file has, so that its end is met; what grows meanwhile, or tells no size, comes in more chunks. */
const chunkFor = (size: number): number =>
  size === 0 ? CHUNK_BYTES : Math.min(CHUNK_BYTES, Math.max(LEAST_CHUNK, size + 1));

/** A record tells the name in one spelling, the disk may have another. */
async function openSpelled(file: string, flags: number): Promise<FileHandle> {
  try {
    return await open(file, flags);
  } catch (error) {
    const spelled = (error as NodeJS.ErrnoException).code === 'ENOENT' ? await otherSpelling(file) : null;
    if (spelled === null) throw error;
    return open(spelled, flags);
  }
}

/** A file with a size and nothing on the disk, as OneDrive and others leave it; small files may lie in the folder itself. */
const isPlaceholder = ({ size, blocks }: { size: number; blocks: number }) => blocks === 0 && size >= 16_384;

function notDownloaded(): UnreadableDocument {
  return new UnreadableDocument('not-downloaded', 'The file is only in the cloud and has not been downloaded.');
}

/** Reads standard input to its end, under the same limit. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number = presets.maxBytes,
): Promise<Uint8Array> {
  return notEmpty(await collect(stream, maxBytes));
}

async function collect(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes, null);
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks, size));
}

function notEmpty(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new UnreadableDocument('empty-file', 'The file is empty.');
  return bytes;
}

function tooLarge(limit: number, size: number | null): UnreadableDocument {
  const found = size === null ? 'The input' : `The file has ${size} bytes and`;
  return new UnreadableDocument('file-too-large', `${found} is larger than the limit of ${limit} bytes.`);
}

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EBUSY: 'it is in use by another program',
  EISDIR: 'it is a folder',
  EIO: 'the disk or the network failed',
  ELOOP: 'its links form a loop',
};

function asUnreadable(error: unknown): UnreadableDocument {
  if (error instanceof UnreadableDocument) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') return new UnreadableDocument('missing-path', 'There is no such file.');
  if (code === 'ENAMETOOLONG')
    return new UnreadableDocument('path-too-long', 'The path of the file is longer than the system allows.');
  if (code === 'ENXIO') return new UnreadableDocument('not-a-regular-file', 'This is a pipe or socket.');
  return new UnreadableDocument(
    'unreadable-file',
    `The file could not be read: ${REASONS[code] ?? (code || 'unknown reason')}.`,
  );
}

/** Those of the paths that lead to a file. */
export async function pathsThatStand(paths: readonly string[]): Promise<string[]> {
  const stands = await Promise.all(
    paths.map((path) =>
      stat(path)
        .catch(async () => stat((await otherSpelling(path)) ?? path))
        .then(
          (stats) => stats.isFile(),
          () => false,
        ),
    ),
  );
  return paths.filter((_, i) => stands[i]);
}
