/** The one document of `parse` and `text`: a file, or standard input as `-`. */
import { shownPath } from '../io/find-documents.ts';
import { faultOf } from '../io/process-file.ts';
import { readDocument, readStream } from '../io/read-document.ts';
import { withinTime } from '../io/time-limit.ts';
import { UsageError } from '../io/usage-error.ts';
import { type DocumentResult, failedDocument, processDocument } from '../pipeline/process-document.ts';
import { tellMessages } from './messages.ts';
import type { ReadingOptions } from './read-inputs.ts';
import type { Session } from './session.ts';

export interface OneFileOptions extends ReadingOptions {
  stdinFilename?: string;
  output: string;
}

/** Reads and processes the document and tells what is wrong with it. Null if there is no such file. */
export async function readOne(session: Session, file: string, options: OneFileOptions): Promise<DocumentResult | null> {
  if (file === '-' && session.stdin.isTTY) throw new UsageError('nothing is piped to stdin; give a file instead of -');
  const path = file === '-' ? shownPath(options.stdinFilename ?? 'stdin') : shownPath(file);
  let result: DocumentResult;
  let missing = false;
  try {
    const bytes = await (file === '-'
      ? readStream(session.stdin, options.maxBytes)
      : readDocument(file, options.maxBytes));
    const { changes, password } = options;
    const work = processDocument({ path, bytes }, { changes, password: password ?? null });
    result = await withinTime(work, options.timeout * 1000);
  } catch (error) {
    const fault = faultOf(error);
    missing = fault.code === 'missing-path';
    result = failedDocument(path, fault);
  }
  const worth = result.record.diagnostics.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !options.quiet),
  );
  await tellMessages(
    session,
    worth.map((diagnostic) => ({ ...diagnostic, path })),
    options,
  );
  return missing ? null : result;
}
