/** What a program wrote for a terminal: colours, titles, links, moves of the cursor. The words between them are text. */

/** Both the escape character and the one-character forms of 8-bit terminals open a sequence. */
const anyEscape = /[\u001b\u0008\u009b\u009d]/;
/** Texts for the terminal itself (titles, addresses of links, the clipboard), ended by a bell or `ESC \`. */
const commandText = /(?:\u001b[\]P^_X]|\u009d)[^\u0007\u001b\u009c\n]{0,4000}(?:\u0007|\u001b\\|\u009c)/g;
/** Colours, moves, erasures: `ESC [ 31 m`. */
const control = /(?:\u001b\[|\u009b)[0-?]{0,60}[ -/]{0,5}(?:[@-~]|$)/g;
/** Choices of character sets, resets: `ESC ( B`. */
const short = /\u001b[ -/]{0,5}[0-~]/g;
/** Bold and underlined letters of old printers: a letter, a step back, the letter again. */
const struckTwice = /([^\s\u0008])\u0008\1|_\u0008(?=[^\s\u0008])/gu;

/** The text without them. */
export function withoutEscapes(text: string): string {
  if (!anyEscape.test(text)) return text;
  return text
    .replace(commandText, '')
    .replace(control, '')
    .replace(short, '')
    .replace(struckTwice, '$1')
    .replaceAll('\u0008', '');
}
