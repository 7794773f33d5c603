/** A Word file with changes that nobody has accepted or rejected. */
import type { MinutesDocument } from '../model/document.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Blocks at the head in which minutes say what they are. */
const HEAD = 6;

export const unresolvedTrackedChanges: Rule = {
  id: 'unresolved-tracked-changes',
  summary: 'A Word file contains tracked changes that nobody accepted or rejected.',
  severity: 'warning',
  replaces: 'tracked-changes',
  check(context, report) {
    for (const document of context.documents) {
      const found = document.diagnostics.find(({ id }) => id === 'tracked-changes');
      if (!found) continue;
      const approved = isApproved(context, document);
      report({
        document,
        message: approved ? `${found.message} The minutes say that they are approved.` : found.message,
        span: found.span,
        help: 'Accept or reject the changes in Word (Review, Accept All Changes) before the minutes are sent out.',
        severity: approved ? 'error' : 'warning',
      });
    }
  },
};

/** "APPROVED MINUTES" at the head or in the name of the file; a draft is not approved. */
function isApproved(context: RuleContext, document: MinutesDocument): boolean {
  const head = context
    .blocksOf(document)
    .slice(0, HEAD)
    .map(({ text }) => text.slice(0, 200));
  const named = [...head, document.source.path.split('/').at(-1) ?? ''].join('\n');
  return (
    /\b(?:approved|confirmed|final|signed)[\s_-]{1,2}(?:minutes|version|copy)\b/i.test(named) &&
    !/\bdraft\b|\bun(?:approved|confirmed|signed)\b/i.test(named)
  );
}
