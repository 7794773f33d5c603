/** A file and the documents attached to it: one list of blocks, in which every part has its own. */
import type { AttachedDocument, Block, BlockDocument } from '../model/block.ts';

export interface FilePart {
  document: BlockDocument;
  /** Which attachment it is; null for the file itself. */
  attachment: { name: string; bytes: Uint8Array; from: string; to: string } | null;
}

export interface FileParts {
  /** All blocks of the file, those of its attachments after its own; ids name one block each. */
  whole: BlockDocument;
  parts: FilePart[];
}

export function partsOfFile({ attached, ...file }: BlockDocument): FileParts {
  if (!attached || attached.length === 0) return { whole: file, parts: [{ document: file, attachment: null }] };
  const whole = { ...file, body: [...file.body], furniture: [...file.furniture] };
  const take = (list: Block[], blocks: readonly Block[], prefix: string): Block[] => {
    const numbered = blocks.map((block, i) => ({ ...block, id: `${prefix}${list.length + i + 1}` }));
    for (const block of numbered) list.push(block);
    return numbered;
  };
  const parts = flat(attached).map(({ name, bytes, document }): FilePart => {
    const body = take(whole.body, document.body, 'b');
    const furniture = take(whole.furniture, document.furniture, 'f');
    const attachment = { name, bytes, from: body[0]?.id ?? '', to: body.at(-1)?.id ?? '' };
    return { document: { ...document, body, furniture }, attachment };
  });
  const attachedFrom = whole.body[file.body.length]?.id;
  return {
    whole: attachedFrom === undefined ? whole : { ...whole, attachedFrom },
    parts: [{ document: file, attachment: null }, ...parts],
  };
}

/** A mail that is attached to a mail has attachments of its own: "Re lease.eml/lease.pdf". */
function flat(attached: readonly AttachedDocument[]): AttachedDocument[] {
  return attached.flatMap(({ name, bytes, document: { attached: inner = [], ...document } }) => [
    { name, bytes, document },
    ...flat(inner).map((one) => ({ ...one, name: `${name}/${one.name}` })),
  ]);
}
