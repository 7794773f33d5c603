/** `minutes parse <file>`: one document's record as JSON. */
import type { Block } from '../../model/block.ts';
import { MinutesDocument } from '../../model/document.ts';
import { toJson } from '../../writers/json.ts';
import { putOutput } from '../put-output.ts';
import { type OneFileOptions, readOne } from '../read-one.ts';
import { EXIT, type Session } from '../session.ts';

export async function parse(
  session: Session,
  options: OneFileOptions & { blocks?: boolean },
  file: string,
): Promise<number> {
  const result = await readOne(session, file, options);
  if (result === null) return EXIT.unusable;
  let json = toJson(MinutesDocument, result.record, result.record.source.path);
  if (options.blocks) {
    const blocks = [...(result.blocks?.body ?? []), ...(result.blocks?.furniture ?? [])].map(shownBlock);
    json = `${JSON.stringify({ ...JSON.parse(json), blocks }, null, 2)}\n`;
  }
  await putOutput(session, options.output, json);
  return result.outcome === 'failed' ? EXIT.unusable : EXIT.ok;
}

function shownBlock({ id, type, text, places }: Block) {
  return { id, type, text, place: places[0] ?? null };
}
