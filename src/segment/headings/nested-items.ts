/** Notes kept as one nested list: the items are the entries below "Agenda items", or the outermost entries that have others inside. */
import { normaliseLabel } from '../../recognise/words/index.ts';
import { type Candidate, type Heading, looksLikeTitle } from './heading.ts';

export function findNestedItems(candidates: readonly Candidate[]): Heading[] {
  const depth = (c: Candidate) => (c.line.block.type === 'listItem' && c.line.first ? c.line.block.depth : null);
  const head = candidates.findIndex(
    (c) =>
      depth(c) !== null &&
      /^(?:agenda(?: items)?|items|topics|discussion(?: items| topics)?)$/.test(normaliseLabel(c.line.text)),
  );
  const block =
    head === -1
      ? candidates.findIndex(
          (c) =>
            c.line.block.type === 'heading' &&
            /^(?:agenda(?: items)?|notes|topics|discussion(?: items| topics)?|items|minutes)$/.test(
              normaliseLabel(c.title),
            ),
        )
      : -1;
  if (head === -1 && block === -1) return [];
  const headDepth = head === -1 ? -1 : (depth(candidates[head] as Candidate) ?? 0);
  const items: Heading[] = [];
  for (let i = Math.max(head, block) + 1; i < candidates.length; i++) {
    const c = candidates[i] as Candidate;
    const d = depth(c);
    if (d === null) {
      if (head !== -1 || c.line.block.type === 'heading') break;
      continue;
    }
    if (head !== -1 && d <= headDepth) break;
    const next = candidates[i + 1];
    const nested = next !== undefined && (depth(next) ?? -1) > d;
    if (d !== headDepth + 1 || !nested || !looksLikeTitle(c) || c.line.text.length > 140) continue;
    const start = c.line.start + c.restStart;
    items.push({
      line: c.line,
      number: c.label?.number ?? null,
      start,
      end: start + c.rest.length,
      title: c.rest,
      level: 1,
      generic: false,
      bodyStart: null,
    });
  }
  return head !== -1 || items.length >= 2 ? items : [];
}
