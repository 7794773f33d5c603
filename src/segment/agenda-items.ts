/** Headings that carry business → agenda items with numbers, levels and parents. */

import type { AgendaItem } from '../model/document.ts';
import { agendaTitles, attendanceLabels, normaliseLabel } from '../recognise/words/index.ts';
import type { SegmentContext, Segmenter } from './context.ts';
import { fieldName } from './fields.ts';
import type { Heading } from './headings/heading.ts';
import { clean, type Line, spanOf } from './line.ts';

export const agendaItems: Segmenter = {
  name: 'agenda-items',
  segment(context) {
    const { draft } = context;
    if (draft.kind === 'report' || draft.kind === 'actionLog') return;
    const stack: { id: string; level: number }[] = [];
    const listed = firstAttendanceLine(context);
    const business = context.headings.filter(
      (h) => !isFrame(h.title, h.number, h.generic) && !isPreamble(context, h, listed),
    );
    for (const heading of business) {
      while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= heading.level) stack.pop();
      const id = `item-${draft.agenda.length + 1}`;
      const item: AgendaItem = {
        id,
        number: heading.number,
        title: clean(heading.title),
        level: stack.length + 1,
        parentId: stack.at(-1)?.id ?? null,
        spans: [spanOf(heading.line.block, heading.start, heading.end)],
      };
      draft.agenda.push(item);
      stack.push({ id, level: heading.level });
      context.claims.set(heading.line.block.id, 'agenda-items');
    }
  },
};

/** Lines of the head that are set like headings: the title, the date, the place, anything above the attendance list. */
function isPreamble(context: SegmentContext, heading: Heading, listed: number): boolean {
  if (heading.number !== null) return false;
  const by = context.taken.get(heading.line);
  if (by === 'meeting-header' || by === 'attendance') return true;
  // Markup says what is a heading; elsewhere the head of a document is set large without being one.
  if (/^(?:markdown|html)$/.test(context.document.format) && heading.line.block.type === 'heading') return false;
  return heading.line.index < listed && heading.line.index < 12 && !agendaTitles.has(normaliseLabel(heading.title));
}

function firstAttendanceLine(context: SegmentContext): number {
  return context.lines.find((line) => context.taken.get(line) === 'attendance')?.index ?? 0;
}

/** Attendance and fields are no business unless they are numbered like it. */
function isFrame(title: string, number: string | null, generic: boolean): boolean {
  if (number !== null) return false;
  if (generic) return true;
  const normal = normaliseLabel(title);
  if (attendanceLabels.some(([, words]) => words.has(normal))) return true;
  const field = fieldName(title);
  return field !== null && field !== 'nextMeeting';
}

/** Id of the item that a line stands under; null before the first and below headings that close the business. */
export function itemAt(context: SegmentContext, line: Line): string | null {
  // Backwards from the line: what stands nearest above decides.
  const from = context.headings.findLastIndex((heading) => heading.line.index <= line.index);
  for (let i = from; i >= 0; i--) {
    const heading = context.headings[i] as Heading;
    const item = context.draft.agenda.find(
      ({ spans: [span] }) => span?.node === heading.line.block.id && span.start === heading.start,
    );
    if (item) return item.id;
    if (closesBusiness(heading)) return null;
  }
  return null;
}

/** "Actions", "Appendix", "Signed": what stands below belongs to no item. */
export function closesBusiness({ generic, level, title }: Heading): boolean {
  return (
    generic && level <= 1 && /^(?:actions?\b|summary of actions|action log|appendix|attachments|signed)/i.test(title)
  );
}
