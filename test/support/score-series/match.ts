/** Which mention of the register is which mention of the truth: the same document, source and words, in order. */
import { wordingKey } from '../../../src/consolidate/wording.ts';
import type { MinutesDocument } from '../../../src/model/document.ts';
import type { Register } from '../../../src/model/register.ts';
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
  const keys = new Map<Mention, string>();
  // In the order of the document, since rows of the same words are told apart by their places only.
  for (const mention of register.actions.flatMap((action) => action.mentions).sort(byPlace)) {
    const words = wordingKey(mention.text);
    const list = waiting.get(`${paths.get(mention.documentId)}|${mention.source}`) ?? [];
    const free = list.filter(({ key }) => !taken.has(key));
    const match =
      free.find((known) => known.words === words) ??
      free.find((known) => words.startsWith(known.words) || known.words.includes(words));
    keys.set(mention, match?.key ?? `extra ${keys.size}`);
    if (match) taken.add(match.key);
  }
  const found = register.actions.map(({ mentions }) => mentions.map((mention) => keys.get(mention) ?? ''));
  return { found, stated, missed: stated.flat().filter((key) => !taken.has(key)) };
}

type Mention = Register['actions'][number]['mentions'][number];

function byPlace(a: Mention, b: Mention): number {
  const at = ({ spans: [span] }: Mention) => [Number(span?.node.slice(1) ?? 0), span?.start ?? 0] as const;
  const [[x, i], [y, j]] = [at(a), at(b)];
  return x - y || i - j;
}
