/** What a stretch of blocks shows of being a meeting of its own. */
import type { Block } from '../../model/block.ts';
import { oncePer } from '../../model/once-per.ts';
import { findDates } from '../../recognise/dates.ts';
import { readItemNumber } from '../../recognise/item-number.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Lexicon } from '../../recognise/words/lexicon.ts';
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
  /** It says when the meeting was opened or closed. */
  frame: boolean;
  /** Day after a label near the head: "Date: 5 March 2024", "Period: 3 - 7 March 2024". */
  day: string | null;
}

/** Attendance is at the head of a meeting, not in its discussion. */
const HEAD_LINES = 20;

export function readEvidence(blocks: readonly Block[], lexicon: Lexicon): PartEvidence {
  const factsIn = readerWith(lexicon);
  const evidence: PartEvidence = {
    blocks: 0,
    attendance: false,
    firstNumber: null,
    lastNumber: null,
    headings: new Set(),
    frame: false,
    day: null,
  };
  let seen = 0;
  for (const [i, block] of blocks.entries()) {
    const lines = factsIn(block);
    evidence.blocks += Math.min(3, lines.length);
    for (const line of lines) {
      seen += 1;
      if (seen <= HEAD_LINES) {
        evidence.attendance ||= line.attendance;
        evidence.day ??= line.day;
      }
      evidence.frame ||= line.frame;
      if (i > 0 && line.heading !== null) evidence.headings.add(line.heading);
      if (i === 0 || line.number === null) continue;
      evidence.firstNumber ??= line.number;
      evidence.lastNumber = line.number;
    }
  }
  return evidence;
}

interface LineFacts {
  attendance: boolean;
  frame: boolean;
  day: string | null;
  heading: string | null;
  number: number | null;
}

const FRAME =
  /\b(?:called to order|was opened|opened at|adjourned|meeting (?:was |is )?(?:closed|ended|started|began|opened|concluded|finished)|closed at|close of meeting|start time|end time|time started|time ended)\b/;

/** Reads each block once, in however many ways the file may be split. */
const readerWith = oncePer((lexicon: Lexicon) => oncePer((block: Block) => factsOf(block, lexicon)));

function factsOf(block: Block, lexicon: Lexicon): LineFacts[] {
  const lines = linesOfBlock(block, lexicon);
  return lines.map(({ text, bold }, at) => {
    const heading = block.type === 'heading' || (bold && text.length <= 80);
    return {
      attendance: isAttendance(text, lexicon),
      frame: FRAME.test(text.slice(0, 400).toLowerCase()),
      day: labelledDay(text, lines[at + 1]?.text),
      heading: heading ? normaliseLabel(text.replace(/^[\d.)\s]{1,8}/, '')) : null,
      number: block.type === 'table' ? null : numberOf(text),
    };
  });
}

function isAttendance(text: string, lexicon: Lexicon): boolean {
  const label = LABEL.exec(text.slice(0, 120))?.groups?.label;
  return label !== undefined && groupOf(label, lexicon) !== null;
}

const DAY_LABEL = /^(?:meeting )?(?:date|day|period|when|held on|date & location|date and time|date of meeting)\b/;

/** "Date: 5 March 2024", or the label in one cell and the day in the next. */
function labelledDay(text: string, next: string | undefined): string | null {
  if (text.length > 120 || !DAY_LABEL.test(text.slice(0, 40).toLowerCase())) return null;
  const words = /\d/.test(text) ? text : (next ?? '').slice(0, 120);
  return findDates(words).find(({ iso, precision }) => iso !== null && precision === 'day')?.iso ?? null;
}

function numberOf(text: string): number | null {
  const label = readItemNumber(text.slice(0, 80));
  return label && label.depth === 1 && /^(?:item|integer)$/.test(label.style) && label.value <= 60 ? label.value : null;
}
