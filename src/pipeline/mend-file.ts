/**
 * A file that minutes wrote → what is wrong with its form, and the file mended. Pure: `check` reports the first, and
 * `check --fix` saves the second. Minutes themselves never come here.
 */
import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { Baseline } from '../findings/baseline.ts';
import { MinutesDocument } from '../model/document.ts';
import type { Mend } from '../model/kept-table.ts';
import { Register, Run } from '../model/register.ts';
import { rules } from '../rules/index.ts';
import { malformedOwnFile } from '../rules/malformed-own-file.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import type { Level, Settings } from '../rules/run-rules.ts';
import { type OwnTable, readOwnCsv, readOwnMarkdown } from '../writers/own-tables.ts';

export interface OwnFile {
  /** As given. */
  path: string;
  text: string;
}

export interface MendedFile {
  /** The file as it should be; the same text if nothing is to be done. */
  text: string;
  findings: Finding[];
}

/** Null if the file is not one that minutes wrote. */
export function mendFile(file: OwnFile, settings: Settings): MendedFile | null {
  const once = mendOnce(file, settings);
  if (once === null || once.text === file.text) return once;
  // A file that a second look would change again, or not know, is left as it is.
  const twice = mendOnce({ ...file, text: once.text }, settings);
  if (twice?.text === once.text) return once;
  return { text: file.text, findings: once.findings.map(({ fixable: _, ...finding }) => finding) };
}

function mendOnce(file: OwnFile, settings: Settings): MendedFile | null {
  if (/\.json$/i.test(file.path)) return mendJson(file, settings);
  const own = /\.csv$/i.test(file.path) ? readOwnCsv(file.text) : readOwnMarkdown(file.text);
  return own === null ? null : mendTable(file, own, settings);
}

function mendTable(file: OwnFile, own: OwnTable, settings: Settings): MendedFile {
  const findings: Finding[] = [];
  const form = levelOf(malformedOwnFile, file.path, settings);
  const isCsv = /\.csv$/i.test(file.path);
  if (form.level !== 'off')
    for (const fault of own.faults) findings.push(findingOf(malformedOwnFile, file, fault, form.level));
  let { table } = own;
  for (const rule of rules) {
    if (!rule.mend) continue;
    const { level, options } = levelOf(rule, file.path, settings);
    if (level === 'off') continue;
    const mended = rule.mend(table, options);
    table = mended.table;
    // Markdown is read as minutes, too, and rules on documents have their say there.
    if (isCsv || rule === malformedOwnFile)
      findings.push(...mended.mends.map((mend) => findingOf(rule, file, mend, level)));
  }
  const untouched = isCsv ? form.level === 'off' && table === own.table : table === own.table;
  const text = untouched ? file.text : own.print(table);
  if (text !== file.text && isCsv && form.level !== 'off' && findings.length === 0) {
    const mend = { line: 1, message: 'Cells are not quoted as minutes quotes them.', mended: true };
    findings.push(findingOf(malformedOwnFile, file, mend, form.level));
  }
  return { text, findings };
}

const schemas: readonly { keys: readonly string[]; schema: z.ZodType }[] = [
  { keys: ['source', 'coverage', 'agenda'], schema: MinutesDocument },
  { keys: ['meetings', 'people', 'duplicates'], schema: Register },
  { keys: ['program', 'inputs'], schema: Run },
  { keys: ['files'], schema: Baseline },
];

/** Records and registers: what does not fit the schema is for `ingest` to write anew, keys and blanks can be mended. */
function mendJson(file: OwnFile, settings: Settings): MendedFile | null {
  const { level } = levelOf(malformedOwnFile, file.path, settings);
  let value: unknown;
  try {
    value = JSON.parse(file.text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return null;
  const known = schemas.find(({ keys }) => keys.every((key) => key in value));
  if (!known) return null;
  if (level === 'off') return { text: file.text, findings: [] };
  const parsed = known.schema.safeParse(value);
  const say = (message: string, mended: boolean) => [
    findingOf(malformedOwnFile, file, { line: 1, message, mended }, level),
  ];
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') ?? '';
    return { text: file.text, findings: say(`"${where}" does not match the schema: ${issue?.message}.`, false) };
  }
  if (!isDeepStrictEqual(parsed.data, value)) {
    return { text: file.text, findings: say('It contains keys that minutes does not write.', false) };
  }
  const text = `${JSON.stringify(parsed.data, null, 2)}\n`;
  const findings = text === file.text ? [] : say('Keys, spaces or line ends are not as minutes writes them.', true);
  return { text, findings };
}

function levelOf(
  rule: Rule,
  path: string,
  settings: Settings,
): { level: Level; options: Readonly<Record<string, unknown>> } {
  return settings(rule.id, path) ?? { level: rule.recommended === false ? 'off' : rule.severity, options: {} };
}

function findingOf(
  rule: Rule,
  { path, text }: OwnFile,
  { line, message, mended }: Mend,
  level: Exclude<Level, 'off'>,
): Finding {
  const quote = (text.split('\n')[line - 1] ?? '').replace(/\r$/, '');
  return {
    rule: rule.id,
    severity: level,
    message,
    path,
    span: { node: '', start: 0, end: quote.length, place: { kind: 'line', line, column: 1, endLine: line }, quote },
    help: mended
      ? '"minutes check --fix" corrects it.'
      : 'Correct the row, or let "minutes ingest" and "minutes export" write the file again.',
    ...(mended ? { fixable: true as const } : {}),
  };
}
