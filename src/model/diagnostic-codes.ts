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
    help: 'Check the spelling, or quote the path if it holds blanks.',
  },
  'not-downloaded': {
    severity: 'error',
    summary: 'The file is kept in a cloud only; what stands here is a placeholder.',
    help: 'Open it once, or choose "Always keep on this device", then run again.',
  },
  'no-documents': {
    severity: 'error',
    summary: 'A folder holds no document that minutes can read.',
    help: 'Give a folder with .docx, .pdf, .txt, .md or .html files.',
  },
  'own-results': {
    severity: 'error',
    summary: 'A file that was given is a result of minutes, not a document.',
    help: 'Give the documents that it was made from; "minutes apply" takes what was changed in actions.xlsx or actions.csv.',
  },
  'path-too-long': {
    severity: 'error',
    summary: 'The path is longer than the system opens.',
    help: 'Move the file up, or give a folder nearer to it, with shorter names.',
  },
  'name-not-utf8': {
    severity: 'error',
    summary: 'The name of a file or folder is not UTF-8.',
    help: 'Rename it; "convmv" renames whole folders of old names.',
  },
  'unreadable-file': {
    severity: 'error',
    summary: 'The file could not be opened or read.',
    help: 'Check that you may read the file and that it is downloaded, not only listed.',
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
    summary: 'The file holds no bytes.',
    help: 'Check that the file was saved or synchronised completely.',
  },
  'no-words': {
    severity: 'warning',
    summary: 'The document opens but holds no words.',
    help: 'Check that it is the right file; text in pictures is not read.',
  },
  'unsupported-format': {
    severity: 'error',
    summary: 'The file is not of a format that minutes reads.',
    help: 'Save it as .docx, .pdf, .txt, .md or .html.',
  },
  'format-mismatch': {
    severity: 'warning',
    summary: 'The content is of another format than the file name says; it was read by its content.',
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
    help: 'Give --password, or save a copy without a password.',
  },
  'suspicious-archive': {
    severity: 'error',
    summary: 'The package or PDF inflates far beyond what a document of its kind needs, or holds what none should.',
    help: 'Do not trust the file; if you do, save it again in the program that made it.',
  },
  'no-text-layer': {
    severity: 'error',
    summary: 'The PDF holds pictures of pages and no text.',
    help: 'Run text recognition (OCR) on it, for example ocrmypdf, and read the result.',
  },
  'letters-unknown': {
    severity: 'warning',
    summary: 'A font of the PDF does not tell which letters its signs are; what is set in it cannot be read.',
    help: 'Run text recognition (OCR) on the file, for example ocrmypdf --force-ocr, and read the result.',
  },
  'poor-recognition': {
    severity: 'warning',
    summary: 'The text of the PDF was recognised from pictures, and badly: names, dates and figures may be wrong.',
    help: 'Run a better text recognition (OCR) on the file, for example ocrmypdf --redo-ocr, and read the result.',
  },
  'page-without-text': {
    severity: 'warning',
    summary: 'A page of the PDF holds no text.',
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
    summary: 'The document holds tracked changes.',
    help: 'Accept or reject them in Word, or choose with --changes.',
  },
  'attachment-not-read': {
    severity: 'warning',
    summary: 'An attachment of an e-mail was not read.',
    help: 'Save the attachment and give it by itself.',
  },
  'no-mail-text': {
    severity: 'error',
    summary: 'The e-mail holds no text and no attachment that could be read.',
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
    help: 'Have the text translated, or teach minutes the labels of such minutes in its configuration (style.labels).',
  },
  'part-not-read': {
    severity: 'warning',
    summary: 'A document that is embedded in the document was not read.',
    help: 'Open the document in its program, save it anew so that the embedded text becomes part of it, and read the copy.',
  },
  'document-timed-out': {
    severity: 'error',
    summary: 'Reading the document took more time of the processor than the limit.',
    help: 'Raise the limit with --timeout, or split the document.',
  },
  'out-of-memory': {
    severity: 'error',
    summary: 'Reading the document took more memory than the limit.',
    help: 'Raise the limit with --limit memory=…, or split the document.',
  },
  'document-too-large': {
    severity: 'error',
    summary: 'The document holds more than a record can.',
    help: 'Split the document.',
  },
  'parser-crashed': {
    severity: 'error',
    summary: 'The reading of the document broke off; the other documents are not touched by it.',
    help: 'Open the file in the program that made it and save it again; if it stays, please report it.',
  },
  'unknown-kind': {
    severity: 'info',
    summary: 'The document does not look like minutes, a report, an action log or an agenda.',
    help: 'Nothing, if it is none of these.',
  },
  'deadline-weekday': {
    severity: 'warning',
    summary: 'The day of the week beside a deadline does not fit its number.',
    help: 'Correct the weekday or the date; the number was taken.',
  },
  'duplicate-document': {
    severity: 'warning',
    summary: 'The same document was given before, in this or another format; it is counted once.',
    help: 'Keep one copy.',
  },
  'output-changed': {
    severity: 'error',
    summary: 'A file that would be written over was changed since minutes wrote it; nothing was written.',
    help: 'minutes apply takes changes of actions.csv and actions.xlsx; --force keeps the old file as NAME.bak.',
  },
  'output-foreign': {
    severity: 'error',
    summary: 'A file that would be written over was not written by minutes; nothing was written.',
    help: 'Name another place, or write anew with --force, which keeps the old file as NAME.bak.',
  },
  'store-unreachable': {
    severity: 'error',
    summary: 'The database of --store does not answer, or offers no safe connection.',
    help: 'Check its address, that it runs, and what sslmode the address asks for.',
  },
  'store-refused': {
    severity: 'error',
    summary: 'The database of --store does not take the user or the password, or there is no such database.',
    help: 'Give PGUSER and PGPASSWORD, or a line in ~/.pgpass; "createdb" makes a database.',
  },
  'store-rights': {
    severity: 'error',
    summary: 'The user of --store may not do what is asked for.',
    help: 'docs/archive.md lists the rights that are needed; the first command must be allowed to create schemas.',
  },
  'store-password': {
    severity: 'error',
    summary: 'A password stands among the arguments, where everybody on the machine can read it.',
    help: 'Give it in PGPASSWORD or ~/.pgpass, or the whole address in MINUTES_STORE.',
  },
  'store-version': {
    severity: 'error',
    summary: 'The store was made, or its documents were filed, by another version of minutes.',
    help: 'Use the same version everywhere; "minutes queue add" with the newer one files again what it reads otherwise.',
  },
  'store-empty': {
    severity: 'error',
    summary: 'There are no results in the store yet.',
    help: 'Run "minutes ingest PATH --store ADDRESS", or "minutes queue add" and "minutes work".',
  },
  'store-failed': {
    severity: 'error',
    summary: 'The database of --store gave up; what was kept before is whole.',
    help: 'Look into its log for the code that is named, then run the same command again.',
  },
  'corrections-invalid': {
    severity: 'error',
    summary: 'The file of corrections cannot be read, so that nothing was done.',
    help: 'Mend the line that is named; docs/corrections.md shows what a correction looks like.',
  },
  'correction-unmatched': {
    severity: 'warning',
    summary: 'A correction no longer matches anything in the documents.',
    help: 'Give it the words as they stand in the document now, or take it out of the file.',
  },
  'correction-overtaken': {
    severity: 'info',
    summary: 'A document that is later than a correction says something else, and wins.',
    help: 'Take the correction out; if it still holds, give it a later date.',
  },
  'simple-reading': {
    severity: 'error',
    summary: 'The program failed on the shape of this document and took its plain text; this is a bug in minutes.',
    help: 'Headings, lists and tables are missing. Please report it with the message and, if you may share it, the document.',
  },
  'internal-error': {
    severity: 'error',
    summary: 'The program failed on this document; this is a bug in minutes.',
    help: 'Please report it with the message and, if you may share it, the document.',
  },
} as const satisfies Record<string, DiagnosticCode>;

export type DiagnosticCodeId = keyof typeof diagnosticCodes;
