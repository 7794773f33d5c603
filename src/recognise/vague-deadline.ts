/** Words that say when something is due and give no date: "ASAP", "by the next meeting", "before Easter", "within two weeks". */
import { languages } from './languages/index.ts';

const patterns = languages.flatMap(({ due }) => due?.vague ?? []);

/** The first such words. */
export function vagueDeadline(text: string): { start: number; end: number; text: string } | null {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return null;
  const match = patterns.map((pattern) => pattern.exec(lower)).find((found) => found !== null);
  if (!match) return null;
  const end = match.index + match[0].length;
  return { start: match.index, end, text: text.slice(match.index, end) };
}
