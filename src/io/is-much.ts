/** Whether what is read of files may be more than memory should hold as it is. */
import { stat } from 'node:fs/promises';
import type { FoundFile } from './find-documents.ts';

export const MANY_FILES = 1000;
/** Records of plain text are several times as large as the text. */
export const MANY_BYTES = 32 * 1024 * 1024;

/** By their number, then by their sizes; a file that cannot be looked at counts for nothing. */
export async function isMuch(files: readonly Pick<FoundFile, 'file'>[]): Promise<boolean> {
  if (files.length > MANY_FILES) return true;
  const sizes = await Promise.all(
    files.map(({ file }) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0) > MANY_BYTES;
}
