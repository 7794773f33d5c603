/** HTML that a tree builder would choke on: nested so deep, or with so many unclosed elements, that it is no document. */

/** Far above honest pages (measured: at most 40). */
const DEEPEST = 400;
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])/gi;
/** Elements that have no end tag, or may go without one. */
const UNCOUNTED = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup option rt rp br hr img input meta link col area base embed source track wbr param html head body'.split(
    ' ',
  ),
);

/** True if elements stay open more than `DEEPEST` deep at some point. One linear pass. */
export function isHostileHtml(html: string): boolean {
  let depth = 0;
  for (const [, slash, name] of html.matchAll(TAG)) {
    if (UNCOUNTED.has(name!.toLowerCase())) continue;
    depth += slash ? -1 : 1;
    if (depth < 0) depth = 0;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The words of such a page: block tags become line ends, others go. */
export function stripTags(html: string): string {
  return html
    .replace(/<\/?(?:p|div|li|tr|h[1-6]|br|table|ul|ol|dl|dt|dd|blockquote|pre|section)(?=[\s/>])[^<>]{0,2000}>/gi, ' ')
    .replace(/<[!/a-z?][^<>]{0,2000}>/gi, '');
}
