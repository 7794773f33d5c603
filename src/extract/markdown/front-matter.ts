/** Front matter: what a Markdown file says of itself above its text. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Block } from '../../model/block.ts';
import { paragraph } from '../../model/build-blocks.ts';

export interface FrontMatter {
  properties: Record<string, string>;
  furniture: Block[];
}

/** Longer front matter is not looked into. */
const LONGEST = 64 * 1024;
const KEY = /^[a-z][\w .-]{0,60}$/i;

/** Reads the lines between `---` as YAML; where they are not YAML, each `key: value` line for itself. */
export function readFrontMatter(value: string, firstLine: number): FrontMatter {
  const counter = new LineCounter();
  const yaml =
    value.length <= LONGEST
      ? parseDocument(withoutTabs(value), { lineCounter: counter, schema: 'failsafe', logLevel: 'silent' })
      : null;
  if (yaml === null || yaml.errors.length > 0) return readLoosely(value, firstLine);
  const found: FrontMatter = { properties: {}, furniture: [] };
  const contents = yaml.contents as { items?: { key: unknown; value: unknown }[] } | null;
  for (const { key, value: node } of pairsOf(contents?.items ?? [])) {
    const text = textOf(node);
    if (text === '') continue;
    const start = counter.linePos(key.from);
    const range = (node as { range?: [number, number, number] } | null)?.range;
    const end = range ? counter.linePos(Math.max(range[0], range[1] - 1)).line : start.line;
    add(found, key.name, text, {
      line: firstLine + start.line - 1,
      column: start.col,
      endLine: firstLine + end - 1,
    });
  }
  return found;
}

/** YAML indents with blanks only; writers do not. A blank for each tab leaves the columns as they are. */
const withoutTabs = (value: string): string =>
  value.replace(/^[ \t]{1,80}/gm, (indent) => indent.replaceAll('\t', ' '));

/** Keys with their values; those of a map carry the key above them: "time: {open: …}" is "time open: …". */
function pairsOf(
  items: readonly { key: unknown; value: unknown }[],
  above = '',
): { key: { name: string; from: number }; value: unknown }[] {
  return items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const name = `${above}${String(key.value)}`;
    if (above === '' && isMap(value)) return pairsOf(value.items, `${name} `);
    return [{ key: { name, from: key.range[0] }, value }];
  });
}

/** A scalar as text, a list of scalars joined; '' for what is neither. */
function textOf(node: unknown): string {
  if (isScalar(node)) return node.value === null ? '' : String(node.value).trim();
  if (isSeq(node))
    return node.items
      .map(textOf)
      .filter((t) => t !== '')
      .join(', ');
  return '';
}

function readLoosely(value: string, firstLine: number): FrontMatter {
  const found: FrontMatter = { properties: {}, furniture: [] };
  value.split('\n').forEach((line, i) => {
    const match = /^([A-Za-z][\w .-]{0,60}?)\s{0,5}[:=]\s{0,5}(\S.{0,2000})$/.exec(line);
    const place = { line: firstLine + i, column: 1, endLine: firstLine + i };
    if (match) add(found, match[1]!, match[2]!.trim().replace(/^(["'])(.*)\1$/, '$2'), place);
    else if (line.trim() !== '') found.furniture.push(furniture(line.trim(), place));
  });
  return found;
}

function add(
  found: FrontMatter,
  key: string,
  text: string,
  place: { line: number; column: number; endLine: number },
): void {
  if (KEY.test(key)) found.properties[key.toLowerCase()] ??= text;
  found.furniture.push(furniture(`${key}: ${text}`, place));
}

function furniture(text: string, place: { line: number; column: number; endLine: number }): Block {
  return paragraph(text, [{ kind: 'line', ...place }], { style: 'front-matter' });
}
