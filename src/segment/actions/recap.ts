/** Recaps: notes that a meeting service made from what it heard. They say so, at their head or end. */
import type { SegmentContext } from '../context.ts';

/** "AI-generated content may be incorrect", "Meeting summary by …", "Quick recap", "notes were transcribed automatically". */
const SAYS_SO =
  /\b(?:ai[- ](?:generated|companion|notes?|summary|recap)|generated (?:by|with|using) (?:ai|artificial)|(?:summary|notes|recap|transcript)\b.{0,30}\b(?:generated|created|written) (?:automatically|by (?:ai|copilot|gemini|an? assistant))|automatically (?:generated|transcribed)|quick recap|meeting recap|copilot|take notes for me|notes by gemini)\b/;
const HEAD_LINES = 8;
const END_LINES = 6;

/** True if the head or the end of the document says that a service wrote it. */
export function isRecap({ lines }: Pick<SegmentContext, 'lines'>): boolean {
  return [...lines.slice(0, HEAD_LINES), ...lines.slice(-END_LINES)].some(
    ({ text }) => text.length <= 300 && SAYS_SO.test(text.toLowerCase()),
  );
}
