/**
 * Documents that exist as Word and as PDF say the same: the records of both are compared item by item. Needs the
 * corpus beside the project; without it the test is skipped and says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { MinutesDocument } from '../../src/model/document.ts';
import { needs } from '../support/needs.ts';
import { readRecord } from '../support/read-record.ts';
import { some } from '../support/some.ts';
import { twinsIn } from './twin-files.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
/** The statements of the header that two records have though nothing was read. */
const MOST_FIELDS_OF_NOTHING = 10;

type Items = Record<string, string[]>;

/** What a record says, each statement as one comparable text. */
function itemsOf(record: MinutesDocument): Items {
  return {
    header: [record.title, record.date?.iso, record.startTime, record.endTime, record.nextMeeting?.iso].map(flat),
    people: record.people.map((p) => `${flat(p.name)} ${p.attendance}`),
    agenda: record.agenda.map((a) => `${a.number} ${flat(a.title)}`),
    actions: record.actions.map((a) => `${flat(a.text)} | ${a.owners.map((o) => flat(o.text))} | ${a.due?.iso}`),
    decisions: record.decisions.map((d) => flat(d.text)),
    log: (record.actionLog?.entries ?? []).map((e) => `${e.ref} ${flat(e.text)} ${e.status?.value}`),
    tables: record.tables.flatMap((t, n) =>
      [t.columns.map((c) => c.name), ...t.rows].map((row) => `${n} ${row.map(flat).join(' | ')}`),
    ),
  };
}

/** Words without case, spaces and punctuation, which the formats set differently. */
function flat(value: unknown): string {
  const text = String(value ?? '').normalize('NFKC');
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]{1,100}/gu)
      ?.join(' ') ?? ''
  );
}

/** Statements of both that the other has too, all statements, and those that differ. */
function compare(a: Items, b: Items): { same: number; all: number; differences: string[] } {
  const differences: string[] = [];
  let all = 0;
  for (const field of Object.keys(a)) {
    const left = [...b[field]!];
    const only = a[field]!.filter((item) => {
      const at = left.indexOf(item);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    all += a[field]!.length + b[field]!.length;
    differences.push(...only.map((item) => `${field}, Word: ${item}`), ...left.map((item) => `${field}, PDF: ${item}`));
  }
  return { same: all - differences.length, all, differences };
}

/** "99.1 % of 214" */
const figures = ({ same, all }: { same: number; all: number }) => `${((100 * same) / all).toFixed(1)} % of ${all}`;

async function itemsOfFile(path: string): Promise<Items> {
  const { record } = await readRecord({ path, bytes: new Uint8Array(readFileSync(corpus + path)) });
  return itemsOf(record);
}

describe('twins (needs ../shared)', needs({ '../shared': existsSync(corpus) }), () => {
  const pairs = existsSync(corpus) ? some(twinsIn(corpus)) : [];
  it.each(pairs)('%s and %s agree in at least %d of 100 statements', { timeout: 60_000 }, async (one, other, floor) => {
    const result = compare(await itemsOfFile(one), await itemsOfFile(other));
    console.info([`${figures(result)} ${basename(one)}`, ...result.differences].join('\n  ').slice(0, 2000));
    expect(result.all).toBeGreaterThan(MOST_FIELDS_OF_NOTHING);
    expect((100 * result.same) / result.all, result.differences.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});
