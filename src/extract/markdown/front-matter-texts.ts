/**
 * Texts in front matter: forms of a website keep the minutes themselves in a value ("minutes: |" over indented lines). They
 * are read like what is below the front matter.
 */

export interface TextPart {
  text: string;
  /** Line of the file that it begins at. */
  line: number;
}

/** A value of fewer lines is a value, not a text. */
const FEWEST_LINES = 4;
const OPENS = /^[A-Za-z][\w .-]{0,60}:[ \t]{0,10}[|>][+-]?\d?[ \t]{0,10}$/;

/** Parts texts from values; the values keep their lines, so that places stay right. */
export function cutTexts(matter: string, firstLine: number): { values: string; parts: TextPart[] } {
  const lines = matter.split('\n');
  const parts: TextPart[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!OPENS.test(lines[at]?.trimEnd() ?? '')) continue;
    let end = at + 1;
    while (end < lines.length && /^(?:[ \t]|$)/.test(lines[end]?.trimEnd() ?? '')) end++;
    const text = lines.slice(at + 1, end);
    if (text.filter((line) => line.trim() !== '').length >= FEWEST_LINES) {
      parts.push({ text: dedent(text).join('\n'), line: firstLine + at + 1 });
      lines.fill('', at, end);
    }
    at = end - 1;
  }
  return { values: lines.join('\n'), parts };
}

/** Up to three blanks mean nothing in Markdown and stay, so that columns are those of the file. */
function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return indent <= 3 ? [...lines] : lines.map((line) => line.slice(indent));
}
