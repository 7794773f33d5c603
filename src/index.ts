/**
 * The library: the same pipeline that the command runs, as functions that touch no disk, clock or network. It works in Node and in
 * browsers; `check.ts` has the rules, `node.ts` the files, `schema.ts` the schemas.
 */

export type {
  CheckInput,
  CheckResult,
  Complaint,
  Finding,
  KeptColumn,
  KeptRow,
  KeptTable,
  Level,
  Mend,
  MendedTable,
  ReportContext,
  Reporter,
  Rule,
  RuleContext,
  RuleInfo,
  RuleSetting,
  Settings,
  Skipped,
  Suppression,
} from './check.ts';
export { checkDocuments, runRules } from './check.ts';
export { type ConsolidateOptions, consolidate, type LinkedBodies } from './consolidate/index.ts';
export type { KnownPerson } from './consolidate/people/known-people.ts';
export type { CorrectionNote } from './corrections/apply.ts';
export { applyCorrections, type CorrectedDocuments, type CorrectingOptions } from './corrections/index.ts';
export { mergeCorrections } from './corrections/merge-corrections.ts';
export {
  type CorrectionProblem,
  type ParsedCorrection,
  type ParsedCorrections,
  parseCorrection,
  parseCorrections,
} from './corrections/parse-corrections.ts';
export { Correction, Corrections } from './corrections/schema.ts';
export { defaultLimits, type ExtractLimits } from './extract/extractor.ts';
export * from './model/actions.ts';
export type * from './model/block.ts';
export { cellText, cellUnit, cellValue } from './model/cell.ts';
export { Diagnostic, Severity, UnreadableDocument } from './model/diagnostic.ts';
export { type DiagnosticCode, type DiagnosticCodeId, diagnosticCodes } from './model/diagnostic-codes.ts';
export * from './model/document.ts';
export * from './model/people.ts';
export * from './model/place.ts';
export { Mention, Register, RegisterAction, Run, RunEntry } from './model/register.ts';
export * from './model/tables.ts';
export * from './model/values.ts';
export type { Fault } from './pipeline/fault.ts';
export { type CorpusInput, type InputFault, processCorpus } from './pipeline/process-corpus.ts';
export {
  type DocumentInput,
  type DocumentResult,
  type FailedResult,
  type FileSource,
  failedDocument,
  type ProcessOptions,
  processDocument,
  type ReadResult,
} from './pipeline/process-document.ts';
export {
  type CorpusOptions,
  processDocuments,
  type ReadCorpus,
  type ReadingProgress,
} from './pipeline/process-documents.ts';
export {
  type ColumnName,
  columnNames,
  type HouseStyle,
  type LabelName,
  labelNames,
  type MarkerName,
  markerNames,
} from './recognise/words/house-style.ts';
export { reporters } from './reporters/index.ts';
export { rules } from './rules/index.ts';
export { type CsvProfile, csvProfiles } from './writers/csv-profile.ts';
export { writeAll, writers } from './writers/index.ts';
export { writePlainText } from './writers/plain-text.ts';
export type { CorpusData, OutputFile, StreamedCorpus, Writer } from './writers/writer.ts';
