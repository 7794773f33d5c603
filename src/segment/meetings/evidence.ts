/** What a stretch of blocks shows of being a meeting of its own. */
import type { Block } from '../../model/block.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import { groupOf, LABEL } from '../attendance/labels.ts';
import { linesOfBlock } from '../line.ts';

export interface PartEvidence {
  blocks: number;
  /** A label of attendance stands near the head: "Present:", "Apologies". */
  attendance: boolean;
  /** Number of the first and the last item, where items are numbered by whole numbers. */
  firstNumber: number | null;
  lastNumber: number | null;
  /** Headings within, without numbers and marks. */
  headings: Set<string>;
}

/** Attendance stands at the head of a meeting, not in its discussion. */
const HEAD_LINES = 20;

export function readEvidence(blocks: readonly Block[]): PartEvidence {
  const evidence: PartEvidence = {
    blocks: 0,
    attendance: false,
    firstNumber: null,
    lastNumber: null,
    headings: new Set(),
  };
  let seen = 0;
  for (const [i, block] of blocks.entries()) {
    const lines = linesOfBlock(block);
    evidence.blocks += Math.min(3, lines.length);
    for (const line of lines) {
      seen += 1;
      if (seen <= HEAD_LINES && !evidence.attendance) evidence.attendance = isAttendance(line.text);
      const heading = block.type === 'heading' || (line.bold && line.text.length <= 80);
      if (i > 0 && heading) evidence.headings.add(normaliseLabel(line.text.replace(/^[\d.)\s]{1,8}/, '')));
      const number = i === 0 || block.type === 'table' ? null : numberOf(line.text);
      if (number === null) continue;
      evidence.firstNumber ??= number;
      evidence.lastNumber = number;
    }
  }
  return evidence;
}

function isAttendance(text: string): boolean {
  const label = LABEL.exec(text.slice(0, 120))?.groups?.label;
  return label !== undefined && groupOf(label) !== null;
}

function numberOf(text: string): number | null {
  const label = readItemNumber(text.slice(0, 80));
  return label && label.depth === 1 && /^(?:item|integer)$/.test(label.style) && label.value <= 60 ? label.value : null;
}
