/** The one document of `parse` and `text`: a file, or standard input as `-`. */

import { houseStyleOf } from '../config/house-style.ts';
import { shownPath } from '../io/find-documents.ts';
import type { RecordResult } from '../io/process-file.ts';
import { readDocument, readStream } from '../io/read-document.ts';
import { UsageError } from '../io/usage-error.ts';
import { processFiles } from '../io/worker-pool.ts';
import { faultOf } from '../pipeline/fault.ts';
import { recordsOf } from '../pipeline/meetings-of-file.ts';
import { failedDocument } from '../pipeline/process-document.ts';
import type { HouseStyle } from '../recognise/words/house-style.ts';
import type { ConfigOptions, ReadingOptions } from './command-options.ts';
import { tellMessages } from './messages.ts';
import type { Values } from './options.ts';
import { projectConfig } from './project-config.ts';
import type { Session } from './session.ts';

export type OneFileOptions = ReadingOptions & ConfigOptions & Values<'stdinFilename'>;

/** The style that holds for a file, or for what is piped from the folder that the program runs in. */
export async function styleFor(file: string, options: ConfigOptions): Promise<HouseStyle | null> {
  return houseStyleOf((await projectConfig(options, [file === '-' ? '.' : file])).config);
}

/** Reads and processes the document and tells what is wrong with it. Null if there is no such file. */
export async function readOne(session: Session, file: string, options: OneFileOptions): Promise<RecordResult | null> {
  if (file === '-' && session.stdin.isTTY) throw new UsageError('nothing is piped to stdin; give a file instead of -');
  const style = await styleFor(file, options);
  const path = file === '-' ? shownPath(options.stdinFilename ?? 'stdin') : shownPath(file);
  let result: RecordResult;
  let missing = false;
  try {
    const bytes = await (file === '-'
      ? readStream(session.stdin, options.maxBytes)
      : readDocument(file, options.maxBytes));
    const { changes, password, limit, maxBytes } = options;
    const task = {
      file: { path, file },
      maxBytes,
      bytes,
      keepBlocks: true,
      options: { changes, password: password ?? null, limits: limit.extract, style },
    };
    const { signal, apart } = session;
    const pool = { jobs: 1, timeout: options.timeout * 1000, memory: limit.memory, signal, apart };
    result = (await processFiles([task], { ...pool, onDone: () => undefined }))[0]!;
  } catch (error) {
    session.signal.throwIfAborted();
    const fault = faultOf(error);
    missing = fault.code === 'missing-path';
    result = failedDocument(path, fault);
  }
  const said = new Map(recordsOf(result).flatMap(({ diagnostics }) => diagnostics.map((one) => [one.message, one])));
  const worth = [...said.values()].filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !options.quiet),
  );
  await tellMessages(
    session,
    worth.map((diagnostic) => ({ ...diagnostic, path })),
  );
  return missing ? null : result;
}
