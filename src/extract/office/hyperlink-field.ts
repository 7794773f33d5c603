/** The instruction of a field of Word that links, the same in docx and RTF. */

/** "HYPERLINK "https://…"", "HYPERLINK \l "_Toc12"" */
const hyperlink = /^\s{0,20}HYPERLINK\s{1,20}(?:(\\l)\s{1,20})?(?:"([^"]{0,4000})"|([^\s\\"]{1,4000}))/i;
const hyperlinkPlace = /\\l\s{1,20}"([^"]{0,4000})"/i;

/** The address in a HYPERLINK instruction; null for other fields. */
export function hyperlinkAddress(instruction: string): string | null {
  const found = hyperlink.exec(instruction);
  if (!found) return null;
  const address = found[2] ?? found[3] ?? '';
  if (found[1]) return `#${address}`;
  const place = hyperlinkPlace.exec(instruction.slice(found[0].length))?.[1];
  return place ? `${address}#${place}` : address;
}
