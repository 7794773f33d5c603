/** HTML that a tree builder would choke on: nested so deep, or with so many unclosed elements, that it is not a document. */

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
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, written] of html.matchAll(TAG)) {
    const name = written!.toLowerCase();
    if (UNCOUNTED.has(name)) continue;
    const count = open.get(name) ?? 0;
    // An end without a beginning ends nothing: "<table><tr></h1>" a thousand times.
    if (slash && count === 0) continue;
    open.set(name, slash ? count - 1 : count + 1);
    depth += slash ? -1 : 1;
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
