/**
 * Every code that reading a document or a folder can give, with its severity and what to do next.
 * `docs/errors.md` is generated from this list. Codes of lint rules stand with their rules.
 */
import type { Severity } from './diagnostic.ts';

export interface DiagnosticCode {
  severity: Severity;
  /** What is wrong, as one sentence without the document's name. */
  summary: string;
  /** What the user can do next. */
  help: string;
}

export const diagnosticCodes = {
  'missing-path': {
    severity: 'error',
    summary: 'A path given on the command line does not exist.',
    help: 'Check the spelling, or quote the path if it contains spaces.',
  },
  'not-downloaded': {
    severity: 'error',
    summary: 'The file is only in the cloud; what is on this machine is a placeholder.',
    help: 'Open it once, or choose "Always keep on this device", then run again.',
  },
  'no-documents': {
    severity: 'error',
    summary: 'A folder contains no document that minutes can read.',
    help: 'Give a folder with .docx, .pdf, .txt, .md or .html files.',
  },
  'own-results': {
    severity: 'error',
    summary: 'A file that was given is a result of minutes, not a document.',
    help: 'Give the documents that it was made from; "minutes apply" takes over what was changed in actions.xlsx or actions.csv.',
  },
  'path-too-long': {
    severity: 'error',
    summary: 'The path is longer than the system allows.',
    help: 'Move the file to a folder with a shorter path, or shorten the names of the folders above it.',
  },
  'name-not-utf8': {
    severity: 'error',
    summary: 'The name of a file or folder is not UTF-8.',
    help: 'Rename it; "convmv" converts the names in a whole folder.',
  },
  'unreadable-file': {
    severity: 'error',
    summary: 'The file could not be opened or read.',
    help: 'Check that you have permission to read the file and that it has been downloaded.',
  },
  'not-a-regular-file': {
    severity: 'error',
    summary: 'The path is a device, pipe or socket.',
    help: 'Give a regular file.',
  },
  'file-too-large': {
    severity: 'error',
    summary: 'The file is larger than the limit.',
    help: 'Raise the limit with --max-bytes if you trust the file.',
  },
  'empty-file': {
    severity: 'error',
    summary: 'The file is empty.',
    help: 'Check that the file was saved or synchronised completely.',
  },
  'no-words': {
    severity: 'warning',
    summary: 'The document opens but contains no text.',
    help: 'Check that it is the right file; text in images is not read.',
  },
  'unsupported-format': {
    severity: 'error',
    summary: 'The file is not in a format that minutes reads.',
    help: 'Save it as .docx, .pdf, .txt, .md or .html.',
  },
  'format-mismatch': {
    severity: 'warning',
    summary: 'The content is in a different format from the one that the file name suggests; the content was followed.',
    help: 'Rename the file.',
  },
  'corrupt-file': {
    severity: 'error',
    summary: 'The file is damaged or truncated.',
    help: 'Open it in the program that made it, save it again, or fetch a fresh copy.',
  },
  'password-required': {
    severity: 'error',
    summary: 'The document is protected by a password.',
    help: 'Use --password, or save a copy without a password.',
  },
  'suspicious-archive': {
    severity: 'error',
    summary:
      'The package or PDF inflates far beyond what a document of its kind needs, or contains something that no document should.',
    help: 'Do not trust the file; if you do, save it again in the program that made it.',
  },
  'no-text-layer': {
    severity: 'error',
    summary: 'The PDF contains images of pages and no text.',
    help: 'Run text recognition (OCR) on it, for example with ocrmypdf, and read the result.',
  },
  'letters-unknown': {
    severity: 'warning',
    summary: 'A font in the PDF does not say which letters its glyphs stand for; text set in it cannot be read.',
    help: 'Run text recognition (OCR) on the file, for example with ocrmypdf --force-ocr, and read the result.',
  },
  'poor-recognition': {
    severity: 'warning',
    summary:
      'The text of the PDF comes from text recognition (OCR) of poor quality: names, dates and figures may be wrong.',
    help: 'Run text recognition (OCR) on the file again, for example with ocrmypdf --redo-ocr, and read the result.',
  },
  'page-without-text': {
    severity: 'warning',
    summary: 'A page of the PDF contains no text.',
    help: 'If the page is a scan, run text recognition (OCR) on the file.',
  },
  truncated: {
    severity: 'warning',
    summary: 'Only the first part of the document was read because it exceeds a limit.',
    help: 'Raise the limit, or split the document.',
  },
  'encoding-guessed': {
    severity: 'warning',
    summary: 'The text is neither UTF-8 nor UTF-16 and was read as Windows-1252.',
    help: 'Save the file as UTF-8.',
  },
  'tracked-changes': {
    severity: 'warning',
    summary: 'The document contains tracked changes.',
    help: 'Accept or reject them in Word, or choose with --changes.',
  },
  'attachment-not-read': {
    severity: 'warning',
    summary: 'An attachment of an e-mail was not read.',
    help: 'Save the attachment and give it by itself.',
  },
  'no-mail-text': {
    severity: 'error',
    summary: 'The e-mail contains no text and no attachment that could be read.',
    help: 'Open it in the mail program, and save its text or its attachments.',
  },
  'hidden-sheets': {
    severity: 'info',
    summary: 'Sheets of the workbook are hidden and were not read.',
    help: 'Unhide a sheet that belongs to the document.',
  },
  'degraded-reading': {
    severity: 'warning',
    summary: 'A part of the document could only be read in a simpler way.',
    help: 'Compare the result with the document.',
  },
  'unknown-language': {
    severity: 'warning',
    summary: 'The text is in a language whose words minutes does not know.',
    help: 'Have the text translated, or list the labels that such minutes use in the configuration (style.labels).',
  },
  'part-not-read': {
    severity: 'warning',
    summary: 'A document that is embedded in the document was not read.',
    help: 'Open the document in its program, save it again so that the embedded text becomes part of it, and read the copy.',
  },
  'document-timed-out': {
    severity: 'error',
    summary: 'Reading the document took more processor time than the limit allows.',
    help: 'Raise the limit with --timeout, or split the document.',
  },
  'out-of-memory': {
    severity: 'error',
    summary: 'Reading the document took more memory than the limit allows.',
    help: 'Raise the limit with --limit memory=…, or split the document.',
  },
  'document-too-large': {
    severity: 'error',
    summary: 'The document contains more than a record can hold.',
    help: 'Split the document.',
  },
  'parser-crashed': {
    severity: 'error',
    summary: 'Reading the document stopped unexpectedly; the other documents are not affected.',
    help: 'Open the file in the program that made it and save it again; if that does not help, report it.',
  },
  'unknown-kind': {
    severity: 'info',
    summary: 'The document does not look like minutes, a report, an action log or an agenda.',
    help: 'Nothing needs doing if it is a different kind of document.',
  },
  'deadline-weekday': {
    severity: 'warning',
    summary: 'The weekday given with a deadline does not match its date.',
    help: 'Correct the weekday or the date; the date was used.',
  },
  'duplicate-document': {
    severity: 'warning',
    summary: 'The same document was given twice, in this or another format; it is counted once.',
    help: 'Keep one copy.',
  },
  'output-changed': {
    severity: 'error',
    summary: 'A file that would be overwritten has been changed since minutes wrote it; nothing was written.',
    help: '"minutes apply" takes over changes to actions.csv and actions.xlsx; --force keeps the old file as NAME.bak.',
  },
  'output-foreign': {
    severity: 'error',
    summary: 'A file that would be overwritten was not written by minutes; nothing was written.',
    help: 'Choose another place, or use --force, which keeps the old file as NAME.bak.',
  },
  'results-too-large': {
    severity: 'error',
    summary: 'The results are larger than the memory that Node gives the program; nothing was done.',
    help: 'Run the command with NODE_OPTIONS=--max-old-space-size=… (in MB), or ask the tables of a store in SQL (docs/archive.md).',
  },
  'store-unreachable': {
    severity: 'error',
    summary: 'The database of --store does not answer, or does not offer a secure connection.',
    help: 'Check its address, that it is running, and the sslmode in the address.',
  },
  'store-refused': {
    severity: 'error',
    summary: 'The database of --store does not accept the user or the password, or there is no such database.',
    help: 'Give PGUSER and PGPASSWORD, or a line in ~/.pgpass; "createdb" creates a database.',
  },
  'store-rights': {
    severity: 'error',
    summary: 'The user of --store lacks a permission.',
    help: 'docs/archive.md lists the permissions that are needed; the first command must be allowed to create schemas.',
  },
  'store-password': {
    severity: 'error',
    summary: 'A password was given on the command line, where everybody on the machine can read it.',
    help: 'Give it in PGPASSWORD or ~/.pgpass, or the whole address in MINUTES_STORE.',
  },
  'store-version': {
    severity: 'error',
    summary: 'The store was created, or its documents were queued, by another version of minutes.',
    help: 'Use the same version everywhere; "minutes queue add" with the newer one queues again what it reads differently.',
  },
  'store-empty': {
    severity: 'error',
    summary: 'There are no results in the store yet.',
    help: 'Run "minutes ingest PATH --store ADDRESS", or "minutes queue add" and "minutes work".',
  },
  'store-failed': {
    severity: 'error',
    summary: 'The database of --store failed; what was saved before is intact.',
    help: 'Look for the code in the log of the database, then run the same command again.',
  },
  'corrections-invalid': {
    severity: 'error',
    summary: 'The corrections file cannot be read, so nothing was done.',
    help: 'Correct the line that is named; docs/corrections.md shows what a correction looks like.',
  },
  'correction-unmatched': {
    severity: 'warning',
    summary: 'A correction no longer matches anything in the documents.',
    help: 'Give it the words as they are in the document now, or remove it from the file.',
  },
  'correction-overtaken': {
    severity: 'info',
    summary: 'A document later than a correction says something different, and takes precedence.',
    help: 'Remove the correction; if it is still right, give it a later date.',
  },
  'simple-reading': {
    severity: 'error',
    summary:
      'The program failed on the structure of this document and read only its plain text; this is a bug in minutes.',
    help: 'Headings, lists and tables are missing. Report it with the message and, if you can share it, the document.',
  },
  'internal-error': {
    severity: 'error',
    summary: 'The program failed on this document; this is a bug in minutes.',
    help: 'Report it with the message and, if you can share it, the document.',
  },
} as const satisfies Record<string, DiagnosticCode>;

export type DiagnosticCodeId = keyof typeof diagnosticCodes;
