/** The spine: bytes of one document in, its record out. This is what a worker runs; read this file first. */
import { sha256 } from '../edge/sha256.ts';
import { defaultLimits, type ExtractLimits } from '../extract/extractor.ts';
import { extract } from '../extract/index.ts';
import type { BlockDocument } from '../model/block.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type DiagnosticCode, type DiagnosticCodeId, diagnosticCodes } from '../model/diagnostic-codes.ts';
import { type MinutesDocument, SCHEMA_VERSION } from '../model/document.ts';
import { type HouseStyle, withHouseStyle } from '../recognise/words/house-style.ts';
import { emptyDraft, type Judging } from '../segment/context.ts';
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

export interface DocumentResult {
  /** `failed`: nothing could be read · `partial`: read with an error or a part missing · `ok`. */
  outcome: 'ok' | 'partial' | 'failed';
  record: MinutesDocument;
  /** Where the file holds several meetings or attachments: the records of the second and later ones, in its order. */
  others?: MinutesDocument[];
  /** The whole file, which the records' spans point into; null if nothing could be read. */
  blocks: BlockDocument | null;
}

/** Codes that say that a part of the document was not read as it should be. */
const PARTIAL: ReadonlySet<string> = new Set([
  'truncated',
  'degraded-reading',
  'page-without-text',
  'letters-unknown',
  'part-not-read',
  'unknown-language',
  'attachment-not-read',
]);

/** Reads one document. Never throws for bad input: a fault becomes a diagnostic of a record without content. Rejects if aborted. */
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
    const [record, ...others] = recordsOfParts(parts, input, options, diagnostics);
    const said = [record, ...others].flatMap((one) => one.diagnostics);
    const partial = said.some((d) => d.severity === 'error' || PARTIAL.has(d.id));
    return { outcome: partial ? 'partial' : 'ok', record, ...(others.length > 0 ? { others } : {}), blocks };
  } catch (error) {
    options.signal?.throwIfAborted();
    const fault = faultOf(error);
    const failed = failedDocument(input.path, fault, input.bytes);
    failed.record.diagnostics.unshift(...diagnostics);
    return failed;
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
  // With the words of the house style to the end: the classes of blocks are counted with them, too.
  const records = withHouseStyle(options.style ?? null, () =>
    parts.flatMap(({ document, attachment }) =>
      splitMeetings(document).map((meeting) => recordOf(meeting, input, ofFile, { ...options, attachment })),
    ),
  ).value;
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
  const source = sourceOf(
    { ...input, ...(attachment && { bytes: attachment.bytes }) },
    document.format,
    document.pages,
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

/** The record of a document that could not be read: empty but for its source and the reason. */
export function failedDocument(path: string, fault: Fault, bytes?: Uint8Array): DocumentResult {
  const { fieldSpans, fieldEvidence: _, ...fields } = emptyDraft();
  const record: MinutesDocument = {
    schemaVersion: SCHEMA_VERSION,
    id: documentId(null, null, path),
    language: 'und',
    source: sourceOf({ path, bytes: bytes ?? new Uint8Array() }, 'unknown', null),
    ...fields,
    fieldSpans,
    coverage: { blocks: 0, claimed: 0 },
    diagnostics: [diagnosticOf(fault)],
  };
  return { outcome: 'failed', record, blocks: null };
}

function diagnosticOf({ code, message, help }: Fault): Diagnostic {
  const known: DiagnosticCode = diagnosticCodes[code];
  return { id: code, severity: known.severity, message, span: null, help: help ?? known.help };
}

function sourceOf(input: DocumentInput, format: string, pages: number | null): MinutesDocument['source'] {
  return {
    path: input.path,
    format,
    sha256: sha256(input.bytes).toString('hex'),
    bytes: input.bytes.byteLength,
    pages,
  };
}
