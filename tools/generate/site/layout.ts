/** What stands around each page of the site: contents, search, and where the page comes from. */
import { posix } from 'node:path';
import type { Group, SitePage } from './pages.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `titles`: of all pages, by target. */
export function layout(
  page: SitePage,
  html: string,
  groups: readonly Group[],
  titles: ReadonlyMap<string, string>,
  version: string,
): string {
  const to = (target: string) => posix.relative(posix.dirname(page.target), target);
  const entry = ({ target }: SitePage) =>
    `<li><a href="${to(target)}"${target === page.target ? ' aria-current="page"' : ''}>${escaped(titles.get(target) ?? target)}</a></li>`;
  const contents = groups
    .map(({ title, pages }) => `<h2>${escaped(title)}</h2>\n<ul>\n${pages.map(entry).join('\n')}\n</ul>`)
    .join('\n');
  return `<!doctype html>
<html lang="en" data-root="${to('index.html').replace(/index\.html$/, '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titles.get(page.target) ?? '')} – minutes</title>
<link rel="stylesheet" href="${to('site.css')}">
<script defer src="${to('minisearch.js')}"></script>
<script defer src="${to('search-index.js')}"></script>
<script defer src="${to('search.js')}"></script>
</head>
<body>
<a class="skip" href="#page">Skip to the page</a>
<header>
<a href="${to('index.html')}"><strong>minutes</strong> ${escaped(version)}</a>
<search>
<label>Search <input type="search" id="search" autocomplete="off" aria-controls="found"></label>
<ul id="found" aria-label="What was found" hidden></ul>
<p role="status" id="count"></p>
</search>
</header>
<nav aria-label="Contents">
${contents}
</nav>
<main id="page" tabindex="-1">
${html}
</main>
</body>
</html>
`;
}
