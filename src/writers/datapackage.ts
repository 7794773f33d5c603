/** `datapackage.json`: what every CSV file of a run holds, as a Frictionless Data Package 2 with Table Schema. */
import { csvFields } from './datapackage-fields.ts';
import type { OutputFile } from './writer.ts';

/** Describes the CSV files among some output. */
export function dataPackageOf(files: readonly OutputFile[]): OutputFile {
  const resources = files
    .filter(
      (file): file is OutputFile & { content: string } =>
        file.path.endsWith('.csv') && typeof file.content === 'string',
    )
    .map(resourceOf)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'minutes',
    title: 'What meeting minutes and reports state',
    resources,
  };
  return { path: 'datapackage.json', content: `${JSON.stringify(descriptor, null, 2)}\n` };
}

/** A column that names each row of a file once. */
const KEYS: Record<string, string> = { 'actions.csv': 'action_id', 'meetings.csv': 'document_id' };

function resourceOf({ path, content, units }: OutputFile & { content: string }) {
  const { fields, missingValues } = csvFields(content, units);
  const key = KEYS[path];
  return {
    name: path
      .replace(/\.csv$/, '')
      .replaceAll('/', '.')
      .toLowerCase(),
    type: 'table',
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(content).length,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields, missingValues, ...(key && fields.some(({ name }) => name === key) ? { primaryKey: [key] } : {}) },
  };
}
