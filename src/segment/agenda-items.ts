/** Headings that carry business → agenda items with numbers, levels and parents. */

import type { AgendaItem } from '../model/document.ts';
import { evidenceOf } from '../model/evidence.ts';
import { oncePer } from '../model/once-per.ts';
import { normaliseLabel } from '../recognise/words/index.ts';
import type { Lexicon } from '../recognise/words/lexicon.ts';
import type { SegmentContext, Segmenter } from './context.ts';
import { chooseItems } from './headings/choose-items.ts';
import type { Heading } from './headings/heading.ts';
import { clean, type Line, spanOf } from './line.ts';

export const agendaItems: Segmenter = {
  name: 'agenda-items',
  segment(context) {
    const { draft } = context;
    if (draft.kind === 'report' || draft.kind === 'actionLog') return;
    const stack: { id: string; level: number }[] = [];
    const found = context.irc
      ? context.headings
          .filter((one) => namesBusiness(one, context.lexicon))
          .map((heading) => ({ heading, verdict: null }))
      : chooseItems(context);
    // Tabs of a spreadsheet part its tables, not the business.
    const chosen = found.filter(({ heading }) => heading.line.block.style !== 'sheet name');
    if (!context.irc) context.headings = withItems(context.headings, chosen);
    for (const { heading, verdict } of chosen) {
      while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= heading.level) stack.pop();
      const id = `item-${draft.agenda.length + 1}`;
      const item: AgendaItem = {
        id,
        number: heading.number,
        title: clean(heading.title),
        level: stack.length + 1,
        parentId: stack.at(-1)?.id ?? null,
        ...(verdict ? evidenceOf(verdict) : {}),
        spans: [spanOf(heading.line.block, heading.start, heading.end)],
      };
      draft.agenda.push(item);
      stack.push({ id, level: heading.level });
      context.claims.set(heading.line.block.id, 'agenda-items');
    }
  },
};

/** A topic of a channel that is not a roll call. */
const namesBusiness = ({ title }: Heading, lexicon: Lexicon): boolean =>
  lexicon.attendanceOf(normaliseLabel(title)) === null;

/** Headings of the document once its items are known: the others structure it without naming business. */
function withItems(headings: readonly Heading[], chosen: readonly { heading: Heading }[]): Heading[] {
  const items = new Map(chosen.map(({ heading }) => [heading.line, { ...heading, generic: false }]));
  const others = headings.filter(({ line }) => !items.has(line)).map((heading) => ({ ...heading, generic: true }));
  return [...others, ...items.values()].sort((a, b) => a.line.index - b.line.index);
}

/** Id of the item that a line is under; null before the first and below headings that close the business. */
export function itemAt({ headings, draft }: SegmentContext, line: Line): string | null {
  const items = itemsUnder(headings, draft.agenda);
  // The last heading at or above the line.
  let [from, to] = [0, headings.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((headings[middle] as Heading).line.index <= line.index) from = middle + 1;
    else to = middle;
  }
  return items[from - 1] ?? null;
}

/** For each heading the item that the text below it belongs to: what stands nearest above decides. */
const itemsUnder = oncePer((headings: readonly Heading[], agenda: readonly AgendaItem[]): (string | null)[] => {
  const byPlace = new Map<string, string>();
  for (const { id, spans } of agenda) {
    const place = spans[0] && `${spans[0].node} ${spans[0].start}`;
    if (place !== undefined && !byPlace.has(place)) byPlace.set(place, id);
  }
  let current: string | null = null;
  return headings.map((heading) => {
    const item = byPlace.get(`${heading.line.block.id} ${heading.start}`);
    current = item ?? (closesBusiness(heading) ? null : current);
    return current;
  });
});

/** "Actions", "Appendix", "Signed": what is below belongs to no item. */
export function closesBusiness({ generic, level, title }: Heading): boolean {
  return (
    generic && level <= 1 && /^(?:actions?\b|summary of actions|action log|appendix|attachments|signed)/i.test(title)
  );
}
