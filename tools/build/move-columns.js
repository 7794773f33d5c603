import { decode, encode } from '@jridgewell/sourcemap-codec';

/**
 * The mappings of a source map after edits that stay within their lines.
 *
 * @param {string} mappings
 * @param {readonly { index: number; more: number }[][]} edits for each line, in order: where, and by how many columns what follows moves
 */
export function moveColumns(mappings, edits) {
  return encode(decode(mappings).map((segments, line) => moved(segments, edits[line] ?? [])));
}

function moved(segments, edits) {
  let next = 0;
  let more = 0;
  for (const segment of segments) {
    for (; next < edits.length && edits[next].index < segment[0]; next += 1) more += edits[next].more;
    segment[0] += more;
  }
  return segments;
}
