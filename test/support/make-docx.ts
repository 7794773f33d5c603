/**
 * Writes small .docx files from plain descriptions, for tests and fixtures. The same description gives the same bytes.
 *
 *   makeDocx({ body: ['Present: A. Lee', { text: 'Finance', style: 'Heading1', list: { id: 1, level: 0 } }] })
 *
 * Styles `Heading1` to `Heading3`, `Title` and `ListParagraph` are always defined. Whatever has no word here can be
 * given as raw XML: `{ xml: '<w:p>…</w:p>' }` among blocks and runs, `parts` for whole parts.
 */
import { zipSync } from 'fflate';

export interface RunSpec {
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  superscript?: boolean;
  hidden?: boolean;
  /** Points. */
  size?: number;
  /** Id of a character style. */
  style?: string;
  /** Address that the run links to. */
  link?: string;
  /** A tracked change that the run is. */
  change?: 'ins' | 'del' | 'moveFrom' | 'moveTo';
}
export type InlineSpec = string | RunSpec | { xml: string } | { footnote: BlockSpec[] };

export interface ParagraphSpec {
  /** `\t` and `\n` in texts become tabs and line breaks. */
  text?: string;
  runs?: InlineSpec[];
  /** Id of a paragraph style. */
  style?: string;
  list?: { id: number; level?: number };
  /** Raw XML inside `w:pPr`, after style and list. */
  properties?: string;
}
export interface CellSpec {
  blocks: BlockSpec[];
  colSpan?: number;
  /** `restart` begins a cell merged downwards, `continue` goes on with it. */
  merge?: 'restart' | 'continue';
}
export interface RowSpec {
  cells: (string | CellSpec)[];
  /** Repeated at the head of each page. */
  header?: boolean;
  change?: 'ins' | 'del';
}
export interface TableSpec {
  rows: (RowSpec | (string | CellSpec)[])[];
  style?: string;
  /** Rules between the cells; true unless said otherwise. */
  rules?: boolean;
}
export interface TextBoxSpec {
  /** Written twice, as Word does: as a shape, and as VML for old programs. */
  textBox: BlockSpec[];
}
export type BlockSpec = string | ParagraphSpec | TableSpec | TextBoxSpec | { xml: string };

export interface LevelSpec {
  /** `decimal`, `lowerLetter`, `bullet` …; decimal if absent. */
  format?: string;
  /** `%1.%2` */
  text: string;
  start?: number;
  restart?: number;
  suffix?: 'tab' | 'space' | 'nothing';
  legal?: boolean;
  /** Paragraph style that the level is linked to. */
  style?: string;
  font?: string;
}
export interface ListSpec {
  id: number;
  levels?: LevelSpec[];
  /** Shares the levels and counters of another list. */
  sameAs?: number;
  /** Level → number to start anew with. */
  startOverrides?: Record<number, number>;
}
export interface DocxSpec {
  body: BlockSpec[];
  lists?: ListSpec[];
  /** Raw XML of further `w:style` elements. */
  styles?: string;
  headers?: BlockSpec[][];
  footers?: BlockSpec[][];
  properties?: { title?: string; subject?: string; creator?: string; language?: string };
  language?: string;
  /** Raw parts by path; they replace those written from the description. */
  parts?: Record<string, string | Uint8Array>;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** 1 January 2020 in local time, as zip has it: the bytes do not depend on when or where they are made. */
const FIXED_TIME = new Date(2020, 0, 1);

/** What is gathered while the body is written. */
interface Writing {
  relations: { type: string; target: string; external: boolean }[];
  footnotes: string[];
}

/** The bytes of a .docx file. */
export function makeDocx(spec: DocxSpec): Uint8Array {
  return packDocx({ ...docxParts(spec), ...spec.parts });
}

/** A zip package of these parts, in the order given. */
export function packDocx(parts: Record<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? encoder.encode(part) : part]),
  );
  return zipSync(files, { mtime: FIXED_TIME, level: 6 });
}

