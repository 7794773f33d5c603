/** The library: the same pipeline that the command runs, as functions. */
export { consolidate } from './consolidate/index.ts';
export { applyCorrections, type CorrectedDocuments } from './corrections/index.ts';
export { mergeCorrections } from './corrections/merge-corrections.ts';
export { type ParsedCorrections, parseCorrection, parseCorrections } from './corrections/parse-corrections.ts';
export { Correction, Corrections } from './corrections/schema.ts';
export { defaultLimits, type ExtractLimits } from './extract/extractor.ts';
export * from './model/actions.ts';
export type { Block, BlockDocument } from './model/block.ts';
export { cellText, cellUnit, cellValue } from './model/cell.ts';
export { Diagnostic, Severity, UnreadableDocument } from './model/diagnostic.ts';
export { type DiagnosticCode, type DiagnosticCodeId, diagnosticCodes } from './model/diagnostic-codes.ts';
export * from './model/document.ts';
export * from './model/people.ts';
export * from './model/place.ts';
export { Mention, Register, RegisterAction, Run, RunEntry } from './model/register.ts';
export * from './model/tables.ts';
export * from './model/values.ts';
export { recordsOf } from './pipeline/meetings-of-file.ts';
export { type CorpusInput, type InputFault, processCorpus } from './pipeline/process-corpus.ts';
export {
  type DocumentResult,
  failedDocument,
  type ProcessOptions,
  processDocument,
} from './pipeline/process-document.ts';
export { reporters } from './reporters/index.ts';
export type { ReportContext, Reporter } from './reporters/reporter.ts';
export { rules } from './rules/index.ts';
export type { Finding, Rule, RuleContext } from './rules/rule.ts';
export { runRules } from './rules/run-rules.ts';
export { writeAll, writers } from './writers/index.ts';
export { writePlainText } from './writers/plain-text.ts';
export type { CorpusData, OutputFile, Writer } from './writers/writer.ts';
