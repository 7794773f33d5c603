/** Which part of the package is the body, and which holds comments; the entries that a new part of comments needs. */

/** The namespace of WordprocessingML as the body binds it: the prefix with its colon, or nothing. */
export interface WordNamespace {
  prefix: string;
  uri: string;
}

export interface WordParts {
  main: string;
  /** Where comments are, or are to be. */
  comments: string;
  hasComments: boolean;
  namespace: WordNamespace;
}

const URIS = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const TYPES = '[Content_Types].xml';

type Read = (path: string) => string | null;

export function findParts(read: Read): WordParts | null {
  const main = targetOf(read('_rels/.rels'), 'officeDocument', '') ?? 'word/document.xml';
  const namespace = namespaceOf(read(main) ?? '');
  if (namespace === null || read(TYPES) === null) return null;
  const existing = targetOf(read(relationshipsOf(main)), 'comments', folderOf(main));
  const known = existing !== null && read(existing) !== null;
  return { main, comments: existing ?? `${folderOf(main)}comments.xml`, hasComments: known, namespace };
}

/** The content types and relationships with the part of comments named in them; nothing where it was before. */
export function withCommentsPart(read: Read, parts: WordParts): Record<string, string> {
  if (parts.hasComments) return {};
  const path = relationshipsOf(parts.main);
  const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const relationships = read(path) ?? empty;
  const strict = parts.namespace.uri === URIS[1];
  const type = `${strict ? 'http://purl.oclc.org/ooxml/officeDocument' : 'http://schemas.openxmlformats.org/officeDocument/2006'}/relationships/comments`;
  const target = parts.comments.slice(folderOf(parts.main).length);
  return {
    [TYPES]: inserted(
      read(TYPES) ?? '',
      'Types',
      `<Override PartName="/${parts.comments}" ContentType="${COMMENTS_TYPE}"/>`,
    ),
    [path]: inserted(
      relationships,
      'Relationships',
      `<Relationship Id="${freeId(relationships)}" Type="${type}" Target="${target}"/>`,
    ),
  };
}

/** Puts an element last into the root, which may be written as an empty one. */
function inserted(xml: string, root: string, element: string): string {
  const close = new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>\\s*$`).exec(xml);
  if (close) return xml.slice(0, close.index) + element.replace('<', `<${close[1] ?? ''}`) + xml.slice(close.index);
  return xml.replace(new RegExp(`<((?:[\\w.-]+:)?)${root}([^>]*)/>\\s*$`), (_, prefix: string, rest: string) => {
    return `<${prefix}${root}${rest}>${element.replace('<', `<${prefix}`)}</${prefix}${root}>`;
  });
}

function freeId(relationships: string): string {
  for (let n = 1; ; n += 1) if (!relationships.includes(`"minutes${n}"`)) return `minutes${n}`;
}

function targetOf(relationships: string | null, type: string, folder: string): string | null {
  for (const [element] of (relationships ?? '').matchAll(/<(?:[\w.-]+:)?Relationship\b[^>]*>/g)) {
    if (!new RegExp(`\\bType="[^"]*/${type}"`).test(element) || /\bTargetMode="External"/.test(element)) continue;
    const target = /\bTarget="([^"]*)"/.exec(element)?.[1];
    if (target !== undefined) return target.startsWith('/') ? target.slice(1) : folder + target;
  }
  return null;
}

function namespaceOf(body: string): WordNamespace | null {
  for (const uri of URIS) {
    const bound = new RegExp(`\\bxmlns(?::([\\w.-]+))?="${uri.replaceAll('.', '\\.')}"`).exec(body);
    // Without a prefix, attributes could not be told from those of other namespaces: such files are rare.
    if (bound?.[1] !== undefined) return { prefix: `${bound[1]}:`, uri };
  }
  return null;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const relationshipsOf = (path: string) => `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`;
