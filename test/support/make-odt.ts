/** OpenDocument texts from raw XML, part by part, for tests and fixtures. */
import { strToU8, zipSync } from 'fflate';

/** In local time, as zip has it. */
const FIXED_TIME = new Date(2020, 0, 1);

/** Declarations of the namespaces that parts use. */
export const namespaces = [
  ...['office', 'style', 'text', 'table', 'meta', 'manifest'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

export interface OdtSpec {
  /** Inside of `office:text`. */
  body: string;
  /** Inside of `office:automatic-styles` of content.xml. */
  automatic?: string;
  /** Inside of `office:styles` of styles.xml. */
  styles?: string;
  /** Inside of `office:master-styles` of styles.xml. */
  pages?: string;
  meta?: string;
  /** Parts as they are, in place of or beside those that are made. */
  parts?: Record<string, string>;
  mimetype?: string | null;
}

/** The bytes of the .odt file that a description stands for. The same description gives the same bytes. */
export function makeOdt({ body, automatic = '', styles = '', pages = '', meta = '', ...rest }: OdtSpec): Uint8Array {
  const { parts = {}, mimetype = 'application/vnd.oasis.opendocument.text' } = rest;
  const all: Record<string, string> = {
    'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${namespaces}><office:styles>${styles}</office:styles><office:master-styles>${pages}</office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${namespaces}><office:meta>${meta}</office:meta></office:document-meta>`,
    'META-INF/manifest.xml': `<manifest:manifest ${namespaces} manifest:version="1.2">${['/', 'content.xml', 'styles.xml', 'meta.xml'].map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${path === '/' ? mimetype : 'text/xml'}"/>`).join('')}</manifest:manifest>`,
    ...parts,
  };
  const files = Object.entries(all).map(([name, part]) => [name, strToU8(part)] as const);
  const first = mimetype === null ? [] : [['mimetype', [strToU8(mimetype), { level: 0 }]] as const];
  return zipSync(Object.fromEntries([...first, ...files]), { mtime: FIXED_TIME });
}

/** A list style with one line for each level: `number 1.` or `bullet •`. */
export function listStyle(name: string, ...levels: string[]): string {
  return `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
}

export function numberLevel(level: number, format: string, more = 'style:num-suffix="."'): string {
  return `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${more}/>`;
}

export function bulletLevel(level: number, char: string): string {
  return `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${char}"/>`;
}
