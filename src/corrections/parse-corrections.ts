/** Text of a file of corrections → the corrections, or what is wrong with it, line by line. */
import type { Document, Node } from 'yaml';
import type * as z from 'zod';
import { type Correction, type CorrectionKind, correctionKinds, kindOf, targetOf } from './schema.ts';
import { dateOf } from './values.ts';

export interface CorrectionProblem {
  /** Of the text, from 1. */
  line: number;
  /** One sentence. */
  message: string;
}

export type ParsedCorrections =
  | { corrections: Correction[]; problems: [] }
  | { corrections: null; problems: CorrectionProblem[] };

/** Reads YAML or JSON. All values are taken as they are written: `ref: 007` keeps its zeros. */
export async function parseCorrections(text: string): Promise<ParsedCorrections> {
  const { LineCounter, parseDocument, visit } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [fault] = document.errors;
  if (fault) return failed([{ line: lineAt(fault.pos[0]), message: `This is not YAML: ${fault.message}.` }]);
  let alias: number | null = null;
  visit(document, {
    Alias: (_, { range }) => {
      alias ??= range?.[0] ?? 0;
    },
  });
  if (alias !== null) return failed([{ line: lineAt(alias), message: 'Aliases ("*name") are not supported here.' }]);
  const content: unknown = document.toJS();
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
  const list = content === null || content === '' ? [] : (content as { corrections?: unknown }).corrections;
  if (list === '' || (Array.isArray(list) && list.length === 0)) return { corrections: [], problems: [] };
  if (!Array.isArray(list)) return failed([{ line: 1, message: 'It must contain a list under "corrections:".' }]);
  const problems: CorrectionProblem[] = [];
  for (const key of Object.keys(content as object)) {
    if (key !== 'corrections' && key !== '$schema')
      problems.push({ line: lineOf([key]), message: `"${key}" is not known here; only "corrections" is.` });
  }
  const corrections = list.flatMap((entry: unknown, i) => {
    const read = parseCorrection(withoutEmpty(entry));
    for (const { path, message } of read.problems)
      problems.push({ line: lineOf(['corrections', i, ...path]), message });
    return read.correction ?? [];
  });
  return problems.length > 0 ? failed(problems) : { corrections, problems: [] };
}

function failed(problems: CorrectionProblem[]): ParsedCorrections {
  return { corrections: null, problems: problems.sort((a, b) => a.line - b.line) };
}

export interface ParsedCorrection {
  correction: Correction | null;
  problems: { path: PropertyKey[]; message: string }[];
}

/** One correction as an object, from a file or from a page. */
export function parseCorrection(entry: unknown): ParsedCorrection {
  const wrong = (message: string): ParsedCorrection => ({ correction: null, problems: [{ path: [], message }] });
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return wrong('A correction is a mapping.');
  const kinds = (Object.keys(correctionKinds) as CorrectionKind[]).filter((kind) => kind in entry);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return wrong('A correction is about one thing: action, decision, meeting or person.');
  const result = correctionKinds[kind].safeParse(entry);
  if (!result.success) return { correction: null, problems: result.error.issues.flatMap(problemsOf) };
  const correction = result.data as Correction;
  const message = senseless(correction);
  return message === null ? { correction, problems: [] } : wrong(message);
}

/** What no schema says: a correction says one thing, and names what it is about. */
function senseless(correction: Correction): string | null {
  const said = (['set', 'is', 'sameAs', 'add'] as const).filter((key) => key in correction);
  const kind = kindOf(correction);
  const { id, text, document } = targetOf(correction);
  if (said.length !== 1)
    return `A correction says one thing: ${Object.keys(correctionKinds[kind].shape)
      .filter((key) => ['set', 'is', 'sameAs', 'add'].includes(key))
      .join(', ')}.`;
  if (id === undefined && text === undefined && (kind !== 'meeting' || document === undefined))
    return `"${kind}" needs an id, or the words that the correction is made against ("text").`;
  if (said[0] === 'add' && (text === undefined || document === undefined))
    return '"add" needs the words ("text") and the document that contains them.';
  if ('set' in correction && correction.set && Object.keys(correction.set).length === 0) return '"set" says nothing.';
  if ('meeting' in correction && correction.set?.date && dateOf(correction.set.date) === null)
    return '"date" must be a date such as 2026-03-05.';
  if ('person' in correction && correction.set?.attendance !== undefined && document === undefined)
    return '"attendance" needs the document of the meeting.';
  return null;
}

function problemsOf(issue: z.core.$ZodIssue): ParsedCorrection['problems'] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `"${[...issue.path, key].join('.')}" is not known.`,
    }));
  const where = issue.path.length === 0 ? '' : `"${issue.path.join('.')}": `;
  return [{ path: issue.path, message: `${where}${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.` }];
}

/** Keys that stand without a value (`by:`) say nothing; `due: none` takes a value away. */
function withoutEmpty(entry: unknown): unknown {
  if (typeof entry === 'string') return ['null', '~', 'none'].includes(entry.toLowerCase()) ? null : entry;
  if (Array.isArray(entry)) return entry.map(withoutEmpty);
  if (typeof entry !== 'object' || entry === null) return entry;
  const kept = Object.entries(entry).filter(([key, value]) => value !== '' || key === 'add');
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'add' && value === '' ? {} : withoutEmpty(value)]),
  );
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
