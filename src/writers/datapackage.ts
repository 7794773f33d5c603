/** `datapackage.json`: what every CSV file of a run holds, as a Frictionless Data Package 2 with Table Schema. */
import { byCodeUnit } from '../model/text-order.ts';
import { csvFields } from './datapackage-fields.ts';
import type { OutputFile } from './writer.ts';

/** A CSV file among some output. */
export const isResource = (path: string): boolean => path.endsWith('.csv');

/** `content`: all of it, or its beginning where its columns are our own; `bytes`: of all of it. */
type CsvFile = Omit<OutputFile, 'content'> & { content: string; bytes: number };

/** The package of the files that `resourceOf` describes. */
export function dataPackageOf(resources: readonly ReturnType<typeof resourceOf>[]): OutputFile {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'minutes',
    title: 'What meeting minutes and reports state',
    resources: [...resources].sort((a, b) => byCodeUnit(a.path, b.path)),
  };
  return { path: 'datapackage.json', content: `${JSON.stringify(descriptor, null, 2)}\n` };
}

/** A column that names each row of a file once. */
const KEYS: Record<string, string> = {
  'actions.csv': 'action_id',
  'attendance.csv': 'attendance_id',
  'decisions.csv': 'decision_id',
  'meetings.csv': 'document_id',
  'mentions.csv': 'mention_id',
  'people.csv': 'person_id',
};
/** A column that names a row of another file. */
const REFERENCES: Record<string, { field: string; path: string }[]> = {
  'attendance.csv': [{ field: 'person_id', path: 'people.csv' }],
  'mentions.csv': [{ field: 'action_id', path: 'actions.csv' }],
};

const nameOf = (path: string): string =>
  path
    .replace(/\.csv$/, '')
    .replaceAll('/', '.')
    .toLowerCase();

/** Describes one CSV file. */
export function resourceOf({ path, content, bytes, units }: CsvFile) {
  const { fields, missingValues } = csvFields(content, units);
  const key = KEYS[path];
  const foreignKeys = (REFERENCES[path] ?? []).map(({ field, path: other }) => ({
    fields: [field],
    reference: { resource: nameOf(other), fields: [field] },
  }));
  return {
    name: nameOf(path),
    type: 'table',
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields,
      missingValues,
      ...(key ? { primaryKey: [key] } : {}),
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  };
}
