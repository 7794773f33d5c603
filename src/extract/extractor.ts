/** The shape of every extractor: bytes of one format in, one block document out. */
import type { BlockDocument } from '../model/block.ts';
import type { DiagnosticCodeId } from '../model/diagnostic-codes.ts';

/** Limits on one document; exceeding one is reported, never silent. */
export interface ExtractLimits {
  /** Bytes that one part of a zip package, or one stream of a pdf, may inflate to. */
  inflatedPartBytes: number;
  /** Bytes that all parts read from one package may inflate to. */
  inflatedTotalBytes: number;
  /** How many times its packed size a large part, or a large stream of a pdf, may inflate to. */
  inflateRatio: number;
  /** Entries in a zip package. */
  zipEntries: number;
  /** Depth of XML elements. */
  xmlDepth: number;
  /** Number of XML elements in one part. */
  xmlElements: number;
  /** Pages of a pdf; further pages are left out with a `truncated` diagnostic. */
  pages: number;
  /** Characters of extracted text. */
  textLength: number;
  /** Cells of one table. */
  tableCells: number;
}

/** Defaults: far above any honest document that was measured (see docs/limits.md). */
export const defaultLimits: ExtractLimits = {
  inflatedPartBytes: 32 * 1024 * 1024,
  inflatedTotalBytes: 64 * 1024 * 1024,
  inflateRatio: 100,
  zipEntries: 1000,
  xmlDepth: 256,
  xmlElements: 2_000_000,
  pages: 2000,
  textLength: 10 * 1024 * 1024,
  tableCells: 100_000,
};

export interface ExtractOptions {
  limits: ExtractLimits;
  /** Password for protected documents; null tries the empty one only. */
  password: string | null;
  /** What to do with tracked changes: `accept` keeps insertions, `reject` keeps deletions. */
  changes: 'accept' | 'reject';
  /** Reads a document that is attached to this one; absent where attachments are nested too deep. */
  attached?(name: string, bytes: Uint8Array): Promise<BlockDocument>;
  /** Says something about the document; the code's severity and advice come from the catalogue. */
  report(code: DiagnosticCodeId, message: string): void;
  /** Reads a whole document that is inside of this one; null if it cannot be read. Absent inside of such a one. */
  readEmbedded?(name: string, bytes: Uint8Array): Promise<BlockDocument | null>;
}

export interface Extractor {
  /** `docx`, `pdf`, `text` …: the value of `source.format`. */
  format: string;
  /** Lower-case endings of file names, without the dot. */
  extensions: readonly string[];
  /** True if the bytes are surely of this format, whatever the name says. Looks at the head of the file only. */
  sniff(bytes: Uint8Array): boolean;
  /**
   * Reads the document. Throws `UnreadableDocument` for bad input. Parsers are imported inside, so that listing
   * the extractors loads none.
   */
  extract(bytes: Uint8Array, options: ExtractOptions): Promise<BlockDocument>;
}
