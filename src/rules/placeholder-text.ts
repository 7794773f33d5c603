/** Words of a template that were never filled in. */
import * as z from 'zod';
import { anyOf, matchesIn, wordsOption } from './document-words.ts';
import type { Rule } from './rule.ts';

const Options = z.strictObject({
  words: wordsOption([]).describe('Further words that no minutes should contain.'),
});

/** "[insert name]", "<date>", "XX/XX/XXXX", "Click or tap here to enter text", "lorem ipsum", "???". */
const PLACEHOLDERS =
  /\[\s?(?:insert|enter|add|type|name|names|date|time|venue|location|title|chair|tbc|tba|to be (?:confirmed|completed|added))\b[^\]\n]{0,60}\](?!\()|<(?:insert|enter|add|your|name of|date of)\b[^>\n]{0,60}>|\bX{2}[/.-]X{2}(?:[/.-]X{2,4})?\b|\bclick (?:or tap )?here to enter (?:text|a date)\b|\blorem ipsum\b|\?{4,}|_{2,}\s?\[[^\]\n]{1,40}\]/gi;

export const placeholderText: Rule = {
  id: 'placeholder-text',
  summary: 'Words from a template were left in.',
  severity: 'warning',
  options: Options,
  check(context, report) {
    for (const document of context.documents) {
      const { words } = Options.parse(context.optionsOf(document));
      const more = words.length > 0 ? new RegExp(anyOf(words).source, 'giu') : null;
      for (const search of [PLACEHOLDERS, ...(more ? [more] : [])]) {
        for (const { match, span } of matchesIn(context, document, search)) {
          report({
            document,
            message: `"${match[0].replaceAll(/\s+/g, ' ')}" was left in.`,
            span,
            help: 'Fill it in, or remove it.',
          });
        }
      }
    }
  },
};
