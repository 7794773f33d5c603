/** The minute book as a page to read or print. */
import type { Book } from './book.ts';
import { htmlPage } from './html-page.ts';
import { escapeXml } from './xml-text.ts';

export function bookHtml({ title, groups }: Book): string {
  const tables = groups.map(({ heading, rows: [head = [], ...rows] }) => {
    const above = heading === null ? '' : `<h2>${escapeXml(heading)}</h2>\n`;
    const headings = head.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join('');
    const lines = rows.map((cells) => `<tr>${cells.map((text) => `<td>${escapeXml(text)}</td>`).join('')}</tr>\n`);
    const none = rows.length === 0 ? '<p>None.</p>\n' : '';
    return `${above}<table>\n<thead><tr>${headings}</tr></thead>\n<tbody>\n${lines.join('')}</tbody>\n</table>\n${none}`;
  });
  return htmlPage(title, `<h1>${escapeXml(title)}</h1>\n<main>\n${tables.join('')}</main>\n`);
}
