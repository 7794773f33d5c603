/**
 * A pdf is refused before it is parsed if one of its streams inflates far beyond what a page needs: pdf.js inflates
 * without a limit, and slower than zlib. Streams are looked for in the bytes, without the cross-reference table. What
 * hides from that (encrypted streams, filters after a text coding) is still held by the limits of time and memory.
 */
import { inflateSync, constants as zlib } from 'node:zlib';
import { UnreadableDocument } from '../../../model/diagnostic.ts';
import type { ExtractLimits } from '../../extractor.ts';

/** Characters of a stream's dictionary that are looked at, back from its data. */
const DICTIONARY_LENGTH = 2000;
/** The most that deflate can make of one byte. */
const MOST_OF_A_BYTE = 1032;
/** No honest program packs a stream three times; each time multiplies what a few bytes may become. */
const MOST_TIMES_PACKED = 2;
const PACKING = /^(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)$/;
const FLATE = /^Fl(?:ateDecode)?$/;
/** Smaller streams may inflate to any multiple of their size. */
const RATIO_FLOOR_BYTES = 1024 * 1024;
/** Pictures are not decoded, attachments are not opened. */
const NOT_READ = /\/Subtype\s{0,20}\/Image\b|\/Type\s{0,20}\/EmbeddedFile\b/;

/**
 * Throws `UnreadableDocument` (`suspicious-archive`) if a stream inflates to more than the limit, or is large and
 * inflates to many times its size: what repeats itself that often is slow to interpret, whatever it says.
 */
export function refuseBombs(
  bytes: Uint8Array,
  limits: Pick<ExtractLimits, 'inflatedPartBytes' | 'inflateRatio'>,
): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', end)) {
    const start = at + 'stream'.length;
    const dictionary = dictionaryBefore(file, at, end);
    end = start;
    const filters = filtersOf(dictionary);
    if (filters.length === 0 || NOT_READ.test(dictionary)) continue;
    if (filters.filter((name) => PACKING.test(name)).length > MOST_TIMES_PACKED) {
      throw suspicious(`packs a stream more than ${MOST_TIMES_PACKED} times`);
    }
    const found = file.indexOf('endstream', start);
    end = found < 0 ? file.length : found;
    refuseLarge(file.subarray(start, end), filters, limits);
  }
}

/** The text from the last `obj` to `stream`. */
function dictionaryBefore(file: Buffer, at: number, after: number): string {
  const text = file.toString('latin1', Math.max(after, at - DICTIONARY_LENGTH), at);
  return text.slice(text.lastIndexOf(' obj') + 1);
}

/** Names of the filters in the order in which a reader applies them. A name may write its letters as `#61`. */
function filtersOf(dictionary: string): string[] {
  const [, one, many] = /\/Filter\s{0,20}(?:\/([^\s/<>[\]()]{1,50})|\[([^\]]{0,1500})\])/.exec(dictionary) ?? [];
  const names = one === undefined ? [...(many ?? '').matchAll(/\/([^\s/]{1,50})/g)].map(([, name]) => name!) : [one];
  return names.map((name) =>
    name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

function refuseLarge(
  data: Buffer,
  filters: readonly string[],
  { inflatedPartBytes, inflateRatio }: Pick<ExtractLimits, 'inflatedPartBytes' | 'inflateRatio'>,
): void {
  const most = Math.min(inflatedPartBytes, Math.max(RATIO_FLOOR_BYTES, data.length * inflateRatio));
  let inflated = data.subarray(/^\r?\n?/.exec(data.toString('latin1', 0, 2))![0].length);
  let times = filters.findIndex((name) => !FLATE.test(name));
  if (times < 0) times = filters.length;
  for (; times > 0 && inflated.length * MOST_OF_A_BYTE ** times > most; times -= 1) {
    try {
      inflated = inflateSync(inflated, { maxOutputLength: most, finishFlush: zlib.Z_SYNC_FLUSH });
    } catch (error) {
      // What is damaged is for pdf.js to judge.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return;
      throw suspicious(`inflates a stream of ${data.length} bytes to more than ${most}`);
    }
  }
}

function suspicious(reason: string): UnreadableDocument {
  return new UnreadableDocument('suspicious-archive', `The PDF ${reason}.`);
}
