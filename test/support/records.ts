/** Hand-written records for tests: say what matters, the rest gets its neutral value. */
import { createHash } from 'node:crypto';
import type { Action, ActionLog, StatusValue } from '../../src/model/actions.ts';
import type { MinutesDocument } from '../../src/model/document.ts';
import type { Owner, Person } from '../../src/model/people.ts';
import type { Span } from '../../src/model/place.ts';
import type { DateValue } from '../../src/model/values.ts';

export function date(iso: string): DateValue {
  const precision = iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
  return { iso, precision, text: iso };
}

export function owner(text: string, personId: string | null = null): Owner {
  return { text, personId, kind: personId === null ? 'unknown' : 'person' };
}

export function span(quote: string, line = 1): Span {
  return {
    node: 'b1',
    start: 0,
    end: quote.length,
    place: { kind: 'line', line, column: 1, endLine: line },
    quote,
  };
}

export function person(name: string, more: Partial<Person> = {}): Person {
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    honorific: null,
    initials: null,
    role: null,
    organisation: null,
    attendance: 'present',
    spans: [span(name)],
    ...more,
  };
}

export function action(text: string, more: Partial<Action> = {}): Action {
  return {
    id: `action-${text.length}`,
    ref: null,
    text,
    owners: [],
    due: null,
    agendaItemId: null,
    certainty: 'stated',
    spans: [span(text)],
    ...more,
  };
}

/** A row of a log: `[ref, text, owners, issued, status]`. */
export type Row = [ref: string | null, text: string, owners: string, issued: string | null, status: StatusValue | null];

export function log(...rows: Row[]): ActionLog {
  return {
    updated: null,
    entries: rows.map(([ref, text, owners, issued, status]) => ({
      ref,
      text,
      owners: owners === '' ? [] : owners.split(' ').map((name) => owner(name)),
      issued: issued === null ? null : date(issued),
      due: null,
      status: status === null ? null : { text: status, value: status, note: null },
      spans: [span(text)],
    })),
  };
}

export function document(id: string, more: Partial<MinutesDocument> = {}): MinutesDocument {
  return {
    schemaVersion: '1',
    id,
    kind: 'minutes',
    language: 'en',
    source: {
      path: `notes/${id}.docx`,
      format: 'docx',
      sha256: createHash('sha256').update(id).digest('hex'),
      bytes: 100,
      pages: null,
    },
    title: 'Harbour Board',
    body: 'Harbour Board',
    date: date('2024-03-05'),
    startTime: null,
    endTime: null,
    location: null,
    period: null,
    people: [],
    agenda: [],
    actions: [],
    decisions: [],
    motions: [],
    actionLog: null,
    tables: [],
    nextMeeting: null,
    coverage: { blocks: 10, claimed: 10 },
    diagnostics: [],
    ...more,
  };
}
