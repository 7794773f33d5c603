/**
 * What is wrong with an Excel workbook by ECMA-376, as far as Excel itself would repair or refuse it: parts that are no XML,
 * elements that are unknown or out of the order of the schema, references that lead nowhere, values out of range.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Children in the order that the schema asks for; elements that are not named here may hold anything. */
const ORDER: Record<string, string> = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection autoFilter sortState mergeCells ' +
    'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing legacyDrawing tableParts extLst',
  sheetView: 'pane selection',
  sheetData: 'row',
  row: 'c',
  c: 'f v is',
  conditionalFormatting: 'cfRule',
  dataValidation: 'formula1 formula2',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection',
  dxf: 'font numFmt fill alignment border protection',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  sst: 'si',
};
const COUNTED = new Set(
  'sst numFmts fonts fills borders cellXfs dxfs tableColumns dataValidations tableParts'.split(' '),
);

export function faultsOfWorkbook(bytes: Uint8Array): string[] {
  const faults: string[] = [];
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const trees = new Map<string, Element>();
  for (const [path, xml] of parts) {
    try {
      trees.set(path, treeOf(xml));
    } catch (error) {
      faults.push(`${path}: ${(error as Error).message}`);
    }
  }
  for (const [path, tree] of trees) checkOrder(path, tree, faults);
  checkParts(trees, faults);
  const book = trees.get('xl/workbook.xml');
  const styles = trees.get('xl/styles.xml');
  if (book === undefined || styles === undefined) return [...faults, 'no workbook, or no styles'];
  for (const { attributes, text } of all(book, 'definedName')) {
    if (!/^(?:'(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_.]*)!\$?[A-Z0-9]/.test(text))
      faults.push(`${attributes.name}: "${text}" is no reference`);
  }
  const strings = all(trees.get('xl/sharedStrings.xml'), 'si').length;
  const formats = all(all(styles, 'cellXfs')[0], 'xf').length;
  const rules = all(styles, 'dxf').length;
  const tables: string[] = [];
  for (const [path, tree] of trees) {
    if (path.startsWith('xl/worksheets/sheet')) checkCells(path, tree, { strings, formats, rules }, faults);
    if (path.startsWith('xl/tables/')) {
      tables.push(`id ${tree.attributes.id}`, `name ${tree.attributes.displayName?.toLowerCase()}`);
      if (!/^[A-Za-z_\\][A-Za-z0-9_.]*$/.test(tree.attributes.displayName ?? '')) faults.push(`${path}: its name`);
      checkTable(path, tree, trees, faults);
    }
  }
  if (new Set(tables).size !== tables.length) faults.push('two tables with one name or id');
  return faults;
}

function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    stack.at(-1)!.text += text;
  });
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return root.children[0] as Element;
}

function all(element: Element | undefined, name: string): Element[] {
  if (element === undefined) return [];
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function checkOrder(path: string, element: Element, faults: string[]): void {
  const order = ORDER[element.name]?.split(' ');
  const places = order === undefined ? [] : element.children.map(({ name }) => order.indexOf(name));
  for (const [i, place] of places.entries()) {
    const name = element.children[i]?.name;
    if (place === -1) faults.push(`${path}: <${name}> in <${element.name}> is not known`);
    else if (place < (places[i - 1] ?? 0)) faults.push(`${path}: <${name}> in <${element.name}> is out of order`);
  }
  const { count, uniqueCount } = element.attributes;
  if (COUNTED.has(element.name) && (uniqueCount ?? count) !== String(element.children.length))
    faults.push(`${path}: <${element.name}> has ${element.children.length} children, and says ${uniqueCount ?? count}`);
  for (const child of element.children) checkOrder(path, child, faults);
}

/** Every part has a type, and every relation leads to a part. */
function checkParts(trees: ReadonlyMap<string, Element>, faults: string[]): void {
  const types = trees.get('[Content_Types].xml');
  const named = new Set(all(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1)));
  const endings = new Set(all(types, 'Default').map(({ attributes }) => attributes.Extension));
  for (const path of named) if (!trees.has(path ?? '')) faults.push(`${path} has a type and is not there`);
  for (const [path, tree] of trees) {
    if (!named.has(path) && !endings.has(path.split('.').at(-1)) && path !== '[Content_Types].xml')
      faults.push(`${path} has no type`);
    if (!path.endsWith('.rels')) continue;
    const base = `http://x/${path.replace(/_rels\/[^/]*$/, '')}`;
    for (const { attributes } of all(tree, 'Relationship')) {
      const target = new URL(attributes.Target ?? '', base).pathname.slice(1);
      if (!trees.has(target)) faults.push(`${path}: ${attributes.Target} is not there`);
    }
    const source = trees.get(path.replace('_rels/', '').replace(/\.rels$/, ''));
    const ids = new Set(all(tree, 'Relationship').map(({ attributes }) => attributes.Id));
    for (const name of ['sheet', 'tablePart'])
      for (const { attributes } of all(source, name))
        if (!ids.has(attributes['r:id'])) faults.push(`${path}: no ${attributes['r:id']}`);
  }
}

