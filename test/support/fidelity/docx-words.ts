/** An independent reader of docx: the `w:t` text of body, used headers and footers, and used notes. No library but zip. */
import { strFromU8, unzipSync } from 'fflate';

/** The text of a docx, a line for each paragraph. */
export function docxText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const part = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const relations = part('word/_rels/document.xml.rels');
  const body = part('word/document.xml');
  const targetOf = (id: string) => {
    const relation = relations.match(/<Relationship\b[^>]*>/g)?.find((r) => r.includes(`Id="${id}"`));
    return /Target="\/?(?:word\/)?([^"]*)"/.exec(relation ?? '')?.[1];
  };
  const used = [...body.matchAll(/<w:(?:header|footer)Reference\b[^>]*r:id="([^"]*)"/g)].map((m) => targetOf(m[1]!));
  const furniture = new Set([...new Set(used)].flatMap((name) => (name ? linesOf(part(`word/${name}`)) : [])));
  const notes = ['footnote', 'endnote'].flatMap((kind) => usedNotes(kind, body, part(`word/${kind}s.xml`)));
  return [...linesOf(body), ...furniture, ...notes].join('\n');
}

function usedNotes(kind: string, body: string, notes: string): string[] {
  const ids = new Set(
    [...body.matchAll(new RegExp(`<w:${kind}Reference\\b[^>]*w:id="([^"]*)"`, 'g'))].map((m) => m[1]),
  );
  const each = notes.match(new RegExp(`<w:${kind} [\\s\\S]*?</w:${kind}>`, 'g')) ?? [];
  return each.filter((note) => ids.has(/w:id="([^"]*)"/.exec(note)?.[1])).flatMap(linesOf);
}

/** The lines of a part as shown: without fallbacks, moved-away and hidden text. */
function linesOf(xml: string): string[] {
  const shown = xml
    .replace(/<mc:Fallback[\s>][\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<w:moveFrom [\s\S]*?<\/w:moveFrom>/g, '')
    .replace(/<w:r[ >](?:(?!<\/w:r>|<w:t[ >])[\s\S])*<w:vanish\/>[\s\S]*?<\/w:r>/g, '');
  let text = '';
  for (const [tag, content] of shown.matchAll(
    /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br|cr)\b[^>]*\/>|<\/w:p>|<w:noBreakHyphen\/>/g,
  )) {
    if (content !== undefined) text += unescaped(content);
    else text += tag === '</w:p>' ? '\n' : tag === '<w:noBreakHyphen/>' ? '-' : ' ';
  }
  return text.split('\n').filter((line) => line.trim() !== '');
}

function unescaped(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (named[name] ?? whole);
  });
}
