/** Pages of PDFs as pictures, for the review page: words and rules where they stand. */

import { inspectPage } from '../extract/pdf/inspect-page.ts';
import { pageSvg } from '../inspect/page-svg.ts';
import { readDocument } from '../io/read-document.ts';
import type { ReviewData, ReviewSpan } from '../review/data.ts';
import { pageKey } from '../review/page-key.ts';
import type { ReadingOptions } from './command-options.ts';

interface Wanted {
  path: string;
  page: number;
}

/** The pages that a reader will want to see: those of what wants a look, the least sure first, then of what is open. */
function wantedPages({ actions, decisions, documents, queue }: ReviewData, most: number): Wanted[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const wanted = new Map<string, Wanted>();
  const want = (documentId: string, [span]: readonly ReviewSpan[]) => {
    const document = byId.get(documentId);
    // A file that is gone or changed has no page to draw.
    if (span?.page === undefined || !document?.blocks || wanted.size >= most) return;
    const { path } = document;
    wanted.set(pageKey(path, span.page), { path, page: span.page });
  };
  const wantAction = ({ mentions }: ReviewData['actions'][number]) => {
    for (const mention of mentions.slice(-1)) want(mention.documentId, mention.spans);
  };
  const [actionsById, decisionsById] = [actions, decisions].map((list) => new Map(list.map((one) => [one.id, one])));
  for (const { kind, id } of queue) {
    const action = kind === 'action' ? actionsById?.get(id) : undefined;
    const decision = kind === 'decision' ? decisionsById?.get(id) : undefined;
    if (action && 'mentions' in action) wantAction(action);
    if (decision && 'spans' in decision) want(decision.documentId, decision.spans);
  }
  for (const action of actions) if (action.open) wantAction(action);
  return [...wanted.values()];
}

/** A page that cannot be drawn is left out: its text is there. */
export async function drawPages(data: ReviewData, most: number, options: ReadingOptions): Promise<ReviewData['pages']> {
  const drawn: ReviewData['pages'] = {};
  for (const { path, page } of wantedPages(data, most)) {
    try {
      const bytes = await readDocument(path, options.maxBytes);
      const found = await inspectPage(bytes, page, options.password ?? null);
      const { width, height } = found;
      // What the reading made of the page is for those who work on the reading.
      drawn[pageKey(path, page)] = { width, height, svg: pageSvg({ ...found, lines: [], tables: [] }) };
    } catch {}
  }
  return drawn;
}
