/** Workbooks and CSV files: cells far apart, spans, repeats, quotes and columns without end. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { makeOds, makeXlsx, odsRow } from '../make-sheets.ts';
import { type HostileInput, input, nest } from './input.ts';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const ZIP_TIME = new Date(2020, 0, 1);

/** A workbook with other parts in the place of its own. */
const xlsx = (name: string, parts: () => Record<string, string>) =>
  input(`xlsx-${name}.xlsx`, async () => {
    const own = unzipSync(
      await makeXlsx([
        {
          name: 'Log',
          rows: [
            ['Ref', 'Action', 'Owner', 'Status'],
            ['1', 'Sweep', 'A. Lee', 'Open'],
          ],
        },
      ]),
    );
    for (const [path, text] of Object.entries(parts())) own[path] = strToU8(text);
    return zipSync(own, { mtime: ZIP_TIME });
  });
const SHEET = 'xl/worksheets/sheet1.xml';
const sheet = (rows: string, more = '') => ({
  [SHEET]: `<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData>${more}</worksheet>`,
});
const number = (ref: string) => `<c r="${ref}"><v>1</v></c>`;

const workbooks: HostileInput[] = [
  xlsx('cells-at-both-ends', () =>
    sheet(`<row r="1">${number('A1')}</row><row r="1048576">${number('XFD1048576')}</row>`),
  ),
  xlsx('column-zzzzz', () => sheet(`<row r="1">${number('A1')}${number('ZZZZZ1')}</row>`)),
  xlsx('row-of-nonsense', () =>
    sheet(`<row r="x">${number('1A')}${number('')}</row><row r="-4">${number('A0')}</row>`),
  ),
  xlsx('last-cell-of-long-sheet', () =>
    sheet(`<row r="1">${number('A1')}</row><row r="1000000">${number('B1000000')}</row>`),
  ),
  xlsx('merged-over-all', () =>
    sheet(
      `<row r="1">${number('A1')}${number('B1')}</row>`,
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  ),
  xlsx('merged-10000-times', () =>
    sheet(
      Array.from(
        { length: 300 },
        (_, r) => `<row r="${r + 1}">${number(`A${r + 1}`)}${number(`CV${r + 1}`)}</row>`,
      ).join(''),
      `<mergeCells>${'<mergeCell ref="A1:CV300"/>'.repeat(10_000)}</mergeCells>`,
    ),
  ),
  xlsx('diagonal-of-3000', () =>
    sheet(
      Array.from(
        { length: 3000 },
        (_, n) => `<row r="${n + 1}"><c r="${letters(n + 1)}${n + 1}"><v>1</v></c></row>`,
      ).join(''),
    ),
  ),
  xlsx('entities', () => ({
    [SHEET]: `<!DOCTYPE w [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><worksheet ${NAMESPACE}><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`,
  })),
  xlsx('string-of-30-mb', () => ({
    'xl/sharedStrings.xml': `<sst ${NAMESPACE}><si><t>${'x'.repeat(30_000_000)}</t></si></sst>`,
  })),
  xlsx('nested-5000', () => sheet(nest(5000, '<row><c>', '</c></row>'))),
  xlsx('dates-out-of-time', () =>
    sheet('<row r="1"><c r="A1" s="1"><v>1e300</v></c><c r="B1"><v>NaN</v></c><c r="C1" t="s"><v>99999</v></c></row>'),
  ),
  xlsx('list-names-itself', () => ({
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="workbook.xml"/></Relationships>',
  })),
];

const ods = (name: string, rows: () => string) =>
  input(`ods-${name}.ods`, () => makeOds([{ name: 'Log', rows: rows() }]));

const openSheets: HostileInput[] = [
  ods('rows-repeated-billion', () => odsRow(['x', 'y'], 'table:number-rows-repeated="1000000000"')),
  ods(
    'columns-repeated-billion',
    () =>
      '<table:table-row><table:table-cell office:value-type="string" table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row>',
  ),
  ods(
    'rows-and-columns-repeated',
    () =>
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell></table:table-row>',
  ),
  ods(
    'spans-of-a-billion',
    () =>
      '<table:table-row><table:table-cell table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"><text:p>x</text:p></table:table-cell></table:table-row>',
  ),
  ods('groups-nested-200', () => nest(200, '<table:table-row-group>', '</table:table-row-group>', odsRow(['x', 'y']))),
];

const csv = (name: string, text: () => string) => input(`csv-${name}.csv`, () => strToU8(text()));

const texts: HostileInput[] = [
  csv('quotes-never-closed', () => 'Ref,Action\n'.concat('1,"Sweep the yard\n'.repeat(50_000))),
  csv('quotes-in-pairs', () => `Ref,Action\n1,"${'""'.repeat(200_000)}`),
  csv('fields-of-quotes', () => 'a,b\n'.concat('"""""""",'.repeat(50_000))),
  csv('columns-100000', () => `${'Name,'.repeat(100_000)}\n${'1,'.repeat(100_000)}\n`),
  csv('rows-200000', () => 'Ref,Action,Owner,Status\n'.concat('1,Sweep,A. Lee,Open\n'.repeat(200_000))),
  csv('blank-rows-200000', () => `Ref,Action\n${',\n'.repeat(200_000)}1,Sweep\n`),
  csv('titles-100000', () => 'One line\n\n'.repeat(100_000)),
];

export const sheetInputs: readonly HostileInput[] = [...workbooks, ...openSheets, ...texts];

function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}
