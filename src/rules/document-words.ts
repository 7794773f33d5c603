/** The words of a document, for rules that look beyond its record. */
import * as z from 'zod';
import type { Block } from '../model/block.ts';
import { cellAt } from '../model/cell-at.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import type { RuleContext } from './rule.ts';

/** A stretch of a block's text that matches. */
interface Match {
  block: Block;
  match: RegExpMatchArray;
  span: Span;
}

/** Everything in the document that an expression (flag `g`) matches, in reading order. */
export function* matchesIn(context: RuleContext, document: MinutesDocument, words: RegExp): Generator<Match> {
  for (const block of context.blocksOf(document)) {
    for (const match of block.text.matchAll(words)) {
      const span = spanIn(block, match.index, match.index + match[0].length);
      if (span) yield { block, match, span };
    }
  }
}

/** True if an expression (no flag `g`) matches anywhere in the words or in what the record took from them. */
export function says(context: RuleContext, document: MinutesDocument, words: RegExp): boolean {
  const record = [
    document.title ?? '',
    ...document.agenda.map((item) => item.title),
    ...document.decisions.map((decision) => decision.text),
  ];
  return record.some((text) => words.test(text)) || context.blocksOf(document).some((block) => words.test(block.text));
}

/** The range of a block with its place: that of the cell where the range lies in one. Null if the block has no place. */
export function spanIn(block: Block, start: number, end: number): Span | null {
  const cell = block.type === 'table' ? cellAt(block, start, end)?.cell : undefined;
  const place = cell?.places[0] ?? block.places[0];
  return place ? { node: block.id, start, end, place, quote: block.text.slice(start, end) } : null;
}

/** An expression for any of some words, as whole words, whatever their case. */
export function anyOf(words: readonly string[]): RegExp {
  const listed = words.map((word) =>
    word
      .trim()
      .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll(/\s+/g, '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${listed.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

/** An option of a rule: words to look for. */
export const wordsOption = (words: string[]) => z.array(z.string().min(1)).default(words);
