/** Lists and their items: which list goes on counting which, what style holds on which level. */
import { ListNumbers } from './list-numbers.ts';
import type { ItemContext, PartWalk } from './part-walk.ts';
import { elementsOf, type OdfNode, wholeNumber } from './read-part.ts';

type ReadBlock = (node: OdfNode, item: ItemContext | null, walk: PartWalk) => void;

/** Reads a list; `outer` is the item that it is in. */
export function readList(list: OdfNode, outer: ItemContext | null, walk: PartWalk, readBlock: ReadBlock): void {
  const { attributes } = list;
  const own = attributes['text:style-name'];
  const styleName = own ?? outer?.styleName;
  const context: ItemContext = {
    levels: walk.styles.list(own) ?? outer?.levels,
    styleName,
    numbers: outer?.numbers ?? numbersOf(attributes, styleName, walk),
    level: (outer?.level ?? 0) + 1,
    start: undefined,
    fresh: false,
    hadList: false,
  };
  if (!outer) remember(attributes, styleName, context.numbers, walk);
  else {
    if (outer.hadList && attributes['text:continue-numbering'] !== 'true') outer.numbers.restartBelow(outer.level);
    outer.hadList = true;
  }
  for (const item of elementsOf(list)) {
    const isItem = item.name === 'text:list-item';
    if (!isItem && item.name !== 'text:list-header') {
      readBlock(item, outer, walk);
      continue;
    }
    const override = walk.styles.list(item.attributes['text:style-override']);
    const start = wholeNumber(item.attributes['text:start-value']);
    const inner: ItemContext = { ...context, levels: override ?? context.levels, start, fresh: isItem };
    for (const node of elementsOf(item)) readBlock(node, inner, walk);
  }
}

/** `text:numbered-paragraph`: an item that stands alone and names its list. */
export function readNumberedParagraph(node: OdfNode, walk: PartWalk, readBlock: ReadBlock): void {
  const { attributes } = node;
  const styleName = attributes['text:style-name'];
  const id = attributes['text:list-id'];
  const numbers = (id !== undefined && walk.lists.byId.get(id)) || numbersOf(attributes, styleName, walk);
  if (id !== undefined) walk.lists.byId.set(id, numbers);
  const item: ItemContext = {
    levels: walk.styles.list(styleName),
    styleName,
    numbers,
    level: wholeNumber(attributes['text:level']) || 1,
    start: wholeNumber(attributes['text:start-value']),
    fresh: true,
    hadList: false,
  };
  for (const inner of elementsOf(node)) readBlock(inner, item, walk);
}

/** The numbers of the list that this one continues, else new ones. */
function numbersOf(attributes: OdfNode['attributes'], styleName: string | undefined, { lists }: PartWalk): ListNumbers {
  const continued = lists.byId.get(attributes['text:continue-list'] ?? '');
  if (continued) return continued;
  const same = attributes['text:continue-numbering'] === 'true' ? lists.byStyle.get(styleName ?? '') : undefined;
  return same ?? new ListNumbers();
}

function remember(
  attributes: OdfNode['attributes'],
  styleName: string | undefined,
  numbers: ListNumbers,
  { lists }: PartWalk,
): void {
  const id = attributes['xml:id'] ?? attributes['text:id'];
  if (id !== undefined) lists.byId.set(id, numbers);
  lists.byStyle.set(styleName ?? '', numbers);
}
