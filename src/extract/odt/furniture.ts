/** Headers and footers: they stand with the page styles of styles.xml. */
import type { Block } from '../../model/block.ts';
import type { ExtractOptions } from '../extractor.ts';
import { startWalk } from './part-walk.ts';
import { readBlocks } from './read-blocks.ts';
import { child, elementsOf, type OdfNode } from './read-part.ts';
import { OdfStyles } from './styles.ts';

/** Headers and footers of all page styles, each text once. */
export function readFurniture(styles: OdfNode | null, options: ExtractOptions): Block[] {
  if (!styles) return [];
  const own = new OdfStyles(styles, styles);
  const blocks: Block[] = [];
  const counts = { header: 0, footer: 0 };
  for (const page of elementsOf(child(styles, 'office:master-styles'))) {
    for (const node of elementsOf(page)) {
      const kind = /^style:(header|footer)(?:-left|-first)?$/.exec(node.name)?.[1] as 'header' | 'footer' | undefined;
      if (!kind || node.attributes['style:display'] === 'false') continue;
      counts[kind] += 1;
      blocks.push(...readBlocks(node, startWalk(`${kind}${counts[kind]}`, own, options)));
    }
  }
  const seen = new Set<string>();
  return blocks.filter(({ text }) => !seen.has(text) && seen.add(text));
}
