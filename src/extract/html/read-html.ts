/** The spine of the HTML reader: a page or a fragment in, blocks out. */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block } from '../../model/block.ts';
import type { ExtractOptions } from '../extractor.ts';
import { readTextBlocks } from '../text/read-blocks.ts';
import { visibleText } from '../visible-text.ts';
import { findAll, isElement, words } from './elements.ts';
import { isHostileHtml, stripTags } from './hostile-shape.ts';
import { HtmlWalker, type WalkSettings } from './walk.ts';

export interface HtmlReading {
  body: Block[];
  furniture: Block[];
  language: string | null;
  properties: Record<string, string>;
}

/** Reads a whole page. */
export function readHtmlDocument(html: string, options: ExtractOptions): HtmlReading {
  if (isHostileHtml(html)) {
    options.report('degraded-reading', 'The page is nested too deeply; only its words were read.');
    return { body: readTextBlocks(stripTags(html)), furniture: [], language: null, properties: {} };
  }
  const root = unified().use(rehypeParse).parse(html);
  const walker = new HtmlWalker(settingsOf(options));
  walker.walk(root);
  return {
    ...walker.finish(),
    language: languageOf(root),
    properties: propertiesOf(root, walker.variables.get('title')?.text),
  };
}

/** Reads a piece of HTML that is in another text at `origin` (line and column from 1). */
export function readHtmlFragment(
  html: string,
  origin: { line: number; column: number },
  settings: WalkSettings,
): Block[] {
  if (isHostileHtml(html)) return readTextBlocks(stripTags(html), { firstLine: origin.line });
  const root = unified().use(rehypeParse, { fragment: true }).parse(html);
  const walker = new HtmlWalker({ ...settings, origin });
  walker.walk(root);
  const { body, furniture } = walker.finish();
  return [...body, ...furniture];
}

export function settingsOf(options: ExtractOptions): WalkSettings {
  return {
    tableCells: options.limits.tableCells,
    onCut: (message) => options.report('truncated', message),
  };
}

function languageOf(root: Root): string | null {
  const html = root.children.find((c): c is Element => c.type === 'element' && c.tagName === 'html');
  const lang = html?.properties.lang ?? html?.properties.xmlLang;
  return typeof lang === 'string' && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(lang) ? lang : null;
}

/** Names of `meta` elements that say something of the document. */
const told = words('author date description dc.date dc.title dc.creator dcterms.date dcterms.issued dcterms.title');

function propertiesOf(root: Root, included: string | undefined): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const element of findAll(root, words('title meta'))) {
    if (element.tagName === 'title') {
      const title = visibleText(element.children.map((c) => (c.type === 'text' ? c.value : '')).join(''))
        .replace(/\s+/g, ' ')
        .trim();
      if (title !== '' && properties.title === undefined) properties.title = title;
    } else if (isElement(element)) {
      const name = String(element.properties.name ?? '').toLowerCase();
      const content = visibleText(String(element.properties.content ?? '')).trim();
      if (told.has(name) && content !== '') properties[name] ??= content;
    }
  }
  if (included !== undefined) properties.title ??= included.replace(/\s+/g, ' ').trim();
  return properties;
}
