/** What columns say of the document that a row was read in. */
import type { StreamedRegister } from '../model/register.ts';

export interface MeetingLine {
  path: string;
  body: string | null;
  /** Its date, as precise as it is known. */
  day: string | null;
}

export function meetingsById({ meetings }: Pick<StreamedRegister, 'meetings'>): ReadonlyMap<string, MeetingLine> {
  const found = new Map<string, MeetingLine>();
  for (const { documentId, path, body, date } of meetings)
    found.set(documentId, { path, body, day: date?.iso ?? null });
  return found;
}

/** Names of people by their ids. */
export function namesById({ people }: Pick<StreamedRegister, 'people'>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, name } of people) found.set(id, name);
  return found;
}
