/** Markdown-like and HTML-like marks in a plain text: the signs go, what they say stays as marks. */
import type { Mark } from '../../model/block.ts';
import { type MarkedText, tagMarks } from '../marked-text.ts';

type MarkType = Mark['type'];

/** One sign at a time: an escape, a tag, a link's opening, its end, strong, emphasis. Linear: no piece repeats freely. */
const SIGN =
  /\\{1,2}([\\`*_{}[\]()#+.!|~<>-])|<(\/?)(b|strong|i|em|u|ins|s|del|sup|sub|br)\s?\/?>|(\[)|\]\(([^()\s]{1,2000})\)|(\*\*\*|\*\*|__|~~|[*_])/gi;

/** `A **bold** word` → `A bold word` with a mark. Signs without a partner stay as they are. */
export function readInlineMarks(source: string): MarkedText {
  const tokens = tokensOf(source);
  pairUp(tokens);
  let text = '';
  const marks: Mark[] = [];
  const open = new Map<number, number>();
  tokens.forEach((token, i) => {
    if (token.partner === undefined) {
      text += token.shown;
    } else if (token.partner > i) {
      open.set(i, text.length);
    } else {
      for (const type of token.types) {
        const mark: Mark = { type, start: open.get(token.partner)!, end: text.length };
        if (token.href !== undefined) mark.href = token.href;
        if (mark.end > mark.start) marks.push(mark);
      }
    }
  });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { text, marks };
}

interface Token {
  /** What is in the text if the token has no partner. */
  shown: string;
  /** What it must be closed by or closes: "**", "b", "[". '' for plain text. */
  sign: string;
  opens: boolean;
  closes: boolean;
  types: MarkType[];
  href?: string;
  partner?: number;
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const plain = (shown: string) => shown && tokens.push({ shown, sign: '', opens: false, closes: false, types: [] });
  let at = 0;
  for (const match of source.matchAll(SIGN)) {
    plain(source.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, escaped, slash, tag, bracket, href, stars] = match;
    if (escaped) plain(escaped);
    else if (tag) {
      const name = tag.toLowerCase();
      const type = tagMarks[name];
      if (name === 'br') plain('\n');
      else
        tokens.push({ shown: whole, sign: name, opens: slash === '', closes: slash !== '', types: type ? [type] : [] });
    } else if (bracket) tokens.push({ shown: whole, sign: '[', opens: true, closes: false, types: [] });
    else if (href) tokens.push({ shown: whole, sign: '[', opens: false, closes: true, types: ['link'], href });
    else if (stars) tokens.push(starToken(stars, source[match.index - 1] ?? ' ', source[at] ?? ' '));
  }
  plain(source.slice(at));
  return tokens;
}

function starToken(stars: string, before: string, after: string): Token {
  const word = /[\p{L}\p{N}]/u;
  const underscore = stars.includes('_');
  const opens = !/\s/.test(after) && !(underscore && word.test(before));
  const closes = !/\s/.test(before) && !(underscore && word.test(after));
  const types: MarkType[] =
    stars === '~~' ? ['strike'] : stars.length === 3 ? ['bold', 'italic'] : stars.length === 2 ? ['bold'] : ['italic'];
  return { shown: stars, sign: stars, opens, closes, types };
}

/** Gives each closing token the nearest opening one of its kind; what was opened between stays without a partner. */
function pairUp(tokens: Token[]): void {
  const opened = new Map<string, number[]>();
  tokens.forEach((token, i) => {
    if (token.sign === '') return;
    const stack = opened.get(token.sign) ?? [];
    const partner = token.closes ? stack.at(-1) : undefined;
    if (partner !== undefined && i > partner + 1) {
      token.partner = partner;
      tokens[partner]!.partner = i;
      stack.pop();
      // Signs opened inside a closed pair cannot be closed outside it, except brackets around the pair.
      for (const others of opened.values()) while (others.length > 0 && others.at(-1)! > partner) others.pop();
    } else if (token.opens) {
      stack.push(i);
      opened.set(token.sign, stack);
    }
  });
}
