/** Word wraps a document with a password in an OLE2 file that holds a stream called "EncryptedPackage". */

const OLE2_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const STREAM_NAME = Buffer.from('EncryptedPackage', 'utf16le');

/** True for a .docx, .xlsx … saved with a password. A legacy .doc is OLE2 too, but has no such stream. */
export function isEncryptedOfficePackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.subarray(0, OLE2_MAGIC.length).equals(OLE2_MAGIC) && buffer.includes(STREAM_NAME);
}