const letters = (cell: string) => [...cell.replace(/\d+/, '')].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);

function checkCells(
  path: string,
  sheet: Element,
  most: { strings: number; formats: number; rules: number },
  faults: string[],
): void {
  let above = 0;
  for (const row of all(sheet, 'row')) {
    const number = Number(row.attributes.r);
    if (!(number > above)) faults.push(`${path}: row ${row.attributes.r} after row ${above}`);
    above = number;
    let before = 0;
    for (const { attributes, children } of row.children) {
      const { r = '', t = 'n', s = '0' } = attributes;
      if (!(letters(r) > before) || !r.endsWith(String(number))) faults.push(`${path}: ${r} is out of order`);
      before = letters(r);
      const value = children.find(({ name }) => name === 'v')?.text;
      if (t === 's' && !(Number(value) < most.strings)) faults.push(`${path}: ${r} has no string ${value}`);
      if (t === 'n' && value !== undefined && !Number.isFinite(Number(value))) faults.push(`${path}: ${r} is ${value}`);
      if (!(Number(s) < most.formats)) faults.push(`${path}: ${r} has no format ${s}`);
    }
  }
  for (const { attributes } of all(sheet, 'cfRule'))
    if (!(Number(attributes.dxfId) < most.rules)) faults.push(`${path}: no rule ${attributes.dxfId}`);
  for (const { text } of all(sheet, 'formula1'))
    if (text.startsWith('"') && text.length > 257) faults.push(`${path}: a list of more than 255 characters`);
}

/** Excel repairs a table whose columns are not called what its head says. */
function checkTable(path: string, table: Element, trees: ReadonlyMap<string, Element>, faults: string[]): void {
  const file = path.split('/').at(-1) ?? '';
  const [rels] =
    [...trees].find(
      ([name, tree]) =>
        name.startsWith('xl/worksheets/_rels/') &&
        all(tree, 'Relationship').some(({ attributes }) => attributes.Target?.endsWith(`/${file}`)),
    ) ?? [];
  const sheet = trees.get((rels ?? '').replace('_rels/', '').replace(/\.rels$/, ''));
  const strings = all(trees.get('xl/sharedStrings.xml'), 'si').map((si) =>
    all(si, 't')
      .map(({ text }) => text)
      .join(''),
  );
  const [first = '', last = ''] = (table.attributes.ref ?? '').split(':');
  const row = all(sheet, 'row').find(({ attributes }) => attributes.r === first.replace(/\D+/, ''));
  const head = (row?.children ?? []).map((cell) => strings[Number(all(cell, 'v')[0]?.text)]);
  const columns = all(table, 'tableColumn').map(({ attributes }) => attributes.name);
  if (head.join('\n') !== columns.join('\n')) faults.push(`${path}: head "${head}", columns "${columns}"`);
  if (new Set(columns.map((name) => name?.toLowerCase())).size !== columns.length)
    faults.push(`${path}: columns twice`);
  if (letters(last) - letters(first) + 1 !== columns.length) faults.push(`${path}: ${table.attributes.ref}`);
  if (all(table, 'autoFilter')[0]?.attributes.ref !== table.attributes.ref) faults.push(`${path}: its filter`);
}
