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

const codeOf =
  (severity: Severity) =>
  (summary: string, help: string): DiagnosticCode => ({ severity, summary, help });
export const error = codeOf('error');
export const warning = codeOf('warning');
const info = codeOf('info');

export const diagnosticCodes = {
  'missing-path': error(
    'A path given on the command line does not exist.',
    'Check the spelling, or quote the path if it contains spaces.',
  ),
  'not-downloaded': error(
    'The file is only in the cloud; what is on this machine is a placeholder.',
    'Open it once, or choose "Always keep on this device", then run again.',
  ),
  'no-documents': error(
    'A folder contains no document that minutes can read.',
    'Give a folder with .docx, .pdf, .txt, .md or .html files.',
  ),
  'own-results': error(
    'A file that was given is a result of minutes, not a document.',
    'Give the documents that it was made from; "minutes apply" takes over what was changed in actions.xlsx or actions.csv.',
  ),
  'path-too-long': error(
    'The path is longer than the system allows.',
    'Move the file to a folder with a shorter path, or shorten the names of the folders above it.',
  ),
  'name-not-utf8': error(
    'The name of a file or folder is not UTF-8.',
    'Rename it; "convmv" converts the names in a whole folder.',
  ),
  'unreadable-file': error(
    'The file could not be opened or read.',
    'Check that you have permission to read the file and that it has been downloaded.',
  ),
  'not-a-regular-file': error('The path is a device, pipe or socket.', 'Give a regular file.'),
  'file-too-large': error(
    'The file is larger than the limit.',
    'Raise the limit with --max-bytes if you trust the file.',
  ),
  'empty-file': error('The file is empty.', 'Check that the file was saved or synchronised completely.'),
  'no-words': warning(
    'The document opens but contains no text.',
    'Check that it is the right file; text in images is not read.',
  ),
  'unsupported-format': error(
    'The file is not in a format that minutes reads.',
    'Save it as .docx, .pdf, .txt, .md or .html.',
  ),
  'format-mismatch': warning(
    'The content is in a different format from the one that the file name suggests; the content was followed.',
    'Rename the file.',
  ),
  'corrupt-file': error(
    'The file is damaged or truncated.',
    'Open it in the program that made it, save it again, or fetch a fresh copy.',
  ),
  'password-required': error(
    'The document is protected by a password.',
    'Use --password, or save a copy without a password.',
  ),
  'suspicious-archive': error(
    'The package or PDF inflates far beyond what a document of its kind needs, or contains something that no document should.',
    'Do not trust the file; if you do, save it again in the program that made it.',
  ),
  'no-text-layer': error(
    'The PDF contains images of pages and no text.',
    'Run text recognition (OCR) on it, for example with ocrmypdf, and read the result.',
  ),
  'letters-unknown': warning(
    'A font in the PDF does not say which letters its glyphs stand for; text set in it cannot be read.',
    'Run text recognition (OCR) on the file, for example with ocrmypdf --force-ocr, and read the result.',
  ),
  'poor-recognition': warning(
    'The text of the PDF comes from text recognition (OCR) of poor quality: names, dates and figures may be wrong.',
    'Run text recognition (OCR) on the file again, for example with ocrmypdf --redo-ocr, and read the result.',
  ),
  'page-without-text': warning(
    'A page of the PDF contains no text.',
    'If the page is a scan, run text recognition (OCR) on the file.',
  ),
  truncated: warning(
    'Only the first part of the document was read because it exceeds a limit.',
    'Raise the limit, or split the document.',
  ),
  'encoding-guessed': warning(
    'The text is neither UTF-8 nor UTF-16 and was read as Windows-1252.',
    'Save the file as UTF-8.',
  ),
  'tracked-changes': warning(
    'The document contains tracked changes.',
    'Accept or reject them in Word, or choose with --changes.',
  ),
  'attachment-not-read': warning(
    'An attachment of an e-mail was not read.',
    'Save the attachment and give it by itself.',
  ),
  'no-mail-text': error(
    'The e-mail contains no text and no attachment that could be read.',
    'Open it in the mail program, and save its text or its attachments.',
  ),
  'hidden-sheets': info(
    'Sheets of the workbook are hidden and were not read.',
    'Unhide a sheet that belongs to the document.',
  ),
  'degraded-reading': warning(
    'A part of the document could only be read in a simpler way.',
    'Compare the result with the document.',
  ),
  'unknown-language': warning(
    'The text is in a language whose words minutes does not know.',
    'Have the text translated, or list the labels that such minutes use in the configuration (style.labels).',
  ),
  'part-not-read': warning(
    'A document that is embedded in the document was not read.',
    'Open the document in its program, save it again so that the embedded text becomes part of it, and read the copy.',
  ),
  'document-timed-out': error(
    'Reading the document took more processor time than the limit allows.',
    'Raise the limit with --timeout, or split the document.',
  ),
  'out-of-memory': error(
    'Reading the document took more memory than the limit allows.',
    'Raise the limit with --limit memory=…, or split the document.',
  ),
  'document-too-large': error('The document contains more than a record can hold.', 'Split the document.'),
  'parser-crashed': error(
    'Reading the document stopped unexpectedly; the other documents are not affected.',
    'Open the file in the program that made it and save it again; if that does not help, report it.',
  ),
  'unknown-kind': info(
    'The document does not look like minutes, a report, an action log or an agenda.',
    'Nothing needs doing if it is a different kind of document.',
  ),
  'deadline-weekday': warning(
    'The weekday given with a deadline does not match its date.',
    'Correct the weekday or the date; the date was used.',
  ),
  'duplicate-document': warning(
    'The same document was given twice, in this or another format; it is counted once.',
    'Keep one copy.',
  ),
  'output-changed': error(
    'A file that would be overwritten has been changed since minutes wrote it; nothing was written.',
    '"minutes apply" takes over changes to actions.csv and actions.xlsx; --force keeps the old file as NAME.bak.',
  ),
  'output-foreign': error(
    'A file that would be overwritten was not written by minutes; nothing was written.',
    'Choose another place, or use --force, which keeps the old file as NAME.bak.',
  ),
  'results-too-large': error(
    'The results are larger than the memory that Node gives the program; nothing was done.',
    'Run the command with NODE_OPTIONS=--max-old-space-size=… (in MB), or ask the tables of a store in SQL (docs/archive.md).',
  ),
  'store-unreachable': error(
    'The database of --store does not answer, or does not offer a secure connection.',
    'Check its address, that it is running, and the sslmode in the address.',
  ),
  'store-refused': error(
    'The database of --store does not accept the user or the password, or there is no such database.',
    'Give PGUSER and PGPASSWORD, or a line in ~/.pgpass; "createdb" creates a database.',
  ),
  'store-rights': error(
    'The user of --store lacks a permission.',
    'docs/archive.md lists the permissions that are needed; the first command must be allowed to create schemas.',
  ),
  'store-password': error(
    'A password was given on the command line, where everybody on the machine can read it.',
    'Give it in PGPASSWORD or ~/.pgpass, or the whole address in MINUTES_STORE.',
  ),
  'store-version': error(
    'The store was created, or its documents were queued, by another version of minutes.',
    'Use the same version everywhere; "minutes queue add" with the newer one queues again what it reads differently.',
  ),
  'store-empty': error(
    'There are no results in the store yet.',
    'Run "minutes ingest PATH --store ADDRESS", or "minutes queue add" and "minutes work".',
  ),
  'store-failed': error(
    'The database of --store failed; what was saved before is intact.',
    'Look for the code in the log of the database, then run the same command again.',
  ),
  'corrections-invalid': error(
    'The corrections file cannot be read, so nothing was done.',
    'Correct the line that is named; docs/corrections.md shows what a correction looks like.',
  ),
  'correction-unmatched': warning(
    'A correction no longer matches anything in the documents.',
    'Give it the words as they are in the document now, or remove it from the file.',
  ),
  'correction-overtaken': info(
    'A document later than a correction says something different, and takes precedence.',
    'Remove the correction; if it is still right, give it a later date.',
  ),
  'simple-reading': error(
    'The program failed on the structure of this document and read only its plain text; this is a bug in minutes.',
    'Headings, lists and tables are missing. Report it with the message and, if you can share it, the document.',
  ),
  'internal-error': error(
    'The program failed on this document; this is a bug in minutes.',
    'Report it with the message and, if you can share it, the document.',
  ),
} satisfies Record<string, DiagnosticCode>;

export type DiagnosticCodeId = keyof typeof diagnosticCodes;
