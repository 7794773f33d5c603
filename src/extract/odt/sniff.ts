/** Tells OpenDocument packages by their bytes: the first entry is called `mimetype` and holds the type as plain text. */

const ZIP_MAGIC = 'PK\u0003\u0004';
/** The head of a zip entry before its name. */
const ENTRY_HEAD = 30;
const TYPE_HEAD = 'mimetypeapplication/vnd.oasis.opendocument.';

/** `text`, `spreadsheet`, `text-template` …; null for a package that does not begin by saying so. */
export function declaredType(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, 200));
  if (!head.startsWith(ZIP_MAGIC)) return null;
  const nameAt = head.indexOf(TYPE_HEAD, ENTRY_HEAD);
  if (nameAt < 0 || nameAt > ENTRY_HEAD + 40) return null;
  return /^[a-z-]{1,40}/.exec(head.slice(nameAt + TYPE_HEAD.length))?.[0] ?? null;
}

/** True for texts and their templates, and for packages with the parts of one that do not name their type. */
export function isOdtPackage(bytes: Uint8Array): boolean {
  const type = declaredType(bytes);
  if (type !== null) return type.startsWith('text');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    latin(buffer.subarray(0, 4)) === ZIP_MAGIC &&
    buffer.includes('content.xml') &&
    buffer.includes('META-INF/manifest.xml') &&
    !buffer.includes('word/document')
  );
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
