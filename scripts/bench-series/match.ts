/** Which mention of the register is which mention of the truth: the same document, source and words, in order. */
import { wordingKey } from '../../src/consolidate/wording.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import type { Register } from '../../src/model/register.ts';
import type { Truth } from '../make-series/truth.ts';

export interface Matched {
  /** For each action of the register, the keys of its mentions. A mention that the truth does not hold has its own. */
  found: string[][];
  /** The same for each true action. */
  stated: string[][];
  missed: string[];
}

interface Waiting {
  key: string;
  words: string;
}

export function matchMentions(register: Register, documents: readonly MinutesDocument[], truth: Truth): Matched {
  const paths = new Map(documents.map((document) => [document.id, document.source.path]));
  const waiting = new Map<string, Waiting[]>();
  const actions = truth.boards.flatMap((board) => board.actions.map((action) => ({ ...action, body: board.body })));
  const stated = actions.map(({ mentions }) =>
    mentions.map(({ path, source, index, text }) => {
      const group = `${path}|${source}`;
      const list = waiting.get(group) ?? [];
      waiting.set(group, list);
      list[index] = { key: `${group}|${index}`, words: wordingKey(text) };
      return `${group}|${index}`;
    }),
  );
  const taken = new Set<string>();
  let extra = 0;
  const found = register.actions.map(({ mentions }) =>
    [...mentions].map((mention) => {
      const words = wordingKey(mention.text);
      const list = waiting.get(`${paths.get(mention.documentId)}|${mention.source}`) ?? [];
      const free = list.filter(({ key }) => !taken.has(key));
      const match =
        free.find((known) => known.words === words) ??
        free.find((known) => words.startsWith(known.words) || known.words.includes(words));
      if (!match) {
        extra += 1;
        return `extra ${extra}`;
      }
      taken.add(match.key);
      return match.key;
    }),
  );
  return { found, stated, missed: stated.flat().filter((key) => !taken.has(key)) };
}
