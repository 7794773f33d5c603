/** The times at which the meeting really began and closed: every time of the text that could be one, judged. */

import type { Question } from '../../../judge/judge.ts';
import { type FoundTime, findTimes } from '../../../recognise/times.ts';
import type { SegmentContext } from '../../context.ts';
import type { Line } from '../../line.ts';
import { weigh } from '../../weigh.ts';
import { endQuestion, saysClosed, startQuestion } from './evidence.ts';
import type { Announced } from './index.ts';
import { inDaytime, looseTimes } from './loose.ts';

export interface TimeCandidate {
  line: Line;
  /** The text that was read: of a long paragraph only its beginning or end. */
  text: string;
  value: string;
  /** What comes before it in its sentence. */
  sentence: string;
  /** What comes after it, in small letters. */
  after: string;
  /** The line begins with it. */
  first: boolean;
  nearStart: boolean;
  nearEnd: boolean;
  /** The line above, or a label before it, speaks of the opening or the close. */
  opensAbove: boolean;
  closesAbove: boolean;
  /** "2.00 – 4.42 pm", alone at the foot. */
  rangeAtFoot: boolean;
}

/** Of a long paragraph, the sentences that open it and those that end it are read. */
const ENDS = 300;

/** Writes the times to the draft: the likeliest start, the first of several; the likeliest end, the last of several. */
export function readActual(context: SegmentContext, announced: Announced | null): void {
  const { draft, lines } = context;
  const started = best(context, startQuestion, candidatesOf(context, lines, announced, draft.startTime).toReversed());
  const opened = started ?? draft.startTime ?? announced?.start ?? null;
  if (started !== null) draft.startTime = started;
  draft.endTime = best(context, endQuestion, candidatesOf(context, lines, announced, opened)) ?? draft.endTime;
}

function best(context: SegmentContext, question: Question<TimeCandidate>, candidates: TimeCandidate[]): string | null {
  let found: { value: string; sum: number } | null = null;
  for (const candidate of candidates) {
    const { yes, sum } = weigh(context, question, candidate, { text: candidate.value, line: candidate.line });
    if (yes && (found === null || sum >= found.sum)) found = { value: candidate.value, sum };
  }
  return found?.value ?? null;
}

function candidatesOf(
  context: SegmentContext,
  lines: readonly Line[],
  announced: Announced | null,
  begun: string | null,
): TimeCandidate[] {
  return lines.flatMap((line) => {
    const { text } = line;
    const parts = text.length <= 2 * ENDS ? [text] : [text.slice(0, ENDS), text.slice(-ENDS)];
    return parts.flatMap((part) => timesIn(context, line, part, announced, begun ?? announced?.start ?? null));
  });
}

function timesIn(
  { lines }: SegmentContext,
  line: Line,
  text: string,
  announced: Announced | null,
  begun: string | null,
): TimeCandidate[] {
  const found = findTimes(text);
  const all = [...found.map((time) => ({ ...time, value: inDaytime(text, time) })), ...looseTimes(text, begun)];
  if (all.length === 0) return [];
  const nearEnd = line.index > lines.length * 0.5;
  const shared = {
    line,
    text,
    nearStart: line.index < Math.max(20, lines.length * 0.3),
    nearEnd,
    ...above(lines[line.index - 1]?.text ?? '', text, found.length),
    rangeAtFoot: false,
  };
  const [range] = found;
  const atFoot = nearEnd && range !== undefined && isWhole(range, text) && range.value === announced?.start;
  const times = all.map((time) => ({
    ...shared,
    value: time.value,
    sentence: /[^.]*$/.exec(text.slice(Math.max(0, time.start - 70), time.start))?.[0] ?? '',
    after: text.slice(time.end, time.end + 48).toLowerCase(),
    first: time.start <= 2,
  }));
  return atFoot && range.until !== null
    ? [...times, { ...shared, value: range.until, sentence: '', after: '', first: false, rangeAtFoot: true }]
    : times;
}

const isWhole = ({ start, end }: FoundTime, text: string) => end - start >= text.trim().length;

/** "4. Adjournment⏎9:15 PM", "Motion to adjourn by Ann Lee. Carried. Time: 9:15 PM", "Call to order⏎Time: 6:03 PM" */
function above(before: string, text: string, times: number): Pick<TimeCandidate, 'opensAbove' | 'closesAbove'> {
  const alone = text.length <= 24 && times === 1;
  const labelled = /\btime\s?:\s{0,4}\S{1,8}(?:\s?[ap]\.?m\.?)?\s*$/i.test(text.slice(-40)) && text.length <= 160;
  return {
    opensAbove: alone && before.length <= 40 && /^\W*(?:\d+\W+)?(?:call(?:ed)? to order|opening)\b/i.test(before),
    closesAbove:
      ((alone || labelled) && before.length <= 60 && saysClosed(before)) ||
      /\badjourn\p{L}{0,5}\b.{0,120}\btime\s?:/u.test(text.toLowerCase()),
  };
}
