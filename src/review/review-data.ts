/** The register, its records and their texts → what the review page shows. */

import type { Block } from '../model/block.ts';
import type { MinutesDocument } from '../model/document.ts';
import { lookQueue, lookReasons } from '../model/look.ts';
import type { Span } from '../model/place.ts';
import { copiesIn, type Mention, type Register, type RegisterAction } from '../model/register.ts';
import { isOpen, isOverdue } from '../model/standing.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { firstPlace } from '../writers/place-text.ts';
import type {
  ReviewAction,
  ReviewBlock,
  ReviewData,
  ReviewDecision,
  ReviewDocument,
  ReviewMention,
  ReviewSpan,
} from './data.ts';

/** The text of a document, or why it is not at hand. */
export type ReviewText = { blocks: readonly Block[] } | { missing: string };

export interface ReviewInput {
  register: Register;
  documents: readonly MinutesDocument[];
  textOf(document: MinutesDocument): ReviewText;
  from: string;
  day: string;
  corrections: string | null;
  served: boolean;
}

export function reviewData({ register, documents, textOf, from, day, corrections, served }: ReviewInput): ReviewData {
  const names = new Map(register.people.map(({ id, name }) => [id, name]));
  const isCopy = copiesIn(register);
  const bodies = new Map(register.meetings.map(({ documentId, body }) => [documentId, body]));
  const shown = documents.filter((document) => !isCopy(document));
  return {
    from,
    day,
    corrections,
    served,
    actions: register.actions.map((action) => actionOf(action, names, day)),
    decisions: register.decisions.map(decisionOf),
    documents: shown
      .map((document) => documentOf(document, bodies.get(document.id) ?? document.body, textOf(document)))
      .sort((a, b) => byCodeUnit(a.body ?? '', b.body ?? '') || byCodeUnit(b.date?.iso ?? '', a.date?.iso ?? '')),
    names: [...new Set(names.values())].sort(byCodeUnit),
    queue: lookQueue(register, documents),
    pages: {},
  };
}

function actionOf(action: RegisterAction, names: ReadonlyMap<string, string>, day: string): ReviewAction {
  const { id, body, ref, text, owners, issued, due, status, certainty, confidence, because } = action;
  return {
    id,
    body,
    ref,
    text,
    owners: owners.map(({ text, personId }) => ({ text, name: names.get(personId ?? '') ?? null })),
    issued: issued?.iso ?? null,
    due: due && { iso: due.iso, text: due.text },
    status: status && { text: status.text, value: status.value },
    open: isOpen(action),
    overdue: isOverdue(action, day),
    certainty: certainty ?? 'stated',
    confidence: confidence ?? null,
    because: because ?? [],
    look: lookReasons(action),
    notes: action.flags.map((flag) => action.flagNotes?.[flag] ?? flag),
    mentions: action.mentions.map((mention, i) => mentionOf(mention, linkOf(action, i))),
  };
}

function linkOf({ links }: RegisterAction, index: number): string | null {
  return links.find(({ to }) => to === index)?.because ?? null;
}

function mentionOf(mention: Mention, linked: string | null): ReviewMention {
  const { documentId, source, ref, text, owners, status, agendaItem, because, spans } = mention;
  return {
    documentId,
    source,
    ref,
    text,
    owners: owners.map((owner) => owner.text),
    status: status?.text ?? null,
    agendaItem: agendaItem ?? null,
    because: because ?? [],
    linked,
    place: firstPlace(spans),
    quote: spans[0]?.quote ?? '',
    spans: spans.map(spanOf),
  };
}

function decisionOf(decision: Register['decisions'][number]): ReviewDecision {
  const { id, documentId, body, date, text, agendaItem, certainty, confidence, because, spans } = decision;
  return {
    id,
    ownId: id.slice(documentId.length + 2),
    documentId,
    body,
    date: date?.iso ?? null,
    text,
    agendaItem,
    certainty,
    confidence: confidence ?? null,
    because: because ?? [],
    place: firstPlace(spans),
    quote: spans[0]?.quote ?? '',
    spans: spans.map(spanOf),
  };
}

const FIELDS = ['title', 'date', 'kind'] as const;

function documentOf(document: MinutesDocument, body: string | null, text: ReviewText): ReviewDocument {
  const { id, source, kind, title, date, people, fieldSpans, fieldEvidence } = document;
  const spans = [fieldSpans?.title, fieldSpans?.date].filter((span) => span !== undefined);
  return {
    id,
    path: source.path,
    sha256: source.sha256,
    kind,
    body,
    title,
    date: date && { iso: date.iso, text: date.text },
    fields: FIELDS.flatMap((name) => {
      const { confidence, because = [] } = fieldEvidence?.[name] ?? {};
      return confidence === undefined ? [] : [{ name, confidence, because }];
    }),
    spans: spans.map(spanOf),
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      role: person.role,
      organisation: person.organisation,
      attendance: person.attendance,
      confidence: person.confidence ?? null,
      because: person.because ?? [],
      spans: person.spans.map(spanOf),
    })),
    blocks: 'blocks' in text ? text.blocks.map(blockOf) : null,
    missing: 'missing' in text ? text.missing : null,
  };
}

function spanOf({ node, start, end, place }: Span): ReviewSpan {
  if (place.kind !== 'page') return { node, start, end };
  const { x0, top, x1, bottom } = place.box;
  return { node, start, end, page: place.page, box: [x0, top, x1, bottom] };
}

function blockOf(block: Block): ReviewBlock {
  const { id, text, type } = block;
  if (type !== 'table')
    return { id, type, level: type === 'heading' ? block.level : type === 'listItem' ? block.depth : 0, text };
  return {
    id,
    type,
    text,
    rows: block.rows.map((row) => row.map(({ start, end, colSpan, rowSpan }) => [start, end, colSpan, rowSpan])),
  };
}
