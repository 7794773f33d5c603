/**
 * What became of each block of a document: some record holds it, or it is discussion, preamble, signature or furniture;
 * what is none of these is unclaimed. Counted honestly: a heading that is not an item of business claims nothing below it,
 * unless the document is a report, whose sections are what items are to minutes.
 */
import { addTo } from '../model/add-to.ts';
import type { Block } from '../model/block.ts';
import { type BlockClass, blockClasses } from '../model/document.ts';
import { isActionTitle, isPreviousActionTitle } from '../recognise/words/action-titles.ts';
import { normaliseLabel } from '../recognise/words/index.ts';
import type { Lexicon } from '../recognise/words/lexicon.ts';
import { signsOff } from '../recognise/words/signatures.ts';
import { closesBusiness } from './agenda-items.ts';
import type { Claimant, Draft, SegmentContext } from './context.ts';
import type { Heading } from './headings/heading.ts';

export interface ClassedBlock {
  block: Block;
  class: BlockClass;
  /** `record`: the fields or, without a place in one, the segmenter · `discussion`, `section`: the heading. */
  by: string[];
}

export interface Coverage {
  /** Blocks of the body. */
  blocks: number;
  /** Those that are not unclaimed. */
  claimed: number;
  /** How many of each class; classes without a block are left out. */
  classes: Partial<Record<BlockClass, number>>;
}

/** Who claims blocks of the head. */
const HEAD_CLAIMS: ReadonlySet<Claimant | undefined> = new Set<Claimant>(['meeting-header', 'attendance']);
/** Blocks that may belong to the head of a document. */
const HEAD_BLOCKS = 40;
/** A printed agenda, links, a word of welcome. */
const BETWEEN_HEAD_AND_ITEMS = 10;
/** Blocks at the end among which names and lines to sign on are sought. */
const CLOSING_BLOCKS = 12;

/** Counts the classes. Takes the classed blocks of `classBlocks`. */
export function coverageOf(classed: readonly ClassedBlock[]): Coverage {
  const classes: Coverage['classes'] = {};
  for (const name of blockClasses) {
    const count = classed.filter((one) => one.class === name).length;
    if (count > 0) classes[name] = count;
  }
  return { blocks: classed.length, claimed: classed.length - (classes.unclaimed ?? 0), classes };
}

/** The class of every block of the body, in reading order. */
export function classBlocks(context: SegmentContext): ClassedBlock[] {
  const { body } = context.document;
  const fields = fieldsByBlock(context.draft);
  const above = headingsAbove(context);
  const preamble = preambleEnd(context, above, fields);
  return body.map((block, i) => {
    const by = fields.get(block.id) ?? [];
    const claim = context.claims.get(block.id);
    if (by.length > 0 || claim !== undefined) return { block, class: 'record', by: by.length > 0 ? by : [claim!] };
    if (isFurniture(block)) return { block, class: 'furniture', by: [] };
    if (isSignature(block, i, body)) return { block, class: 'signature', by: [] };
    const under = above[i] ?? null;
    if (under?.item) return { block, class: 'discussion', by: [under.item] };
    if (under?.section) return { block, class: 'section', by: [under.title] };
    return { block, class: i < preamble ? 'preamble' : 'unclaimed', by: [] };
  });
}

/** Names of the fields whose spans lie in a block: `date`, `people`, `agenda item-2`. */
function fieldsByBlock(draft: Draft): Map<string, string[]> {
  // A table of a spreadsheet may hold thousands of actions.
  const found = new Map<string, Set<string>>();
  const add = (field: string, spans: readonly { node: string }[]) => {
    for (const { node } of spans) {
      const names = found.get(node);
      if (names) names.add(field);
      else found.set(node, new Set([field]));
    }
  };
  for (const [field, span] of Object.entries(draft.fieldSpans)) add(field, [span]);
  for (const { spans } of draft.people) add('people', spans);
  for (const { id, spans } of draft.agenda) add(`agenda ${id}`, spans);
  for (const { id, spans } of draft.actions) add(`actions ${id}`, spans);
  for (const { id, spans } of draft.decisions) add(`decisions ${id}`, spans);
  for (const { id, spans } of draft.motions) add(`motions ${id}`, spans);
  for (const { spans } of draft.actionLog?.entries ?? []) add('actionLog', spans);
  for (const { id, spans } of draft.tables) add(`tables ${id}`, spans);
  return new Map([...found].map(([node, names]) => [node, [...names]]));
}

