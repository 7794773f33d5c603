/** The spine: bytes of one document in, its record out. This is what a worker runs; read this file first. */
import { sha256 } from '../edge/sha256.ts';
import { defaultLimits, type ExtractLimits } from '../extract/extractor.ts';
import { extract } from '../extract/index.ts';
import type { BlockDocument } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type DiagnosticCode, type DiagnosticCodeId, diagnosticCodes } from '../model/diagnostic-codes.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import type { HouseStyle } from '../recognise/words/house-style.ts';
import { Lexicon } from '../recognise/words/lexicon.ts';
import type { Judging } from '../segment/context.ts';
import { classBlocks, coverageOf } from '../segment/coverage.ts';
import { segment } from '../segment/index.ts';
import { knownLanguage, unknownLanguage } from '../segment/language.ts';
import { type MeetingPart, splitMeetings } from '../segment/meetings/index.ts';
import { documentId } from './document-id.ts';
import { type Fault, faultOf } from './fault.ts';
import { type FilePart, partsOfFile } from './parts-of-file.ts';

export interface DocumentInput {
  /** As given by the user, with `/` between folders. */
  path: string;
  bytes: Uint8Array;
}

export interface ProcessOptions {
  limits: ExtractLimits;
  /** Password for protected documents; null tries the empty one only. */
  password: string | null;
  /** Tracked changes of Word: keep insertions (`accept`) or what stood before (`reject`). */
  changes: 'accept' | 'reject';
  /** What the configuration says of how the documents are written. */
  style: HouseStyle | null;
  /** Ends the reading between two steps: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** What training and measuring ask for beside them. */
interface JudgedOptions extends ProcessOptions {
  /** What evidence is weighed with; the fitted weights if absent. */
  judging?: Judging;
}

/** The file that a result is about. */
export type FileSource = Omit<MinutesDocument['source'], 'meeting' | 'attachment'>;

/** What a file led to. */
export type DocumentResult<Blocks = BlockDocument> = ReadResult<Blocks> | FailedResult;

/** A file that was read; `Blocks` is `null` where its words were not kept. */
export interface ReadResult<Blocks = BlockDocument> {
  /** `partial`: read with an error or a part missing. */
  outcome: 'ok' | 'partial';
  source: FileSource;
  /** One record for each meeting or attachment that the file holds, in its order. */
  meetings: [MinutesDocument, ...MinutesDocument[]];
  /** The whole file, which the records' spans point into. */
  blocks: Blocks;
}

/** A file of which nothing could be read. */
export interface FailedResult {
  outcome: 'failed';
  source: FileSource;
  /** Why, and what to do next. */
  diagnostics: [Diagnostic, ...Diagnostic[]];
}

/** Codes that say that a part of the document was not read as it should be. */
const PARTIAL: ReadonlySet<string> = new Set(
  'truncated degraded-reading page-without-text letters-unknown part-not-read unknown-language attachment-not-read'.split(
    ' ',
  ),
);

/** Reads one document. Never throws for bad input: a fault becomes a diagnostic of a failed result. Rejects if aborted. */
export async function processDocument(
  input: DocumentInput,
  options: Partial<ProcessOptions> = {},
): Promise<DocumentResult> {
  const diagnostics: Diagnostic[] = [];
  const report = (code: DiagnosticCodeId, message: string) => diagnostics.push(diagnosticOf({ code, message }));
  options.signal?.throwIfAborted();
  try {
    const { whole: blocks, parts } = partsOfFile(
      await extract(input.path, input.bytes, {
        limits: options.limits ?? defaultLimits,
        password: options.password ?? null,
        changes: options.changes ?? 'accept',
        report,
      }),
    );
    options.signal?.throwIfAborted();
    const meetings = recordsOfParts(parts, input, options, diagnostics);
    const said = meetings.flatMap((one) => one.diagnostics);
    const partial = said.some((d) => d.severity === 'error' || PARTIAL.has(d.id));
    return { source: sourceOf(input, blocks), outcome: partial ? 'partial' : 'ok', meetings, blocks };
  } catch (error) {
    options.signal?.throwIfAborted();
    return failedDocument(input.path, faultOf(error), input.bytes, diagnostics);
  }
}

/** The records of a file that has been read as blocks: one for each meeting that it holds. */
export function recordsOfBlocks(
  blocks: BlockDocument,
  input: DocumentInput,
  options: Partial<JudgedOptions> = {},
  ofFile: readonly Diagnostic[] = [],
): [MinutesDocument, ...MinutesDocument[]] {
  return recordsOfParts(partsOfFile(blocks).parts, input, options, ofFile);
}

/** The records of a file and of what is attached to it. A covering letter that says nothing itself comes last. */
function recordsOfParts(
  parts: readonly FilePart[],
  input: DocumentInput,
  options: Partial<JudgedOptions>,
  ofFile: readonly Diagnostic[],
): [MinutesDocument, ...MinutesDocument[]] {
  const lexicon = new Lexicon(options.style ?? null);
  const records = parts.flatMap(({ document, attachment }) =>
    splitMeetings(document, lexicon).map((meeting) => recordOf(meeting, input, ofFile, { ...options, attachment })),
  );
  const [file] = parts;
  if (file && parts.length > 1 && records[0] && saysNothing(records[0])) {
    // Its subject is about what is attached.
    const letter = recordsOfParts([{ ...file, document: { ...file.document, furniture: [] } }], input, options, ofFile);
    records.splice(0, 1);
    records.push(...letter);
  }
  const [record, ...others] = records;
  if (record === undefined) throw new Error('a document gives at least one record');
  return [record, ...others];
}

/** True of a letter that only covers what is attached to it. */
function saysNothing({ people, agenda, actions, decisions, motions, actionLog, tables }: MinutesDocument): boolean {
  return [people, agenda, actions, decisions, motions, tables].every((list) => list.length === 0) && actionLog === null;
}

/** The record of one meeting; `ofFile` is what the reading of the file has to say. */
function recordOf(
  part: MeetingPart,
  input: DocumentInput,
  ofFile: readonly Diagnostic[],
  { style, judging, attachment }: Partial<JudgedOptions> & Pick<FilePart, 'attachment'>,
): MinutesDocument {
  const { document } = part;
  const diagnostics = [...ofFile];
  const report = (code: DiagnosticCodeId, message: string) => diagnostics.push(diagnosticOf({ code, message }));
  const context = segment(document, report, style ?? null, judging);
  const { fieldSpans, fieldEvidence, ...fields } = context.draft;
  const source: MinutesDocument['source'] = sourceOf(
    { ...input, ...(attachment && { bytes: attachment.bytes }) },
    document,
  );
  if (attachment) source.attachment = { name: attachment.name, from: attachment.from, to: attachment.to };
  if (part.of > 1) {
    const { number, of, from, to, because } = part;
    source.meeting = { number, of, from, to, because };
  }
  return {
    schemaVersion: SCHEMA_VERSION,
    id: documentId(context.draft.date, context.draft.title, attachment?.name ?? input.path),
    language: languageTag(document),
    source,
    ...fields,
    fieldSpans,
    ...(Object.keys(fieldEvidence).length > 0 ? { fieldEvidence } : {}),
    coverage: coverageOf(classBlocks(context)),
    diagnostics,
  };
}

/** What the text is in, as the source states it where that fits: Word calls Welsh minutes English as often as not. */
function languageTag(document: BlockDocument): string {
  const { language } = document;
  const unknown = unknownLanguage(document)?.language;
  // "de-AT" says more than "de".
  if (unknown !== undefined) return language?.split('-')[0]?.toLowerCase() === unknown ? language : unknown;
  const read = knownLanguage(document);
  const stated = language?.split('-')[0]?.toLowerCase() ?? null;
  return read !== null && read !== 'en' && read !== stated ? read : (language ?? read ?? 'en');
}

/** The result of a document that could not be read; `before` is what was noticed until then. */
export function failedDocument(
  path: string,
  fault: Fault,
  bytes: Uint8Array = new Uint8Array(),
  before: readonly Diagnostic[] = [],
): FailedResult {
  const source = sourceOf({ path, bytes }, { format: 'unknown', pages: null });
  const last = diagnosticOf(fault);
  const [first = last, ...others] = [...before, last];
  return { source, outcome: 'failed', diagnostics: [first, ...others] };
}

function diagnosticOf({ code, message, help }: Fault): Diagnostic {
  const known: DiagnosticCode = diagnosticCodes[code];
  return { id: code, severity: known.severity, message, span: null, help: help ?? known.help };
}

function sourceOf(input: DocumentInput, { format, pages }: Pick<BlockDocument, 'format' | 'pages'>): FileSource {
  return {
    path: input.path,
    format,
    sha256: sha256(input.bytes).toString('hex'),
    bytes: input.bytes.byteLength,
    pages,
  };
}
