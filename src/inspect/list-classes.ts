/**
 * What became of each block, one a line; then the figure, and the blocks that nothing accounts for.
 *
 *   b7 discussion · item-2 · "The treasurer reported …"
 */
import type { BlockDocument } from '../model/block.ts';
import type { HouseStyle } from '../recognise/words/house-style.ts';
import { type ClassedBlock, classBlocks, coverageOf } from '../segment/coverage.ts';
import { segment } from '../segment/index.ts';
import { eachMeeting } from './each-meeting.ts';
import { shownText } from './shown-text.ts';

/** Every block of the body with its class and what it belongs to; running headers and footers are furniture. */
export function listClasses(document: BlockDocument, style: HouseStyle | null = null): string {
  return eachMeeting(document, style, (meeting) => listMeeting(meeting, style));
}

function listMeeting(document: BlockDocument, style: HouseStyle | null): string {
  const classed = classBlocks(segment(document, () => undefined, style));
  const { blocks, claimed, classes } = coverageOf(classed);
  const lines = [
    ...classed.map(classLine),
    ...document.furniture.map(({ id, text }) => `${id} furniture · ${shownText(text)}`),
    '',
    `coverage: ${claimed} of ${blocks} blocks`,
    ...Object.entries(classes).map(([name, count]) => `  ${name} ${count}`),
  ];
  const left = classed.filter((one) => one.class === 'unclaimed');
  if (left.length > 0) lines.push('', `unclaimed (${left.length})`, ...left.map((one) => `  ${classLine(one)}`));
  return `${lines.join('\n')}\n`;
}

function classLine({ block, class: name, by }: ClassedBlock): string {
  return [`${block.id} ${name}`, ...(by.length > 0 ? [by.join(', ')] : []), shownText(block.text)].join(' · ');
}
