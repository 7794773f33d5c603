/** Somebody who was there and sent apologies. */
import { wordingKey } from '../consolidate/wording.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Span } from '../model/place.ts';
import { matchesIn } from './document-words.ts';
import { isMinutes } from './neighbours.ts';
import type { Rule, RuleContext } from './rule.ts';

const CAME: readonly unknown[] = ['present', 'inAttendance'];
/** "Present: Ada Brook, Ben Carver", to the end of the line. */
const PRESENT =
  /(?:^|\n)[ \t]{0,4}(?:(?:members|councillors|those|also) )?(?:present|in attendance|attendees|attending)\s{0,2}[:–-][^\n]{0,1500}/gi;
const APOLOGY = /\b(?:apolog|absen|regret|excused)/i;
const AWAY: readonly unknown[] = ['apologies', 'absent'];

export const attendanceConflict: Rule = {
  id: 'attendance-conflict',
  summary: 'One person is listed both as present and as away.',
  severity: 'warning',
  check(context, report) {
    for (const document of context.documents.filter(isMinutes)) {
      const found = [...conflicts(document), ...inLineOfPresent(context, document)];
      for (const { name, span } of found) {
        report({
          document,
          message: `${name} is listed as present and among those who were away.`,
          span,
          help: 'Remove the name from one of the lists; if the person came for part of the meeting, say for which.',
          key: wordingKey(name),
        });
      }
    }
  },
};

interface Conflict {
  name: string;
  span: Span | null;
}

/** The line "Present: …" names somebody whom the record, which lists each person once, has as away. */
function inLineOfPresent(context: RuleContext, document: MinutesDocument): Conflict[] {
  const away = document.people.filter(
    ({ attendance, name, note }) => AWAY.includes(attendance) && isFullName(name) && !note,
  );
  const found = new Map<string, Conflict>();
  for (const { match, span } of matchesIn(context, document, PRESENT)) {
    for (const { name } of away) {
      if (match[0].includes(name) && !APOLOGY.test(match[0])) found.set(name, { name, span });
    }
  }
  return [...found.values()];
}

function conflicts({ people }: MinutesDocument): Conflict[] {
  const away = new Map(
    people.filter(({ attendance }) => AWAY.includes(attendance)).map((person) => [wordingKey(person.name), person]),
  );
  return people.flatMap((person): Conflict[] => {
    const other = away.get(wordingKey(person.name));
    if (!other || !CAME.includes(person.attendance) || !isFullName(person.name)) return [];
    const differ =
      person.organisation !== null && other.organisation !== null && person.organisation !== other.organisation;
    return differ || person.note || other.note ? [] : [{ name: person.name, span: other.spans[0] ?? null }];
  });
}

/** Two people may share a first name. */
const isFullName = (name: string) => /\S\s+\S{2,}/.test(name);
