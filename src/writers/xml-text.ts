/** Text in the XML that we write: reports, pictures, documents. */

/** XML 1.0 has no way to write control characters: they become U+FFFD. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Fit for attributes in double quotes too. */
export function escapeXml(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** The value of an attribute, in its quotes. */
export function attribute(text: string | number): string {
  return `"${escapeXml(String(text)).replaceAll('\n', '&#10;')}"`;
}
