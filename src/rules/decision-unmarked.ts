/** A decision that stands in running text. */
import { shortened } from './quoted-words.ts';
import type { Rule } from './rule.ts';

const MARKED =
  /\b(?:RESOLVED|RESOLUTION|DECISION|DECIDED|AGREED|APPROVED|CARRIED)\b|\b(?:decision|resolution|resolved)\s*:/;

export const decisionUnmarked: Rule = {
  id: 'decision-unmarked',
  summary: 'A decision stands in running text, where nothing marks it.',
  severity: 'info',
  recommended: false,
  check(context, report) {
    for (const document of context.documents) {
      const blocks = new Map(context.blocksOf(document).map((block) => [block.id, block]));
      for (const { text, certainty, spans } of document.decisions) {
        const [span] = spans;
        const before = span ? (blocks.get(span.node)?.text.slice(Math.max(0, span.start - 20), span.end) ?? '') : '';
        if (certainty !== 'stated' || MARKED.test(text) || MARKED.test(before)) continue;
        report({
          document,
          message: `"${shortened(text)}" is a decision that nothing marks.`,
          span: span ?? null,
          help: 'Begin it with "RESOLVED" or "Decision:".',
        });
      }
    }
  },
};
