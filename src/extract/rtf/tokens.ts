/**
 * Cuts RTF into its parts: groups, control words, bytes and text, in one pass. No well-kept RTF library exists for
 * Node that gives more than plain text, and the syntax is small.
 */

export interface TokenHandler {
  open(): void;
  close(): void;
  /** `\b0` → ("b", 0), `\par` → ("par", null). */
  word(name: string, value: number | null): void;
  /** `\~`, `\*`, `\_` … */
  symbol(sign: string): void;
  /** `\'e9` → 0xe9. */
  byte(value: number): void;
  /** Characters as they are in the file: one for each byte. */
  text(characters: string): void;
}

const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const TEXT = /[^\\{}\r\n\0]+/y;

/** `source` holds the bytes of the file as characters (Latin-1). */
export function readTokens(source: string, to: TokenHandler): void {
  let at = 0;
  while (at < source.length) {
    const sign = source[at]!;
    if (sign === '{') to.open();
    else if (sign === '}') to.close();
    else if (sign === '\\') {
      at = readControl(source, at, to);
      continue;
    } else if (sign !== '\r' && sign !== '\n' && sign !== '\0') {
      TEXT.lastIndex = at;
      const text = TEXT.exec(source)![0];
      to.text(text);
      at += text.length;
      continue;
    }
    at += 1;
  }
}

/** Reads what begins with the backslash at `at`; returns where the next token begins. */
function readControl(source: string, at: number, to: TokenHandler): number {
  WORD.lastIndex = at;
  const word = WORD.exec(source);
  if (word) {
    const end = at + word[0].length;
    const value = word[2] === undefined ? null : Number(word[2]);
    // The bytes of a picture, as they are.
    if (word[1] === 'bin') return end + Math.max(0, value ?? 0);
    to.word(word[1]!, value);
    return end;
  }
  const sign = source[at + 1];
  if (sign === undefined) return at + 1;
  if (sign === "'") {
    const code = /^[0-9a-f]{2}$/i.exec(source.slice(at + 2, at + 4));
    if (code) to.byte(Number.parseInt(code[0], 16));
    return at + (code ? 4 : 2);
  }
  to.symbol(sign);
  return at + 2;
}
