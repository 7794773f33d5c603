/** numbering.xml: the lists of a document and what each of their levels looks like. */
import type { NumberingLevel, NumberingList } from '../office/numbered-lists.ts';
import { child, type XmlNode } from '../zip/read-xml.ts';
import { readParagraphProperties, wholeNumber } from './paragraph-properties.ts';
import { runPropertiesOf } from './run-properties.ts';
import type { Styles } from './styles.ts';

interface AbstractList {
  levels: Map<number, NumberingLevel>;
  styleLink: string | undefined;
}

/** Reads all lists, by `w:numId`. */
export function readNumbering(root: XmlNode | null, styles: Styles): Map<string, NumberingList> {
  const abstracts = new Map<string, AbstractList>();
  const nums = new Map<string, XmlNode>();
  for (const node of root?.children ?? []) {
    const abstractId = node.attributes['w:abstractNumId'];
    const numId = node.attributes['w:numId'];
    if (node.name === 'w:abstractNum' && abstractId !== undefined) abstracts.set(abstractId, readAbstract(node));
    if (node.name === 'w:num' && numId !== undefined) nums.set(numId, node);
  }
  const abstractOf = (numId: string | undefined): string | undefined =>
    child(nums.get(numId ?? ''), 'w:abstractNumId')?.attributes['w:val'];

  const lists = new Map<string, NumberingList>();
  for (const [numId, node] of nums) {
    let abstractId = abstractOf(numId) ?? '';
    // A list may only point to a numbering style, which names the list that holds the levels.
    const styleLink = abstracts.get(abstractId)?.styleLink;
    if (styleLink !== undefined) abstractId = abstractOf(styles.numberingOf(styleLink)) ?? abstractId;
    const levels = new Map(abstracts.get(abstractId)?.levels);
    const startOverrides = new Map<number, number>();
    for (const override of node.children.filter((inner) => inner.name === 'w:lvlOverride')) {
      const index = wholeNumber(override.attributes['w:ilvl']);
      if (index === undefined) continue;
      const replacement = child(override, 'w:lvl');
      if (replacement) levels.set(index, readLevel(replacement));
      const start = wholeNumber(child(override, 'w:startOverride')?.attributes['w:val']);
      if (start !== undefined) startOverrides.set(index, start);
    }
    lists.set(numId, { abstractId, levels, startOverrides });
  }
  return lists;
}

function readAbstract(node: XmlNode): AbstractList {
  const levels = new Map<number, NumberingLevel>();
  for (const level of node.children.filter((inner) => inner.name === 'w:lvl')) {
    const index = wholeNumber(level.attributes['w:ilvl']) ?? levels.size;
    if (!levels.has(index)) levels.set(index, readLevel(level));
  }
  return { levels, styleLink: child(node, 'w:numStyleLink')?.attributes['w:val'] };
}

function readLevel(node: XmlNode): NumberingLevel {
  const value = (name: string) => child(node, name)?.attributes['w:val'];
  const legal = child(node, 'w:isLgl');
  const { format, pattern } = readFormat(node);
  const suffix = value('w:suff');
  return {
    start: wholeNumber(value('w:start')) ?? 0,
    format,
    pattern,
    text: value('w:lvlText') ?? '',
    restartAfter: wholeNumber(value('w:lvlRestart')) ?? null,
    legal: legal !== undefined && !/^(0|false|off)$/.test(legal.attributes['w:val'] ?? ''),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    styleId: value('w:pStyle'),
    pictureBullet: child(node, 'w:lvlPicBulletId') !== undefined,
    indent: readParagraphProperties(child(node, 'w:pPr')).indent,
    look: runPropertiesOf(node),
  };
}

/** New formats are in a choice: `<mc:Choice><w:numFmt w:val="custom" w:format="001, 002, ..."/>`. */
function readFormat(node: XmlNode): { format: string; pattern: string | null } {
  const choice = child(child(node, 'mc:AlternateContent'), 'mc:Choice');
  const element = child(choice, 'w:numFmt') ?? child(node, 'w:numFmt');
  return {
    format: element?.attributes['w:val'] ?? 'decimal',
    pattern: element?.attributes['w:format'] ?? null,
  };
}
