/** HTML that Markdown breaks at blank lines is put together again: a table with an empty line in it is one table. */
import type { RootContent } from 'mdast';

const CONTAINER = /<(\/?)(table|ul|ol|dl)(?=[\s>])/gi;
/** Nodes that may be between the first and the last piece. */
const LONGEST_RUN = 2000;

/** The nodes with each broken table or list joined to one html node, taken from the source as it stands. */
export function joinBrokenHtml(nodes: readonly RootContent[], source: string): RootContent[] {
  const joined: RootContent[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const to = node.type === 'html' ? endOfRun(nodes, i) : i;
    const start = node.position?.start.offset;
    const end = nodes[to]!.position?.end.offset;
    if (to === i || start === undefined || end === undefined || node.type !== 'html') {
      joined.push(node);
      continue;
    }
    const position = { start: node.position!.start, end: nodes[to]!.position!.end };
    joined.push({ type: 'html', value: source.slice(start, end), position });
    i = to;
  }
  return joined;
}

/** Index of the node that closes what the html node at `from` leaves open; `from` itself if none does. */
function endOfRun(nodes: readonly RootContent[], from: number): number {
  let open = 0;
  for (let i = from; i < nodes.length && i < from + LONGEST_RUN; i++) {
    const node = nodes[i]!;
    if (node.type === 'heading') return from;
    if (node.type !== 'html') continue;
    for (const [, slash] of node.value.matchAll(CONTAINER)) open += slash ? -1 : 1;
    if (open <= 0) return i;
  }
  return from;
}
