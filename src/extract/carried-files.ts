/**
 * Files that the program carries inside of itself where it is a single executable (`npm run build:executables`): fonts and
 * character maps of pdf.js, pages of rules, the script of the review page. Elsewhere they lie beside it.
 */

/** What of `node:sea` is used; Node 20 may be without it. */
interface Carrier {
  isSea(): boolean;
  getRawAsset(path: string): ArrayBuffer;
}

const carrier = findCarrier();

function findCarrier(): Carrier | null {
  const sea = process.getBuiltinModule?.('node:sea') as Carrier | undefined;
  if (!sea?.isSea()) return null;
  try {
    sea.getRawAsset('minutes/package.json');
    return sea;
  } catch {
    // Another program's executable, which has this library in it.
    return null;
  }
}

/** True where the program is a single executable. */
export const isExecutable: boolean = carrier !== null;

/** The bytes of a file by its path in the package; null where it is not carried. */
export function carriedFile(path: string): Uint8Array | null {
  if (carrier === null) return null;
  try {
    return new Uint8Array(carrier.getRawAsset(`minutes/${path}`).slice(0));
  } catch {
    return null;
  }
}
