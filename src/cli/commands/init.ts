/** `minutes init <path…>`: proposes a configuration from samples; never writes over one. */

import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CORRECTIONS_NAME, exists } from '../../io/corrections-file.ts';
import { CONFIG_NAMES } from '../../io/read-config.ts';
import { saveFile } from '../../io/save-files.ts';
import { UsageError } from '../../io/usage-error.ts';
import { byCodeUnit } from '../../model/text-order.ts';
import { blocksOf, recordsOf } from '../../pipeline/meetings-of-file.ts';
import { proposeCorrections } from '../../propose/corrections.ts';
import { proposeConfig } from '../../propose/index.ts';
import type { OptionsOf } from '../command-options.ts';
import { putOutput } from '../put-output.ts';
import { readInputs } from '../read-inputs.ts';
import { EXIT, type Session } from '../session.ts';

export async function init(session: Session, options: OptionsOf<'init'>, paths: string[]): Promise<number> {
  const target = await targetOf(options, paths);
  // A configuration that stands there already has no say: what it knows would not be proposed again.
  const { data, results, failed, files } = await readInputs(session, paths, {
    ...options,
    ...{ errorOnUnmatchedPattern: true, stdinFilename: undefined, keepBlocks: true },
  });
  if (files === 0) return EXIT.unusable;
  const samples = results
    .flatMap((result) => {
      const blocks = blocksOf(result);
      return blocks ? [{ path: result.source.path, blocks, records: recordsOf(result) }] : [];
    })
    .sort((a, b) => byCodeUnit(a.path, b.path));
  const config = proposeConfig(samples, data.register);
  const corrections = proposeCorrections(data.documents, data.register);
  const beside = target === '-' ? null : join(dirname(target), CORRECTIONS_NAME);
  const writesBoth = options.write === true && corrections !== '' && beside !== null && !(await exists(beside));
  // On one page the corrections are comments of the configuration.
  const shown = writesBoth || corrections === '' ? '' : `\n# For ${CORRECTIONS_NAME}:\n${asComment(corrections)}`;
  await putOutput(session, target, config + shown);
  if (writesBoth) await saveFile(beside, corrections);
  if (target !== '-' && !options.quiet)
    await session.tell(`written to ${target}${writesBoth ? ` and ${beside}` : ''}\n`);
  return failed ? EXIT.unusable : EXIT.ok;
}

const asComment = (text: string) => text.replaceAll(/^(?!$)/gm, '# ');

/** The file to write; throws if it is there. */
async function targetOf({ output, write }: OptionsOf<'init'>, paths: readonly string[]): Promise<string> {
  if (!write && output === '-') return '-';
  if (write && output !== '-') throw new UsageError('--write and -o cannot be used together');
  const [folder] = paths;
  if (write && (paths.length > 1 || folder === undefined || !(await lstat(folder).catch(() => null))?.isDirectory()))
    throw new UsageError('--write needs one folder to write into; use -o FILE');
  const taken = write ? CONFIG_NAMES.map((name) => join(folder ?? '.', name)) : [output];
  for (const file of taken) {
    if (await lstat(file).catch(() => null)) throw new UsageError(`${file} already exists; nothing was written`);
  }
  return taken[0] ?? '-';
}