function docxParts(spec: DocxSpec): Record<string, string> {
  const writing: Writing = { relations: [], footnotes: [] };
  const relate = (type: string, target: string) => `rId${writing.relations.push({ type, target, external: false })}`;
  relate('styles', 'styles.xml');
  relate('numbering', 'numbering.xml');
  const parts: Record<string, string> = {};
  let section = '';
  for (const [kind, list] of [
    ['header', spec.headers ?? []],
    ['footer', spec.footers ?? []],
  ] as const) {
    for (const [index, blocks] of list.entries()) {
      const name = `${kind}${index + 1}.xml`;
      const root = kind === 'header' ? 'hdr' : 'ftr';
      const type = ['default', 'first', 'even'][index];
      section += `<w:${kind}Reference w:type="${type}" r:id="${relate(kind, name)}"/>`;
      parts[`word/${name}`] = `${declaration}<w:${root} ${namespaces}>${blocksXml(blocks, writing)}</w:${root}>`;
    }
  }
  const body = blocksXml(spec.body, writing);
  if (writing.footnotes.length > 0) {
    relate('footnotes', 'footnotes.xml');
    parts['word/footnotes.xml'] =
      `${declaration}<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>` +
      `${writing.footnotes.join('')}</w:footnotes>`;
  }
  parts['word/document.xml'] =
    `${declaration}<w:document ${namespaces}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`;
  parts['word/styles.xml'] = stylesXml(spec);
  parts['word/numbering.xml'] = numberingXml(spec.lists ?? []);
  parts['word/_rels/document.xml.rels'] = relationsXml(writing.relations);
  parts['_rels/.rels'] = relationsXml([{ type: 'officeDocument', target: 'word/document.xml', external: false }]);
  parts['docProps/core.xml'] = corePropertiesXml(spec.properties ?? {});
  return { '[Content_Types].xml': contentTypesXml(Object.keys(parts)), ...parts };
}

function blocksXml(blocks: readonly BlockSpec[], writing: Writing): string {
  return blocks.map((block) => blockXml(block, writing)).join('');
}

function blockXml(block: BlockSpec, writing: Writing): string {
  if (typeof block === 'string') return paragraphXml({ text: block }, writing);
  if ('xml' in block) return block.xml;
  if ('rows' in block) return tableXml(block, writing);
  if ('textBox' in block) return textBoxXml(block, writing);
  return paragraphXml(block, writing);
}

function paragraphXml(paragraph: ParagraphSpec, writing: Writing): string {
  const { style, list, properties = '' } = paragraph;
  const styleXml = style ? `<w:pStyle w:val="${style}"/>` : '';
  const listXml = list ? `<w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.id}"/></w:numPr>` : '';
  const runs = paragraph.runs ?? (paragraph.text ? [paragraph.text] : []);
  return `<w:p><w:pPr>${styleXml}${listXml}${properties}</w:pPr>${runs.map((run) => inlineXml(run, writing)).join('')}</w:p>`;
}

function inlineXml(run: InlineSpec, writing: Writing): string {
  if (typeof run === 'string') return runXml({ text: run });
  if ('xml' in run) return run.xml;
  if ('footnote' in run) {
    const id = writing.footnotes.length + 1;
    writing.footnotes.push('');
    writing.footnotes[id - 1] = `<w:footnote w:id="${id}">${blocksXml(run.footnote, writing)}</w:footnote>`;
    return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  }
  const xml = runXml(run);
  if (run.link) {
    const id = writing.relations.push({ type: 'hyperlink', target: run.link, external: true });
    return `<w:hyperlink r:id="rId${id}">${xml}</w:hyperlink>`;
  }
  return run.change ? `<w:${run.change} w:id="1" w:author="A">${xml}</w:${run.change}>` : xml;
}

function runXml(run: RunSpec): string {
  const properties = [
    run.style && `<w:rStyle w:val="${run.style}"/>`,
    run.bold !== undefined && `<w:b${run.bold ? '' : ' w:val="0"'}/>`,
    run.italic && '<w:i/>',
    run.strike && '<w:strike/>',
    run.underline && '<w:u w:val="single"/>',
    run.superscript && '<w:vertAlign w:val="superscript"/>',
    run.hidden && '<w:vanish/>',
    run.size && `<w:sz w:val="${run.size * 2}"/>`,
  ].filter(Boolean);
  const name = run.change === 'del' ? 'w:delText' : 'w:t';
  const content = run.text
    .split(/(\t|\n)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>';
      return piece === '\n' ? '<w:br/>' : `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`;
    });
  return `<w:r>${properties.length > 0 ? `<w:rPr>${properties.join('')}</w:rPr>` : ''}${content.join('')}</w:r>`;
}

function tableXml(table: TableSpec, writing: Writing): string {
  const style = table.style ? `<w:tblStyle w:val="${table.style}"/>` : '';
  const rule = '<w:insideH w:val="single"/><w:insideV w:val="single"/>';
  const rules = table.rules === false ? '' : `<w:tblBorders>${rule}</w:tblBorders>`;
  const rows = table.rows.map((row) => rowXml(Array.isArray(row) ? { cells: row } : row, writing));
  return `<w:tbl><w:tblPr>${style}${rules}<w:tblLook w:firstRow="1"/></w:tblPr>${rows.join('')}</w:tbl>`;
}

