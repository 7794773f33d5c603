/**
 * Pages whose text is packed by the filter of a picture: the values of a grey picture are the letters of the operators.
 * Other readers unpack it as any filter; pdf.js makes pictures only of pictures. Such contents are unpacked here and
 * written anew after the file, as an editor saves a change.
 */
import { objectsOf } from './mend-tree.ts';
import { withNativePush } from './native-push.ts';

/** More values are not text of a page. */
const MOST_VALUES = 4_000_000;
const MOST_PAGES = 200;

interface JpegImage {
  width: number;
  height: number;
  parse(data: Uint8Array): void;
  getData(options: { width: number; height: number; isSourcePDF: boolean }): Uint8ClampedArray;
}

/** The bytes with the text of such pages written out; null if no page is packed so. `onDamaged` is told of what cannot be unpacked. */
export async function unpackPictureContents(bytes: Uint8Array, onDamaged: () => void): Promise<Uint8Array | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const objects = objectsOf(file.toString('latin1'));
  const contents = [...objects.values()]
    .filter(({ text }) => /\/Type\s{0,9}\/Page(?![A-Za-z])/.test(text))
    .flatMap(({ text }) => /\/Contents\s{0,9}\[?((?:\s{0,9}\d{1,8}\s{1,9}\d{1,5}\s{1,9}R){1,50})/.exec(text)?.[1] ?? [])
    .flatMap((list) => [...list.matchAll(/(\d{1,8})\s{1,9}\d{1,5}\s{1,9}R/g)].map(([, number]) => Number(number)));
  const written: string[] = [];
  for (const number of [...new Set(contents)].slice(0, MOST_PAGES)) {
    const found = objects.get(number);
    const picture = found && pictureOf(file, found.end);
    const text = picture && (await valuesOf(picture, onDamaged));
    if (text)
      written.push(`${number} ${found.generation} obj\n<</Length ${text.length}>>\nstream\n${text}\nendstream\nendobj`);
  }
  if (written.length === 0) return null;
  const update = `\n${written.join('\n')}\nstartxref\n0\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([file, Buffer.from(update, 'latin1')]));
}

/** The data of a stream whose dictionary ends at `end`, if they begin like a JPEG file. */
function pictureOf(file: Buffer, end: number): Buffer | null {
  const opening = /^stream\r?\n?/.exec(file.toString('latin1', end, end + 8))?.[0];
  if (opening === undefined) return null;
  const start = end + opening.length;
  if (file[start] !== 0xff || file[start + 1] !== 0xd8) return null;
  const stop = file.indexOf('endstream', start);
  return file.subarray(start, stop < 0 ? file.length : stop);
}

/** The values of a grey picture as text; null if they show nothing. */
async function valuesOf(picture: Buffer, onDamaged: () => void): Promise<string | null> {
  if (greyValues(picture) > MOST_VALUES) return null;
  const { JpegImage, setVerbosityLevel } = await loadDecoders();
  setVerbosityLevel(0);
  const values = decoded(picture, new JpegImage());
  if (values === null) onDamaged();
  const text = values === null ? '' : Buffer.from(values).toString('latin1');
  return /\bBT\b/.test(text) && /\bET\b/.test(text) ? text : null;
}

/** Null for a damaged picture, which the decoder may trip over in any way. Nothing of ours is run in here. */
function decoded(picture: Buffer, image: JpegImage): Uint8ClampedArray | null {
  try {
    image.parse(picture);
    return image.getData({ width: image.width, height: image.height, isSourcePDF: true });
  } catch {
    return null;
  }
}

/** How many values a grey picture says that it has; infinite where it is not grey, or says nothing. */
function greyValues(picture: Buffer): number {
  for (let at = 2; at + 10 < picture.length && picture[at] === 0xff; at += 2 + picture.readUInt16BE(at + 2)) {
    const marker = picture[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && picture[at + 9] === 1) return picture.readUInt16BE(at + 5) * picture.readUInt16BE(at + 7);
    if (isFrame) break;
  }
  return Number.POSITIVE_INFINITY;
}

interface Decoders {
  JpegImage: new () => JpegImage;
  setVerbosityLevel(level: number): void;
}

function loadDecoders(): Promise<Decoders> {
  // @ts-expect-error The package has no types for its decoders.
  return withNativePush(() => import('pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs'));
}
