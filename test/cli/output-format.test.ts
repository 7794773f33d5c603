import { expect, test } from 'vitest';
import { formatFor } from '../../src/cli/output-format.ts';

const formats = ['csv', 'json', 'md', 'docx', 'xlsx', 'html'] as const;
const of = (output: string, format?: (typeof formats)[number]) => formatFor({ output, format }, formats, 'csv');

test.each([
  ['-', 'csv'],
  ['open.xlsx', 'xlsx'],
  ['NEXT.DOCX', 'docx'],
  ['page.htm', 'html'],
  ['log.markdown', 'md'],
  ['log.txt', 'csv'],
  ['out.d/log', 'csv'],
])('-o %s gives %s', (output, format) => {
  expect(of(output)).toBe(format);
});

test('--format goes before an ending that says nothing, and must agree with one that does', () => {
  expect(of('log.txt', 'json')).toBe('json');
  expect(of('log.json', 'json')).toBe('json');
  expect(() => of('next.docx', 'csv')).toThrow('-o next.docx means docx, and --format csv');
});