function rowXml(row: RowSpec, writing: Writing): string {
  const properties = (row.header ? '<w:tblHeader/>' : '') + (row.change ? `<w:${row.change} w:id="1"/>` : '');
  const cells = row.cells.map((cell) => {
    const { blocks, colSpan, merge }: CellSpec = typeof cell === 'string' ? { blocks: [cell] } : cell;
    const span = colSpan ? `<w:gridSpan w:val="${colSpan}"/>` : '';
    const merged = merge ? `<w:vMerge w:val="${merge}"/>` : '';
    return `<w:tc><w:tcPr>${span}${merged}</w:tcPr>${blocksXml(blocks, writing)}</w:tc>`;
  });
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells.join('')}</w:tr>`;
}

function textBoxXml({ textBox }: TextBoxSpec, writing: Writing): string {
  const content = `<w:txbxContent>${blocksXml(textBox, writing)}</w:txbxContent>`;
  const shape =
    '<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>' +
    `${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const vml = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`;
  const choice = `<mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${vml}</mc:Fallback>`;
  return `<w:p><w:r><mc:AlternateContent>${choice}</mc:AlternateContent></w:r></w:p>`;
}

function stylesXml(spec: DocxSpec): string {
  const language = spec.language ? `<w:lang w:val="${spec.language}"/>` : '';
  const headings = [1, 2, 3].map((level) =>
    styleXml(`Heading${level}`, `heading ${level}`, `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`),
  );
  return (
    `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/>${language}</w:rPr>` +
    '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">' +
    `<w:name w:val="Normal"/></w:style>${headings.join('')}${styleXml('Title', 'Title', '')}` +
    `${styleXml('ListParagraph', 'List Paragraph', '')}${spec.styles ?? ''}</w:styles>`
  );
}

/** A paragraph style based on Normal, or on another; `inner` is raw XML of its properties. */
export function styleXml(id: string, name: string, inner: string, basedOn = 'Normal'): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>` +
    `${inner}</w:style>`
  );
}

function numberingXml(lists: readonly ListSpec[]): string {
  const abstracts = lists
    .filter((list) => list.levels)
    .map((list) => {
      const levels = (list.levels ?? []).map((level, index) => levelXml(level, index));
      return `<w:abstractNum w:abstractNumId="${list.id}">${levels.join('')}</w:abstractNum>`;
    });
  const nums = lists.map((list) => {
    const overrides = Object.entries(list.startOverrides ?? {}).map(
      ([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
    const abstract = list.levels ? list.id : (list.sameAs ?? list.id);
    return `<w:num w:numId="${list.id}"><w:abstractNumId w:val="${abstract}"/>${overrides.join('')}</w:num>`;
  });
  return `${declaration}<w:numbering ${namespaces}>${abstracts.join('')}${nums.join('')}</w:numbering>`;
}

function levelXml(level: LevelSpec, index: number): string {
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="${level.start ?? 1}"/><w:numFmt w:val="${level.format ?? 'decimal'}"/>` +
    (level.restart === undefined ? '' : `<w:lvlRestart w:val="${level.restart}"/>`) +
    (level.style ? `<w:pStyle w:val="${level.style}"/>` : '') +
    (level.legal ? '<w:isLgl/>' : '') +
    (level.suffix ? `<w:suff w:val="${level.suffix}"/>` : '') +
    `<w:lvlText w:val="${escapeXml(level.text)}"/>` +
    `<w:pPr><w:ind w:left="${720 * (index + 1)}" w:hanging="360"/></w:pPr>` +
    (level.font ? `<w:rPr><w:rFonts w:ascii="${level.font}" w:hAnsi="${level.font}"/></w:rPr>` : '') +
    '</w:lvl>'
  );
}

function relationsXml(relations: readonly { type: string; target: string; external?: boolean }[]): string {
  const entries = relations.map(({ type, target, external }, index) => {
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${index + 1}" Type="${officeRelations}/${type}" Target="${escapeXml(target)}"${mode}/>`;
  });
  return `${declaration}<Relationships xmlns="${packageRelations}">${entries.join('')}</Relationships>`;
}

function corePropertiesXml(properties: NonNullable<DocxSpec['properties']>): string {
  const entries = Object.entries(properties).map(([key, value]) => `<dc:${key}>${escapeXml(value ?? '')}</dc:${key}>`);
  return (
    `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/">${entries.join('')}</cp:coreProperties>`
  );
}

function contentTypesXml(paths: readonly string[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const kinds: Record<string, string> = { hdr: 'header', ftr: 'footer', document: 'document.main' };
  const overrides = paths.flatMap((path) => {
    const name = /^word\/([a-z]+)\d*\.xml$/.exec(path)?.[1];
    if (!name) return [];
    return [`<Override PartName="/${path}" ContentType="${word}.${kinds[name] ?? name}+xml"/>`];
  });
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}` +
    '<Override PartName="/docProps/core.xml" ' +
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
