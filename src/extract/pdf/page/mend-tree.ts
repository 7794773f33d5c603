/**
 * A pdf whose page tree is damaged: a node that holds itself, that names what is not there, a root without pages, an end
 * that is cut off with the catalogue in it. The pages are looked for in the bytes; catalogue and root are written anew
 * after them, as an editor saves a change.
 */

/** Characters of an object that are looked at: no node of a page tree is longer but for its list of pages. */
const OBJECT_LENGTH = 200_000;
/** More objects make no document that anybody wrote. */
const MOST_OBJECTS = 200_000;

interface LooseObject {
  generation: number;
  text: string;
  /** Where its text ends in the file: at the end of the object, or where its stream begins. */
  end: number;
}

/** The bytes with a page tree of all pages that can be found; null if there are none. */
export function mendPageTree(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const objects = objectsOf(file);
  const catalogue = [...objects].findLast(([, { text }]) => /\/Type\s{0,9}\/Catalog\b/.test(text));
  const old = objects.get(rootOf(catalogue?.[1].text ?? '') ?? -1)?.text ?? '';
  const below = kidsOf(old).flatMap((kid) => pagesBelow(objects, kid));
  const pages = new Set(below.length > 0 ? below : [...objects.keys()].filter((n) => isPage(objects.get(n)!.text)));
  if (pages.size === 0) return null;
  const next = Math.max(...objects.keys()) + 1;
  const references = [...pages].map((n) => `${n} ${objects.get(n)!.generation} R`).join(' ');
  const node = `<</Type/Pages/Kids[${references}]/Count ${pages.size} ${isPage(old) ? '' : inherited(old)}>>`;
  const [number, { generation, text }] = catalogue ?? [next + 1, { generation: 0, text: '', end: 0 }];
  const others = entriesOf(text).replace(/\/Pages\s{1,9}\d{1,8}\s{1,9}\d{1,5}\s{1,9}R|\/Type\s{0,9}\/Catalog/g, '');
  const update = [
    `\n${next} 0 obj\n${node}\nendobj`,
    `${number} ${generation} obj\n<</Type/Catalog/Pages ${next} 0 R ${others}>>\nendobj`,
    ...(/\/Root\s{1,9}\d/.test(file) ? [] : [`trailer\n<</Root ${number} ${generation} R/Size ${next + 2}>>`]),
    // The table at 0 is not one: the parser then looks for the objects, and the last of a number counts.
    'startxref\n0\n%%EOF\n',
  ];
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(update.join('\n'), 'latin1')]));
}

/** The objects that are in the bytes as such, the last of each number. */
export function objectsOf(text: string): Map<number, LooseObject> {
  const objects = new Map<number, LooseObject>();
  const heads = [...text.matchAll(/(?<![\d.])(\d{1,8})\s{1,4}(\d{1,5})\s{1,4}obj(?=\W)/g)];
  if (heads.length > MOST_OBJECTS) return objects;
  heads.forEach((head, i) => {
    const start = head.index + head[0].length;
    const next = Math.min(heads[i + 1]?.index ?? text.length, start + OBJECT_LENGTH);
    const object = text.slice(start, next);
    const end = /\b(?:endobj|stream)\b/.exec(object)?.index ?? object.length;
    objects.set(Number(head[1]), { generation: Number(head[2]), text: object.slice(0, end), end: start + end });
  });
  return objects;
}

/** The number of the page tree's root, as the catalogue names it. */
function rootOf(catalogue: string): number | null {
  const root = /\/Pages\s{1,9}(\d{1,8})\s{1,9}\d{1,5}\s{1,9}R\b/.exec(catalogue)?.[1];
  return root === undefined ? null : Number(root);
}

/** The pages below a node in order; a node that was there before is passed over. */
function pagesBelow(objects: ReadonlyMap<number, LooseObject>, root: number): number[] {
  const pages: number[] = [];
  const seen = new Set<number>();
  const open = [root];
  while (open.length > 0) {
    const number = open.pop()!;
    const text = objects.get(number)?.text;
    if (text === undefined || seen.has(number)) continue;
    seen.add(number);
    if (isPage(text)) pages.push(number);
    else open.push(...kidsOf(text).reverse());
  }
  return pages;
}

function isPage(text: string): boolean {
  return /\/Type\s{0,9}\/Page(?![A-Za-z])/.test(text);
}

function kidsOf(text: string): number[] {
  const list = /\/Kids\s{0,9}\[([^\]]{0,200000})\]/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/(\d{1,8})\s{1,9}\d{1,5}\s{1,9}R\b/g)].map(([, number]) => Number(number));
}

/** What pages may have from the root: its entries without the tree itself. */
function inherited(text: string): string {
  return entriesOf(text)
    .replace(/\/Kids\s{0,9}\[[^\]]{0,20000}\]/, '')
    .replace(/\/(?:Count\s{1,9}-?\d{1,9}|Parent\s{1,9}\d{1,8}\s{1,9}\d{1,5}\s{1,9}R|Type\s{0,9}\/\w{1,20})/g, '')
    .trim();
}

/** What is in a dictionary. */
function entriesOf(text: string): string {
  const [from, to] = [text.indexOf('<<'), text.lastIndexOf('>>')];
  return from < 0 || to < from ? '' : text.slice(from + 2, to);
}
