/** Characters of a document → characters a reader sees. */

/** Controls, soft hyphens, zero-width blanks and joiners of words, marks of direction. */
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
const oddBlank = /[\t\n\r\u00A0\u2007\u202F]/g;
const anyOdd = /[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u1FFF\u2010-\u201F\u2100-\uD7FF]/;

/** Blanks of all kinds become ordinary blanks, what cannot be seen is left out. */
export function visibleText(text: string): string {
  return anyOdd.test(text) ? text.replace(invisible, '').replace(oddBlank, ' ') : text;
}

/** Text of a `w:t`: line ends are the work of a program that indents XML, and count as one blank or none. */
export function textOfElement(text: string, preserved: boolean): string {
  if (!/[\n\r]/.test(text)) return text;
  const joined = text.replace(/(?<![ \t])[ \t]*[\n\r][ \t\n\r]*/g, ' ');
  return preserved ? joined : joined.trim();
}

/** For text and attributes of XML. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}
