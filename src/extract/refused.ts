/** Files that are known and not read: what each is, and what to save it as. */
import { UnreadableDocument } from '../model/diagnostic.ts';
import { isOle } from './doc/index.ts';
import { declaredType } from './odt/sniff.ts';
import { zipEntryNames } from './zip/entry-names.ts';

interface RefusedKind {
  /** "a PowerPoint presentation" */
  what: string;
  /** Endings of its files, which tell kinds of one make apart. */
  endings: readonly string[];
  /** Whether the bytes are of this make; null where only the ending tells. */
  holds: ((bytes: Uint8Array) => boolean) | null;
  help: string;
}

const PDF = 'Save it as PDF or Word in the program that made it (File > Export, or Save As), and give that.';
const SHEET = 'Save it as .xlsx, .ods or .csv (File > Save As), and give that.';

const inZip = (test: RegExp) => (bytes: Uint8Array) => zipEntryNames(bytes).some((name) => test.test(name));
/** Names of streams are in the directory of the compound file in UTF-16. */
const inOle = (name: string) => (bytes: Uint8Array) =>
  isOle(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name, 0, 'utf16le');
const openDocument = (type: string) => (bytes: Uint8Array) => declaredType(bytes)?.startsWith(type) ?? false;
const begins =
  (...codes: number[]) =>
  (bytes: Uint8Array) =>
    codes.every((code, at) => bytes[at] === code);
const isCaptions = (bytes: Uint8Array) =>
  /^\uFEFF?WEBVTT(?:\s|$)/.test(Buffer.from(bytes.subarray(0, 20)).toString('utf8'));
const isApple = inZip(/\.iwa$|^index\.(?:zip|apxl|xml)(?:\.gz)?$/);

/** The first that fits wins: a mail may carry a Word document, which its bytes then name, too. */
const kinds: readonly RefusedKind[] = [
  {
    what: 'an Outlook message (.msg)',
    endings: ['msg', 'oft'],
    holds: inOle('__properties_version1.0'),
    help: 'Save it in Outlook as text or HTML, or drag it to a mail program that saves .eml, and give that.',
  },
  { what: 'a PowerPoint presentation', endings: ['pptx', 'pptm', 'ppsx', 'potx'], holds: inZip(/^ppt\//), help: PDF },
  {
    what: 'an old PowerPoint presentation (.ppt)',
    endings: ['ppt', 'pps'],
    holds: inOle('PowerPoint Document'),
    help: PDF,
  },
  { what: 'an Excel binary workbook (.xlsb)', endings: ['xlsb'], holds: inZip(/^xl\/workbook\.bin$/), help: SHEET },
  { what: 'an old Excel workbook (.xls)', endings: ['xls', 'xlt', 'xla'], holds: isOldExcel, help: SHEET },
  { what: 'a Visio drawing', endings: ['vsdx', 'vsd'], holds: inZip(/^visio\//), help: PDF },
  {
    what: 'an OpenDocument presentation (.odp)',
    endings: ['odp', 'otp'],
    holds: openDocument('presentation'),
    help: PDF,
  },
  { what: 'an OpenDocument drawing (.odg)', endings: ['odg', 'otg'], holds: openDocument('graphics'), help: PDF },
  {
    what: 'an Apple Numbers spreadsheet',
    endings: ['numbers'],
    holds: isApple,
    help: 'Export it as Excel or CSV (File > Export To), and give that.',
  },
  {
    what: 'an Apple Keynote presentation',
    endings: ['key'],
    holds: isApple,
    help: 'Export it as PDF (File > Export To), and give that.',
  },
  {
    what: 'an Apple Pages document',
    endings: ['pages'],
    holds: isApple,
    help: 'Export it as Word or PDF (File > Export To), and give that.',
  },
  {
    what: 'a OneNote section (.one)',
    endings: ['one', 'onetoc2'],
    holds: begins(0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d),
    help: 'Export the page as Word or PDF (File > Export), and give that.',
  },
  {
    what: 'a transcript with times (captions, .vtt)',
    endings: ['vtt', 'srt'],
    holds: isCaptions,
    help: 'A transcript is not minutes; give the minutes, or the text of the transcript as .txt to have it read as notes.',
  },
];

function isOldExcel(bytes: Uint8Array): boolean {
  return inOle('Workbook')(bytes) || (isOle(bytes) && inOle('Book')(bytes) && !inOle('WordDocument')(bytes));
}

/** Endings of the kinds that are refused: in folders such files are left alone and counted. */
export const refusedEndings: readonly string[] = kinds.flatMap(({ endings }) => endings);

/**
 * Throws for a file that is known and not read. Of the makes whose files look alike the ending decides; a Word document
 * may hold a workbook and the other way round, and there the ending decides, too.
 */
export function refuseKnown(bytes: Uint8Array, ending: string): void {
  const fitting = kinds.filter(({ holds }) => holds?.(bytes));
  const kind = fitting.find(({ endings }) => endings.includes(ending)) ?? fitting[0];
  if (!kind) return;
  const isWord = inOle('WordDocument')(bytes) && kind !== kinds[0] && !kind.endings.includes(ending);
  if (isWord) return;
  throw new UnreadableDocument(
    'unsupported-format',
    `The file is ${kind.what}, which minutes does not read.`,
    kind.help,
  );
}
