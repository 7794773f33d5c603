/** One number for two actions: nobody can say which one "action 14" is. */
import { wordingKey } from '../consolidate/wording.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

/** Below this share of numbers used once, numbering begins again in every section: that is a habit, not a slip. */
const USED_ONCE = 0.8;

export const duplicateActionRef: Rule = {
  id: 'duplicate-action-ref',
  summary: 'Two actions of one log, or of one meeting, have the same number.',
  severity: 'error',
  check({ documents }, report) {
    for (const document of documents) {
      for (const { ref, first, second } of [...repeated(rows(document)), ...repeated(document.actions)]) {
        report({
          document,
          message: `"${ref}" numbers two actions: "${shortened(first.text, 50)}" and "${shortened(second.text, 50)}".`,
          span: second.spans[0] ?? null,
          help: 'Give one of them a number of its own.',
        });
      }
    }
  },
};

interface Numbered {
  ref: string | null;
  text: string;
  spans: Span[];
}

const rows = (document: MinutesDocument): readonly Numbered[] => document.actionLog?.entries ?? [];

/** Later users of a number that an earlier item has, with other words. */
function repeated(items: readonly Numbered[]): { ref: string; first: Numbered; second: Numbered }[] {
  const users = new Map<string, Numbered>();
  const found: { ref: string; first: Numbered; second: Numbered }[] = [];
  for (const item of items) {
    if (item.ref === null) continue;
    const first = users.get(item.ref);
    if (!first) users.set(item.ref, item);
    else if (wordingKey(first.text) !== wordingKey(item.text)) found.push({ ref: item.ref, first, second: item });
  }
  const repeatedRefs = new Set(found.map(({ ref }) => ref));
  // The first number comes back with others: a second list that counts from the beginning.
  if (repeatedRefs.size > 1 && ['1', 'a', 'A', '01', '001'].some((ref) => repeatedRefs.has(ref))) return [];
  const shared = repeatedRefs.size;
  const mostlySound = users.size <= 3 || (users.size - shared) / users.size >= USED_ONCE;
  return mostlySound ? found : [];
}
