/** The shape of an action marker: one way in which minutes show that something is an action. */
import type { Evidence } from '../../model/evidence.ts';
import type { SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';

/** An action as a marker found it; refiners complete it. */
export interface FoundAction {
  line: Line;
  /** Range of the action's text in the block's text. */
  start: number;
  end: number;
  ref: string | null;
  /** Owners as written, where the marker names them beside the text; null if they must be sought in it. */
  owners: string[] | null;
  /** Text of a cell or bracket that states when it is due. */
  dueText: string | null;
  certainty: 'stated' | 'inferred';
  /** Name of the marker, for `minutes inspect`. */
  by: string;
  /** The list or table that it is an entry of: line of its heading, or the id of its block. */
  group?: string;
  /** How sure it is that it is one, once that was judged. */
  evidence?: Evidence;
}

export interface ActionMarker {
  name: string;
  /** A line that this marker finds and, in this form, no other. */
  example: string;
  /** Looks at one line that no other marker has used up. */
  find(line: Line, context: SegmentContext): FoundAction[];
}

/** Fills in what a marker has nothing to say about. */
export function foundAction(
  by: string,
  line: Line,
  start: number,
  end: number,
  rest: Partial<FoundAction> = {},
): FoundAction {
  return {
    line,
    start: line.start + start,
    end: line.start + end,
    ref: null,
    owners: null,
    dueText: null,
    certainty: 'stated',
    by,
    ...rest,
  };
}
