/** Short ways to read a small document and to make the parts that segmenters look at. */

import { fitted } from '../../src/judge/weights.ts';
import type { Block } from '../../src/model/block.ts';
import { finishDocument, paragraph } from '../../src/model/build-blocks.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import type { Place } from '../../src/model/place.ts';
import { plainLexicon } from '../../src/recognise/words/lexicon.ts';
import { emptyDraft, type SegmentContext } from '../../src/segment/context.ts';
import { type Line, linesOfBlock } from '../../src/segment/line.ts';
import { readRecord } from '../support/read-record.ts';

/** The record of a text as it would be read from a file of that ending. */
export async function read(text: string, ending: 'txt' | 'md' | 'html' = 'txt'): Promise<MinutesDocument> {
  const { record } = await readRecord({ path: `any.${ending}`, bytes: new TextEncoder().encode(text) });
  return record;
}

export const place: Place = { kind: 'line', line: 1, column: 1, endLine: 1 };

/** One line that is a block of its own; `marks` bolds its first characters. */
export function lineOf(text: string, more: { bold?: number; block?: Block } = {}): Line {
  const marks = more.bold ? [{ type: 'bold' as const, start: 0, end: more.bold }] : [];
  const block = more.block ?? paragraph(text, [place], { marks });
  const [line] = linesOfBlock({ ...block, id: 'b1' }, plainLexicon);
  if (!line) throw new Error('no line');
  return { ...line, index: 0 };
}

/** A context with these lines and nothing read yet. */
export function contextOf(...lines: Line[]): SegmentContext {
  return {
    document: finishDocument({ format: 'text', body: lines.map((l) => l.block) }),
    lines: lines.map((line, index) => Object.assign(line, { index })),
    tables: new Map(),
    headings: [],
    outline: { candidates: [], printed: [], series: [], owners: new Set() },
    irc: null,
    draft: emptyDraft(),
    claims: new Map(),
    taken: new Map(),
    year: 2024,
    monthFirst: false,
    judging: { weights: fitted, trace: null },
    lexicon: plainLexicon,
    report: () => {},
  };
}

/** The head that most documents of these tests share, and what stands below it. */
export const minutes = (...below: string[]) =>
  [
    '# Quay Harbour Committee',
    'Minutes of the meeting held on Tuesday 5 March 2024',
    'Present: Ann Lee (Chair), Bo Roe, Sam Ortiz (SO), Kit Marsh (Clerk)',
    ...below,
  ].join('\n\n');

export const people = (record: MinutesDocument, attendance?: string) =>
  record.people.filter((p) => !attendance || p.attendance === attendance).map((p) => p.name);
export const owners = (record: MinutesDocument) => record.actions.map((a) => a.owners.map((o) => o.text));
