/** Generated regions of a page that is otherwise written by hand. */

/** Replaces what stands between `<!-- generated: name -->` and `<!-- end -->`. A page without the region is a fault. */
export function fillRegion(page: string, name: string, content: string): string {
  const [open, close] = [`<!-- generated: ${name} -->\n`, '<!-- end -->'];
  const start = page.indexOf(open);
  const end = page.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`the page has no region "${name}"`);
  return `${page.slice(0, start + open.length)}\n${content.trim()}\n\n${page.slice(end)}`;
}
