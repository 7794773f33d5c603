/** Columns of CSV files as fields of a Table Schema. */
import { expect, test } from 'vitest';
import { csvFields } from '../../src/writers/datapackage-fields.ts';

const typesOf = (content: string, units?: (string | null)[]) =>
  csvFields(content, units).fields.map(({ name, type }) => `${name}: ${type}`);

test('our own columns are described by their names, whatever the rows hold', () => {
  expect(typesOf('document_id,body,value,is_total\r\na,b,,"x\r\n')).toEqual([
    'document_id: string',
    'body: string',
    'value: number',
    'is_total: boolean',
  ]);
});

test('a table as found goes by its cells, even where its headings are words of ours', () => {
  const content = 'document_id,value,constructor,"a, ""b"""\r\n1,x,3,"1,200"\r\n2,,n/a,5\r\n';
  expect(typesOf(content, [null, null, null, null])).toEqual([
    'document_id: number',
    'value: string',
    'constructor: number',
    'a, "b": number',
  ]);
  const { fields, missingValues } = csvFields(content, ['£', null, null, null]);
  expect(fields[0]).toEqual({ name: 'document_id', type: 'number', unit: '£' });
  expect(fields[3]).toEqual({ name: 'a, "b"', type: 'number', bareNumber: false, groupChar: ',' });
  expect(missingValues).toEqual(['', 'n/a']);
});
