/** Text of documents and file names, safe to show in a terminal. */

/** C0 and C1 controls, marks that turn the direction of writing, zero-width and tag characters, lone surrogates. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}|[\u{e0000}-\u{e007f}]/gu;

/** Shows what a terminal would obey or hide; a tab is a blank: an escape becomes `\x1b`, a right-to-left mark `\u{202e}`. */
export function visibleText(text: string): string {
  return text.replaceAll(HIDDEN, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\t') return ' ';
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
}
