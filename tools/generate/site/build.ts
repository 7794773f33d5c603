/** `docs/` → a site of plain files that is read offline, with a search. Throws what links lead nowhere. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import MiniSearch from 'minisearch';
import { layout } from './layout.ts';
import { groupsOf } from './pages.ts';
import { type RenderedPage, renderPage } from './render.ts';
import { TRY, tryPage, tryScript } from './try-page.ts';

const here = import.meta.dirname;
const minisearch = join(dirname(createRequire(import.meta.url).resolve('minisearch')), '../umd/index.js');

export async function buildSite(root: string, out: string): Promise<number> {
  const groups = groupsOf(root);
  const list = groups.flatMap(({ pages }) => pages);
  const pages = new Map(list.map((page) => [page.source, page]));
  const rendered = new Map<string, RenderedPage>();
  for (const page of list)
    rendered.set(page.target, await renderPage(page, readFileSync(join(root, page.source), 'utf8'), pages));
  const dead = deadLinks(rendered);
  if (dead.length > 0) throw new Error(`links that lead nowhere:\n${dead.join('\n')}`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const titles = new Map([...rendered].map(([target, { title }]) => [target, title]));
  rmSync(out, { recursive: true, force: true });
  const save = (target: string, content: string) => {
    mkdirSync(join(out, dirname(target)), { recursive: true });
    writeFileSync(join(out, target), content);
  };
  // The example of a browser, at work: below the page that explains it.
  const library = rendered.get('library.html');
  if (library) library.html += `\n<p><a href="${TRY}">Try it in this browser</a></p>`;
  titles.set(TRY, 'Minutes in a browser');
  const example = readFileSync(join(root, 'docs/library.md'), 'utf8');
  save(TRY, layout({ source: 'docs/library.md', target: TRY }, tryPage(example), groups, titles, version));
  save('try.js', await tryScript(root, example));
  for (const page of list) {
    const one = rendered.get(page.target) as RenderedPage;
    save(page.target, layout(page, one.html, groups, titles, version));
    for (const [from, to] of one.files) {
      mkdirSync(join(out, dirname(to)), { recursive: true });
      cpSync(join(root, from), join(out, to));
    }
  }
  save(
    'search-index.js',
    `const SEARCH_INDEX = ${JSON.stringify(searchIndex(rendered)).replaceAll('<', '\\u003c')};\n`,
  );
  for (const name of ['site.css', 'search.js']) cpSync(join(here, name), join(out, name));
  cpSync(minisearch, join(out, 'minisearch.js'));
  return list.length;
}

/** "limits.html: errors.html#nothing". Links to other sites are theirs to keep. */
export function deadLinks(pages: ReadonlyMap<string, Pick<RenderedPage, 'ids' | 'links' | 'files'>>): string[] {
  const files = new Set([...pages.values()].flatMap((page) => [...page.files.values()]));
  return [...pages].flatMap(([target, { links }]) =>
    links
      .filter((link) => {
        const [path = '', anchor] = link.split('#');
        const full = path === '' ? target : posix.join(posix.dirname(target), path);
        const page = pages.get(full);
        return page === undefined ? !files.has(full) : anchor !== undefined && !page.ids.includes(anchor);
      })
      .map((link) => `${target}: ${link}`),
  );
}

function searchIndex(pages: ReadonlyMap<string, RenderedPage>) {
  const options = { fields: ['title', 'page', 'text'], storeFields: ['target', 'page', 'title', 'text'] };
  const search = new MiniSearch(options);
  let id = 0;
  for (const [target, { title: page, sections }] of pages)
    for (const { id: anchor, title, text } of sections)
      search.add({ id: id++, target: anchor === '' ? target : `${target}#${anchor}`, page, title, text });
  return { options, index: search.toJSON() };
}
