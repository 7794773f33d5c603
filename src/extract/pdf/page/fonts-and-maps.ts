/** Where pdf.js finds the character maps and fonts that a document need not embed. */
import { fileURLToPath } from 'node:url';
import { carriedFile, isExecutable } from '../../carried-files.ts';

/** Folder inside the package of pdf.js. */
function packageFolder(name: string): string {
  return fileURLToPath(new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')));
}

function carried(path: string): Uint8Array {
  const bytes = carriedFile(`pdfjs/${path}`);
  if (bytes === null) throw new Error(`${path} is not among the files of pdf.js`);
  return bytes;
}

/** As pdf.js wants them: `fetch` is its word for what reads from memory here. */
class CarriedMaps {
  fetch = async ({ name }: { name: string }) => ({ cMapData: carried(`cmaps/${name}.bcmap`), isCompressed: true });
}

class CarriedFonts {
  fetch = async ({ filename }: { filename: string }) => carried(`standard_fonts/${filename}`);
}

/** Options of `getDocument`: folders, or what reads from inside of an executable. */
export function fontsAndMaps(): object {
  return isExecutable
    ? {
        CMapReaderFactory: CarriedMaps,
        StandardFontDataFactory: CarriedFonts,
        cMapUrl: './',
        standardFontDataUrl: './',
      }
    : { cMapUrl: packageFolder('cmaps'), cMapPacked: true, standardFontDataUrl: packageFolder('standard_fonts') };
}
