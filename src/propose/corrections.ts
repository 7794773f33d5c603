/** What a file of corrections could say: days that only file names tell, and names of bodies that may be one. */

import { similarity } from '../consolidate/wording.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Register } from '../model/register.ts';
import { byCodeUnit } from '../model/text-order.ts';
import { findDates } from '../recognise/dates.ts';
import { oneLine } from './write-yaml.ts';

const HEAD = '# Corrections, proposed by "minutes init". Look through them: see docs/corrections.md.\n';
/** "Harbor Board" and "Harbour Board Committee" are alike, "Pier Board" and "Audit Board" are not. */
const ALIKE = 0.66;

/** The text of a file of corrections; empty where there is nothing to propose. */
export function proposeCorrections(documents: readonly MinutesDocument[], register: Register): string {
  const dates = datesOfNames(documents);
  const bodies = bodiesAlike(register);
  if (dates.length + bodies.length === 0) return '';
  return [HEAD, dates.length > 0 ? 'corrections:\n' : 'corrections: []\n', ...dates, ...bodies].join('');
}

/** Undated minutes whose file name holds a day. */
function datesOfNames(documents: readonly MinutesDocument[]): string[] {
  return documents.flatMap(({ kind, date, id, title, source }) => {
    const day = date === null && kind !== 'report' && !source.meeting ? dayIn(source.path) : null;
    if (day === null) return [];
    const target = { id, ...(title === null ? {} : { text: title }), document: source.path, sha256: source.sha256 };
    return [
      `  # no date is written in it; its name has one\n  - meeting: ${JSON.stringify(target)}\n    set: { date: ${day} }\n`,
    ];
  });
}

/** "notes/2024-03-05.docx", "Minutes 20240305.pdf", "board_5_March_2024.txt". */
function dayIn(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z0-9]{1,8}$/i, '');
  const bare = name.replaceAll('_', ' ').replace(/(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/, '$1-$2-$3');
  const days = findDates(bare).filter(({ iso, precision }) => iso !== null && precision === 'day');
  const [only, ...more] = new Set(days.map(({ iso }) => iso));
  return more.length === 0 ? (only ?? null) : null;
}

/** Names of bodies that differ little: which is right a person must say. */
function bodiesAlike({ meetings }: Register): string[] {
  const times = new Map<string, number>();
  for (const { body } of meetings) if (body !== null) times.set(body, (times.get(body) ?? 0) + 1);
  const names = [...times].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).map(([name]) => name);
  return names.flatMap((name, i) => {
    const usual = names.slice(0, i).find((other) => similarity(name, other) >= ALIKE || isSlip(name, other));
    if (usual === undefined) return [];
    const files = meetings.filter(({ body }) => body === name);
    return [
      `  # "${oneLine(name)}" may be "${oneLine(usual)}"; if it is, remove the "#" of the lines.\n`,
      ...files.flatMap(({ documentId, path }) => [
        `  # - meeting: ${JSON.stringify({ id: documentId, document: path })}\n`,
        `  #   set: { body: ${JSON.stringify(usual)} }\n`,
      ]),
    ];
  });
}

/** One word of several is written otherwise: "Harbor Board", "Harbour Board". */
function isSlip(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().split(/\s+/), b.toLowerCase().split(/\s+/)];
  if (x.length !== y.length || x.length < 2) return false;
  const other = x.flatMap((word, i) => (word === y[i] ? [] : [[word, y[i] ?? ''] as const]));
  const [pair, ...more] = other;
  if (!pair || more.length > 0) return other.length === 0;
  const [p, q] = pair;
  return Math.min(p.length, q.length) >= 4 && Math.abs(p.length - q.length) <= 2 && p.slice(0, 3) === q.slice(0, 3);
}
