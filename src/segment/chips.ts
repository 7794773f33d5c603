/**
 * Chips: people as note-taking services write them, as a word that links to an address. A reader sees each as a piece of
 * its own, whatever stands around it.
 */
import type { Block } from '../model/block.ts';
import { looksLikeName } from '../recognise/people/names.ts';

interface Chip {
  start: number;
  end: number;
  /** As shown: a name, or an address where the service knows no name. */
  text: string;
}

const ADDRESS = /^[\w.+-]{1,64}@[\w.-]{1,100}$/;

/** The chips of people in a block, in its order. */
function personChips(block: Block): Chip[] {
  return block.marks
    .filter((mark) => mark.type === 'link' && mark.href?.startsWith('mailto:'))
    .map(({ start, end }) => ({ start, end, text: block.text.slice(start, end).replace(/^@/, '').trim() }))
    .filter(({ text }) => ADDRESS.test(text) || looksLikeName(text))
    .sort((a, b) => a.start - b.start);
}

/** Names that chips at the head of a range give, one after the other; else those at its end. Empty if there are none. */
export function chipsAtEdge(block: Block, from: number, to: number): string[] {
  const chips = personChips(block).filter(({ start, end }) => start >= from && end <= to);
  const between = (start: number, end: number) => /^[\s,;&+/:]{0,6}$/.test(block.text.slice(start, end));
  const leading: Chip[] = [];
  for (const chip of chips) if (between(leading.at(-1)?.end ?? from, chip.start)) leading.push(chip);
  if (leading.length > 0) return leading.map(({ text }) => text);
  const trailing: Chip[] = [];
  for (const chip of chips.toReversed()) {
    if (/^[\s,;&+/().]{0,6}$/.test(block.text.slice(chip.end, trailing[0]?.start ?? to))) trailing.unshift(chip);
  }
  return trailing.map(({ text }) => text);
}
