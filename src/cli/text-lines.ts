/** Findings in documents without lines → the same with the line of `minutes text`, which annotations point to. */
import type { BlockDocument } from '../model/block.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Finding } from '../rules/rule.ts';
import { plainTextLines } from '../writers/plain-text.ts';

/** `blocksOf`: by path. Adds the line of `minutes text` where the source has no lines of its own. */
export function withTextLines(
  findings: readonly Finding[],
  documents: readonly MinutesDocument[],
  blocksOf: ReadonlyMap<string, BlockDocument | null | undefined>,
): Finding[] {
  const formats = new Map(documents.map(({ source }) => [source.path, source.format]));
  const known = new Map<string, ReturnType<typeof plainTextLines> | null>();
  return findings.map((finding) => {
    const { path, span } = finding;
    if (span === null || span.place.kind === 'line' || !formats.has(path)) return finding;
    if (!known.has(path)) {
      const blocks = blocksOf.get(path);
      known.set(path, blocks ? plainTextLines(blocks) : null);
    }
    const line = known.get(path)?.(span.node, span.start) ?? null;
    return line === null ? finding : { ...finding, textLine: line };
  });
}