interface Above {
  title: string;
  /** Id of the item that text below belongs to; null before the first and below headings that close the business. */
  item: string | null;
  /** It is a section of a report, or an appendix: text below it needs no item. */
  section: boolean;
}

/** For each block the heading that it is under, and the item as `itemAt` says it; one pass over both. */
function headingsAbove({ document, headings, draft, lexicon }: SegmentContext): (Above | null)[] {
  const items = new Map(draft.agenda.map(({ id, spans: [span] }) => [`${span?.node} ${span?.start}`, id]));
  const byBlock = new Map<string, Heading[]>();
  for (const heading of headings) {
    const { id } = heading.line.block;
    addTo(byBlock, id, heading);
  }
  const isReport = draft.kind === 'report' || draft.kind === 'actionLog';
  let above: Above | null = null;
  return document.body.map((block) => {
    const found = byBlock.get(block.id) ?? [];
    for (const heading of found) {
      const own = items.get(`${heading.line.block.id} ${heading.start}`) ?? null;
      const item: string | null = closesBusiness(heading) ? null : (above?.item ?? null);
      above = { title: heading.title, item: own ?? item, section: holdsText(heading.title, isReport, lexicon) };
    }
    // What the source itself marks as a heading is a section of a report, whatever it is called.
    if (isReport && found.length === 0 && block.type === 'heading')
      above = { title: block.text, item: null, section: holdsText(block.text, isReport, lexicon) };
    return above;
  });
}

/** A report's section, or an appendix. Lists of actions that nobody read are neither. */
function holdsText(title: string, isReport: boolean, lexicon: Lexicon): boolean {
  if (isActionTitle(title, lexicon) || isPreviousActionTitle(title)) return false;
  return isReport || /^(?:appendix|annexe?|attachments?|enclosures?|atodiad)\b/.test(normaliseLabel(title));
}

/**
 * Index of the first block that is not a preamble: the first item's or section's, if it follows closely on what the head
 * gave; else the end of that. A long stretch before the first item is discussion whose heading was missed.
 */
function preambleEnd(
  context: SegmentContext,
  above: readonly (Above | null)[],
  fields: ReadonlyMap<string, string[]>,
): number {
  const { body } = context.document;
  const isHead = ({ id }: Block) => HEAD_CLAIMS.has(context.claims.get(id)) || fields.get(id)?.includes('people');
  const head = body.slice(0, HEAD_BLOCKS).findLastIndex(isHead) + 1;
  const first = above.findIndex((one) => one !== null && (one.item !== null || one.section));
  return first === -1 ? head : Math.min(first, head + BETWEEN_HEAD_AND_ITEMS);
}

/** "Page 3 of 7", "- 2 -", "* * *", "_____": says nothing by itself. */
function isFurniture(block: Block): boolean {
  const text = block.text.trim();
  if (block.type === 'table') return block.rows.every((row) => row.every((cell) => cell.text.trim() === ''));
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return /^(?:[-–—|]{1,2}\s?)?(?:page|tudalen|pg?\.?)?\s?\d{1,4}(?:\s?(?:of|o|\/)\s?\d{1,4})?(?:\s?[-–—|]{1,2})?$/i.test(
    text,
  );
}

/** "Signed … Chair", "Minutes taken by Ann Lee", a line to sign on; near the end, since items may speak of signing. */
function isSignature(block: Block, index: number, body: readonly Block[]): boolean {
  return index >= body.length - CLOSING_BLOCKS && signsOff(block.text);
}
