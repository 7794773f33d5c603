/** What a list style says of each of its levels: bullet or number, how the number is written, how far it is set in. */
import { bulletSign } from '../office/bullet-sign.ts';
import { points } from './lengths.ts';
import { child, elementsOf, type OdfNode, wholeNumber } from './read-part.ts';
import { readTextProperties } from './text-properties.ts';

export interface ListLevel {
  /** The bullet as shown; null for levels with numbers. */
  bullet: string | null;
  /** `1`, `a`, `A`, `i`, `I`; '' shows no number. */
  format: string;
  /** After z come aa, bb and not aa, ab. */
  letterSync: boolean;
  prefix: string;
  suffix: string;
  /** Number of levels that the label shows: 2 for "3.1". */
  displayLevels: number;
  /** `(%1%.%2%)`: newer files say the whole label so; null where they do not. */
  pattern: string | null;
  start: number;
  /** A blank or tab is between label and text. */
  spaced: boolean;
  /** Distance of the label from the left edge, in points; undefined where the style does not say. */
  indent: number | undefined;
}

/** Levels by their number, from 1. */
export function readListLevels(style: OdfNode | undefined): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const node of elementsOf(style)) {
    const level = wholeNumber(node.attributes['text:level']);
    if (level !== undefined) levels.set(level, readLevel(node));
  }
  return levels;
}

function readLevel(node: OdfNode): ListLevel {
  const { attributes } = node;
  const properties = child(node, 'style:list-level-properties');
  const alignment = child(properties, 'style:list-level-label-alignment');
  return {
    bullet: bulletOf(node),
    format: attributes['style:num-format'] ?? '',
    letterSync: attributes['style:num-letter-sync'] === 'true',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    displayLevels: wholeNumber(attributes['text:display-levels']) ?? 1,
    pattern: attributes['style:num-list-format'] ?? attributes['loext:num-list-format'] ?? null,
    start: wholeNumber(attributes['text:start-value']) ?? 1,
    spaced: alignment?.attributes['text:label-followed-by'] !== 'nothing',
    indent: indentOf(properties, alignment),
  };
}

function bulletOf(node: OdfNode): string | null {
  if (node.name === 'text:list-level-style-image') return bulletSign('', undefined);
  if (node.name !== 'text:list-level-style-bullet') return null;
  return bulletSign(node.attributes['text:bullet-char'] ?? '', readTextProperties(node).font);
}

/** Newer files give the first line of the item, older ones the label's own place. */
function indentOf(properties: OdfNode | undefined, alignment: OdfNode | undefined): number | undefined {
  const left = points(alignment?.attributes['fo:margin-left']);
  if (left !== undefined) return left + (points(alignment?.attributes['fo:text-indent']) ?? 0);
  return points(properties?.attributes['text:space-before']);
}
