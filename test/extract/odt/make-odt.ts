/** OpenDocument texts made in memory, part by part. */
import { strToU8, zipSync } from 'fflate';
import type { ExtractOptions } from '../../../src/extract/extractor.ts';
import { defaultLimits } from '../../../src/extract/extractor.ts';
import { odtExtractor } from '../../../src/extract/odt/index.ts';
import type { BlockDocument } from '../../../src/model/block.ts';

const namespaces = [
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
  return zipSync(Object.fromEntries([...first, ...files]));
}

export { namespaces };

export async function readOdt(
  spec: OdtSpec | string,
  options: Partial<ExtractOptions> = {},
): Promise<BlockDocument & { reports: string[] }> {
  const reports: string[] = [];
  const document = await odtExtractor.extract(makeOdt(typeof spec === 'string' ? { body: spec } : spec), {
    limits: defaultLimits,
    password: null,
    changes: 'accept',
    report: (code, message) => reports.push(`${code}: ${message}`),
    ...options,
  });
  return { ...document, reports };
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
