/**
 * Characters of a document → characters a reader sees, the same for every format: blanks of all widths are blanks, what
 * has no width is not there. Dates, names and markers are read over them.
 */

/** Controls, marks of direction, zero-width blanks, joiners of words, signs that annotate. */
const invisible =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\u034F/g;
/** Soft hyphens: shown at the end of a line only. */
const softHyphenAtEnd = /\u00AD(?=\r?\n)/g;
const softHyphen = /\u00AD/g;
/** Joiners make one sign of several in emoji, Persian and the scripts of India; beside European letters they do nothing. */
const idleJoiner =
  /(?<=[\u0020-\u058F\u1E00-\u20CF\u2100-\u214F])[\u200C\u200D]{1,20}|[\u200C\u200D]{1,20}(?=[\u0020-\u058F\u1E00-\u20CF\u2100-\u214F])/g;
const oddBlank = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Hyphens that forbid or allow a break. */
const oddHyphen = /[\u2010\u2011]/g;
const anyOdd =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u00A0\u00AD\u061C\u1680\u180E\u2000-\u2011\u202A-\u202F\u205F-\u206F\u3000\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\u034F/;
/** Quotation marks and dashes of Windows that a program left where Unicode has controls. */
const windowsSigns: Readonly<Record<string, string>> = {
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0096': '–',
  '\u0097': '—',
};

/** Plain blanks and hyphens, and nothing that cannot be seen. Tabs and line ends stay. */
export function plainText(text: string): string {
  if (!anyOdd.test(text)) return text;
  return text
    .replace(/[\u0091-\u0094\u0096\u0097]/g, (sign) => windowsSigns[sign]!)
    .replace(softHyphenAtEnd, '-')
    .replace(softHyphen, '')
    .replace(invisible, '')
    .replace(idleJoiner, '')
    .replace(oddBlank, ' ')
    .replace(oddHyphen, '-');
}

/** The same, with tabs and line ends as blanks: text of formats that have elements for those. */
export function visibleText(text: string): string {
  const plain = plainText(text);
  return /[\t\n\u000B\f\r\u2028\u2029]/.test(plain)
    ? plain.replace(/[\u000B\f]/g, '').replace(/[\t\n\r\u2028\u2029]/g, ' ')
    : plain;
}

/** Text of a `w:t`: line ends are the work of a program that indents XML, and count as one blank or none. */
export function textOfElement(text: string, preserved: boolean): string {
  if (!/[\n\r]/.test(text)) return text;
  const joined = text.replace(/(?<![ \t])[ \t]*[\n\r][ \t\n\r]*/g, ' ');
  return preserved ? joined : joined.trim();
}
