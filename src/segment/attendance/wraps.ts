/** Lists that go on over line breaks: lines that wrap within a name, columns, and lines of nothing but names. */

import { readPersonList } from '../../recognise/people/person-list.ts';
import { readPerson } from '../../recognise/people/read-person.ts';
import { headingOf, type SegmentContext } from '../context.ts';
import type { Line } from '../line.ts';
import { looksLikeEntry, namesOnly } from './entry.ts';
import { LABEL } from './labels.ts';

/**
 * "Present: Ann Lee, Sam Ortiz, Bo⏎Chen, Cora Lane": the lines of a paragraph that break within a name. Where all break
 * after a comma, `readFollowing` takes them one by one.
 */
export function wrappedLines(context: SegmentContext, at: number): Line[] {
  const { lines } = context;
  const first = lines[at] as Line;
  const found = [first];
  for (let i = at + 1; i < lines.length; i++) {
    const [line, last] = [lines[i], found.at(-1)];
    if (!line || !last || line.block !== first.block || line.cell) break;
    if (last.text.length < 50 && !breaksName(last.text, line.text)) break;
    if (
      /[:;\t–—-]\s{0,50}$/.test(LABEL.exec(line.text)?.[0] ?? '') ||
      isHeading(context, line) ||
      !looksLikeEntry(line.text)
    )
      break;
    found.push(line);
  }
  const within = found
    .slice(0, -1)
    .some((line) => /\p{L}\p{L}\s{0,3}$/u.test(line.text) && !/\sand\s{0,3}$/.test(line.text));
  return within && readPersonList(found.at(-1)?.text ?? '').length > 0 ? found : [first];
}

/** "…, and Sam⏎Ortiz (Chair)", "…, Ann⏎Lee, and Bo": one word after a comma, and one before what parts names. */
const breaksName = (line: string, next: string): boolean =>
  /(?:,|\sand|&)\s\p{Lu}\p{Ll}{1,20}$/u.test(line.trimEnd()) &&
  /^\p{Lu}[\p{L}'’-]{1,30}(?:,|\sand\b|\s\(|\.?$)/u.test(next);

/** A wrapped list goes on where the line above ended in a comma or "and", or this one is indented like a column. */
export function isContinuation(previous: Line | undefined, line: Line): boolean {
  if (!previous) return false;
  const titled = line.text.length < 70 && readPerson(line.text)?.honorific != null;
  if (line.block.gapBefore) return /,\s*$/.test(previous.text) || titled;
  if (previous.block === line.block && /\n[ \t]{4,}$/.test(line.block.text.slice(previous.end, line.start)))
    return true;
  if (previous.cell && line.cell)
    return previous.cell.row === line.cell.row && previous.cell.column === line.cell.column;
  if (/[,;&]\s*$|\band\s*$/.test(previous.text)) return true;
  // A full line that breaks within a name: "…, Sam Ortiz, Finn⏎Reed, Gail Hope, Ida Marsh"
  if (previous.text.length >= 60 && line.text.split(',').length > 2 && readPersonList(line.text).length > 2)
    return true;
  return (line.block.indent ?? 0) > (previous.block.indent ?? 0) + 20 || titled;
}

/** A short line may have been taken for a heading; what has neither number nor look is not one where names stand. */
function isHeading(context: SegmentContext, line: Line): boolean {
  const heading = headingOf(context, line);
  return (
    heading !== undefined && (heading.number !== null || heading.generic || line.block.type === 'heading' || line.bold)
  );
}

/** Lines of nothing but names below a list: columns, or one more to each line. One alone could be a heading. */
export function goesOn(context: SegmentContext, at: number): boolean {
  const line = context.lines[at];
  const heading = line && isHeading(context, line);
  const names = line && !line.cell && !heading ? namesOnly(line.text) : null;
  if (!line || !names) return false;
  const said = names.some(
    ({ person: { honorific, role, initials, organisation } }) =>
      honorific !== null || role !== null || initials !== null || (organisation !== null && line.text.includes('(')),
  );
  if (line.block.gapBefore && line.first) return said;
  const next = context.lines[at + 1];
  const beside = [context.lines[at - 1], next].some(
    (other) =>
      other !== undefined &&
      (other.block === line.block || (!other.block.gapBefore && !line.block.gapBefore)) &&
      !isHeading(context, other) &&
      namesOnly(other.text) !== null,
  );
  const previous = context.lines[at - 1];
  const column = previous !== undefined && /\t| {3}/.test(previous.text);
  return said || names.length >= 2 || beside || column;
}
