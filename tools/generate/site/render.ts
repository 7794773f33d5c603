/** A page of Markdown → HTML with links that hold in the site, and its sections as they are searched. */
import { posix } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { SitePage } from './pages.ts';

export interface Section {
  /** Anchor; empty above the first heading with one. */
  id: string;
  title: string;
  text: string;
}

export interface RenderedPage {
  title: string;
  html: string;
  sections: Section[];
  /** All anchors, and all that is linked to, as in the page. */
  ids: string[];
  links: string[];
  /** Files beside the pages that it shows or links to: from the root of the project → of the site. */
  files: Map<string, string>;
}

/** Files of `docs` that are no pages and belong to the site. */
const SHIPPED = /^docs\/.*\.(?:png|json)$/;

export async function renderPage(
  page: SitePage,
  markdown: string,
  pages: ReadonlyMap<string, SitePage>,
): Promise<RenderedPage> {
  const files = new Map<string, string>();
  const links: string[] = [];
  const ids: string[] = [];
  let sections: Section[] = [];
  const toSite = () => (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (typeof node.properties.id === 'string') ids.push(node.properties.id);
      const name = node.tagName === 'a' ? 'href' : node.tagName === 'img' ? 'src' : null;
      const target = name === null ? undefined : node.properties[name];
      if (name === null || typeof target !== 'string' || /^(?:[a-z]+:|#)/.test(target)) {
        if (typeof target === 'string' && target.startsWith('#')) links.push(target);
        return;
      }
      const [path = '', anchor] = target.split('#');
      const source = posix.normalize(posix.join(posix.dirname(page.source), path));
      const known = pages.get(source)?.target ?? (SHIPPED.test(source) ? source.replace(/^docs\//, '') : null);
      if (known === null) {
        // A file or folder of the sources, which the site does not hold: its name stays.
        if (parent && index !== undefined) parent.children.splice(index, 1, ...(node.children as ElementContent[]));
        return [SKIP, index];
      }
      if (!pages.has(source)) files.set(source, known);
      const link = posix.relative(posix.dirname(page.target), known) + (anchor === undefined ? '' : `#${anchor}`);
      node.properties[name] = link;
      links.push(link);
    });
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'pre') node.properties.tabIndex = 0;
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      // Wide tables scroll by themselves, also by keyboard.
      const properties = { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: 'Table' };
      parent.children[index] = { type: 'element', tagName: 'div', properties, children: [node] };
      return SKIP;
    });
    sections = sectionsOf(tree);
  };
  const file = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSlug)
    .use(toSite)
    .use(rehypeStringify)
    .process(markdown);
  return {
    title: sections.find(({ title }) => title !== '')?.title ?? page.target,
    html: String(file),
    sections,
    ids,
    links,
    files,
  };
}

const isHeading = (node: Element) => /^h[1-4]$/.test(node.tagName);

function sectionsOf({ children }: Root): Section[] {
  const sections: Section[] = [{ id: '', title: '', text: '' }];
  for (const node of children) {
    if (node.type !== 'element') continue;
    if (isHeading(node)) sections.push({ id: String(node.properties.id ?? ''), title: textOf(node), text: '' });
    else sections.at(-1)!.text += ` ${textOf(node)}`;
  }
  return sections
    .map((section) => ({ ...section, text: section.text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ title, text }) => title !== '' || text !== '');
}

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element'
    ? node.children.map(textOf).join(/^(?:t[rdh]|li|p)$/.test(node.tagName) ? ' ' : '')
    : '';
}
