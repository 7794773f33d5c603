/** What the minutes remark on an action in the point below it: "Action completed", "Carried forward". */

import type { Action } from '../model/actions.ts';
import type { Block } from '../model/block.ts';
import { blockPositions } from '../model/block-positions.ts';
import type { MinutesDocument } from '../model/document.ts';
import { readStatus } from '../recognise/status.ts';
import type { RuleContext } from './rule.ts';

/** True if the point below the action says that it is done, or a word before it: "TODO Done – removed old links". */
export function isRemarkedDone(context: RuleContext, document: MinutesDocument, action: Action): boolean {
  const blocks = context.blocksOf(document);
  const at = blockPositions(blocks).get(action.spans[0]?.node ?? '') ?? -1;
  const [own, below] = [blocks[at], blocks[at + 1]];
  const start = action.spans[0]?.start ?? 0;
  if (/\b(?:done|completed?|closed)\b[^\p{L}]{0,5}$/iu.test(own?.text.slice(Math.max(0, start - 20), start) ?? ''))
    return true;
  if (at < 0 || own === undefined || below?.type !== 'listItem' || depthOf(below) <= depthOf(own)) return false;
  const status = readStatus(below.text)?.value;
  return status === 'closed' || status === 'cancelled';
}

const depthOf = (block: Block): number => (block.type === 'listItem' ? block.depth : -1);
