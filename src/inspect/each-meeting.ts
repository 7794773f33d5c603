/** A file of several meetings is listed meeting by meeting, with what the parting rests on. */
import type { BlockDocument } from '../model/block.ts';
import type { HouseStyle } from '../recognise/words/house-style.ts';
import { Lexicon } from '../recognise/words/lexicon.ts';
import { type MeetingPart, splitMeetings } from '../segment/meetings/index.ts';

export function eachMeeting(
  document: BlockDocument,
  style: HouseStyle | null,
  list: (meeting: BlockDocument) => string,
): string {
  return listParts(splitMeetings(document, new Lexicon(style)), document, list);
}

function listParts(
  parts: readonly MeetingPart[],
  document: BlockDocument,
  list: (meeting: BlockDocument) => string,
): string {
  if (parts.length === 1) return list(document);
  return parts
    .map(
      (part) =>
        `meeting ${part.number} of ${part.of}: ${part.from} to ${part.to} (${part.because})\n\n${list(part.document)}`,
    )
    .join('\n');
}
