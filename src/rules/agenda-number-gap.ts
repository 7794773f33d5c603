/** Items of business whose numbers skip, repeat or go back, or that are numbered in two ways. */
import type { Block } from '../model/block.ts';
import type { AgendaItem, MinutesDocument } from '../model/document.ts';
import { listed, shortened } from './quoted-words.ts';
import type { Complaint, Rule, RuleContext } from './rule.ts';

/** Fewer numbers than this make no series. */
const SERIES = 3;

export const agendaNumberGap: Rule = {
  id: 'agenda-number-gap',
  summary: 'The numbers of the items skip or repeat, or change their form.',
  severity: 'warning',
  check(context, report) {
    for (const document of context.documents) {
      const items = numbered(document);
      if (items.length < SERIES) continue;
      for (const complaint of [...breaks(context, document, items), ...twoForms(context, document, items)])
        report(complaint);
    }
  },
};

interface Numbered {
  item: AgendaItem;
  value: number;
}

/** Items of the highest level with a whole number. */
function numbered({ agenda }: MinutesDocument): Numbered[] {
  return agenda
    .filter(({ number, level }) => level === 1 && number !== null && /^\d{1,3}$/.test(number))
    .map((item) => ({ item, value: Number(item.number) }));
}

function* breaks(context: RuleContext, document: MinutesDocument, items: readonly Numbered[]): Generator<Complaint> {
  const faults: Complaint[] = [];
  const blocks = context.blocksOf(document);
  for (const [i, { item, value }] of items.entries()) {
    const before = items[i - 1];
    if (!before || value === before.value + 1) continue;
    const skipped = Array.from({ length: Math.max(0, value - before.value - 1) }, (_, n) => before.value + 1 + n);
    // A number that opens a line somewhere was overlooked by the reading, not by the minute-taker.
    if (skipped.length > 0 && (skipped.length > 3 || skipped.some((number) => opensALine(number, blocks)))) continue;
    const what =
      skipped.length > 0
        ? `${listed(skipped.map(String))} ${skipped.length > 1 ? 'are' : 'is'} missing`
        : repeats(before, value);
    faults.push({
      document,
      message: `Item ${before.item.number} "${shortened(before.item.title, 40)}" is followed by item ${item.number} "${shortened(item.title, 40)}": ${what}.`,
      span: item.spans[0] ?? null,
      help: 'Number the items in order.',
    });
  }
  // Where most numbers are out of order they count something else.
  if (faults.length <= Math.max(1, Math.floor(items.length / 4))) yield* faults;
}

const repeats = (before: Numbered, value: number) =>
  value === before.value ? 'the number is used twice' : 'the numbers go back';

function opensALine(number: number, blocks: readonly Block[]): boolean {
  const opening = new RegExp(`(?:^|[\\n\\t])[ \\t(*#]{0,8}(?:item\\s{0,2})?${number}(?![\\d/])`, 'i');
  return blocks.some(({ text }) => opening.test(text));
}

/** "1.", "2.", "ITEM 3": some items carry the word, others do not. */
function* twoForms(context: RuleContext, document: MinutesDocument, items: readonly Numbered[]): Generator<Complaint> {
  const blocks = new Map(context.blocksOf(document).map((block) => [block.id, block]));
  const withWord = items.filter(({ item }) => {
    const [span] = item.spans;
    const text = (span && blocks.get(span.node)?.text) ?? '';
    const head = span ? text.slice(Math.max(0, span.start - 12), span.start + 8) : '';
    return /\bitem\s{0,3}\d/i.test(head);
  });
  if (withWord.length === 0 || withWord.length === items.length || blocks.size === 0) return;
  const odd = (withWord.length <= items.length / 2 ? withWord : items.filter((one) => !withWord.includes(one)))[0];
  yield {
    document,
    message: `${withWord.length} of ${items.length} items are numbered "Item ${withWord[0]?.value}", the others by the number alone.`,
    span: odd?.item.spans[0] ?? null,
    help: 'Use one form, so that readers and programs find the items.',
    severity: 'info',
    key: 'two forms',
  };
}
