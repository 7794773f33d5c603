/** The part that holds the texts of comments: made, or carried on where the file has comments already. */
import { attribute, escapeXml } from '../../writers/xml-text.ts';
import type { WordNamespace } from './package-parts.ts';

export interface WordComment {
  /** The nth paragraph of the body, from 1. */
  paragraph: number;
  text: string;
}

/** The part with the comments added, and the id of the first of them. */
export function commentsPart(
  existing: string | null,
  namespace: WordNamespace,
  comments: readonly WordComment[],
): { part: string; firstId: number } {
  const own = { uri: namespace.uri, prefix: existing === null ? 'w:' : prefixIn(existing, namespace) };
  const firstId = existing === null ? 0 : lastId(existing) + 1;
  const elements = comments.map(({ text }, i) => element(text, firstId + i, own.prefix)).join('');
  if (existing === null) {
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    return { part: `${head}<w:comments xmlns:w=${attribute(own.uri)}>${elements}</w:comments>`, firstId };
  }
  const empty = new RegExp(`<${own.prefix}comments\\b([^>]*)/>\\s*$`).exec(existing);
  if (empty) {
    return {
      part: `${existing.slice(0, empty.index)}<${own.prefix}comments${empty[1]}>${elements}</${own.prefix}comments>`,
      firstId,
    };
  }
  const close = existing.lastIndexOf(`</${own.prefix}comments>`);
  return { part: existing.slice(0, close) + elements + existing.slice(close), firstId };
}

function element(text: string, id: number, prefix: string): string {
  const p = prefix;
  const paragraphs = text
    .split('\n')
    .map((line) => `<${p}p><${p}r><${p}t xml:space="preserve">${escapeXml(line)}</${p}t></${p}r></${p}p>`);
  return `<${p}comment ${p}id="${id}" ${p}author="minutes" ${p}initials="min">${paragraphs.join('')}</${p}comment>`;
}

function lastId(xml: string): number {
  const ids = [...xml.matchAll(/<[\w.-]*:?comment\b[^>]*?\b[\w.-]*:?id="(\d{1,9})"/g)].map((match) => Number(match[1]));
  return Math.max(-1, ...ids);
}

function prefixIn(xml: string, { uri, prefix }: WordNamespace): string {
  const bound = new RegExp(`xmlns:([\\w.-]+)="${uri.replaceAll('.', '\\.')}"`).exec(xml)?.[1];
  return bound === undefined ? prefix : `${bound}:`;
}
