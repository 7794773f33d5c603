/** An action that names nobody who is to do it. */
import { similarity, wordingKey } from '../consolidate/wording.ts';
import type { Action, LogEntry, MinutesDocument } from '../model/document.ts';
import type { Rule } from './rule.ts';

/** A row of the log that is this much like the minuted action speaks for it too. */
const SAME_ACTION = 0.6;

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  summary: 'An action names nobody who is to do it.',
  severity: 'warning',
  check({ documents }, report) {
    for (const document of documents) {
      for (const action of document.actions) {
        if (action.certainty !== 'stated' || action.owners.length > 0) continue;
        if (ownedInLog(action, document) || namesSomebody(action, document)) continue;
        report({
          document,
          message: `The action "${shortened(action.text)}" names nobody who is to do it.`,
          span: action.spans[0] ?? null,
          help: 'Name a person or a role, in the action or in its row of the log.',
        });
      }
      for (const row of document.actionLog?.entries ?? []) {
        if (!isDue(row) || row.owners.length > 0 || !ownersAreKept(document)) continue;
        report({
          document,
          message: `The open action "${shortened(row.text)}" in the log has no owner.`,
          span: row.spans[0] ?? null,
          help: 'Fill in the owner, or close the action.',
        });
      }
    }
  },
};

function ownedInLog(action: Action, document: MinutesDocument): boolean {
  return (document.actionLog?.entries ?? []).some(
    (row) => row.owners.length > 0 && similarity(row.text, action.text) >= SAME_ACTION,
  );
}

/** A text that names a person of the meeting tells the reader whom to ask, whatever the form of the sentence. */
function namesSomebody(action: Action, document: MinutesDocument): boolean {
  const words = ` ${wordingKey(action.text)} `;
  const initials = new Set(action.text.match(/\b\p{Lu}{2,4}\b/gu));
  return document.people.some(
    (person) =>
      words.includes(` ${wordingKey(person.name)} `) || (person.initials !== null && initials.has(person.initials)),
  );
}

/** Rows that are done or were decisions need no owner any more. */
function isDue(row: LogEntry): boolean {
  return row.status === null || row.status.value === 'open' || row.status.value === 'ongoing';
}

/** A log that has no owners at all has no column for them: that is its form, not a fault of each row. */
function ownersAreKept(document: MinutesDocument): boolean {
  return (document.actionLog?.entries ?? []).some((row) => row.owners.length > 0);
}

/** The first words of a text, for a message. */
export function shortened(text: string, length = 70): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length <= length ? flat : `${flat.slice(0, length).replace(/\s\S*$/, '')} …`;
}
