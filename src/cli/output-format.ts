/** The format of what is written: as named, else as the ending of `-o` says, else the usual one. */
import { extname } from 'node:path';
import { UsageError } from '../io/usage-error.ts';

/** Endings that mean a format of another name. */
const ENDINGS: Readonly<Record<string, string>> = {
  markdown: 'md',
  htm: 'html',
  ndjson: 'jsonl',
  txt: 'text',
  db: 'sqlite',
  sqlite3: 'sqlite',
};

export function formatFor<Format extends string>(
  { format, output }: { format?: Format | undefined; output: string },
  formats: readonly Format[],
  usual: Format,
): Format {
  const ending = extname(output).slice(1).toLowerCase();
  const meant = formats.find((one) => one === (ENDINGS[ending] ?? ending));
  if (format !== undefined && meant !== undefined && format !== meant)
    throw new UsageError(
      `-o ${output} means ${meant}, and --format ${format}; leave out --format, or name another file`,
    );
  return format ?? meant ?? usual;
}
