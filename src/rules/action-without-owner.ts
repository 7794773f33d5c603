/** An action that names nobody who is to do it. */
import { similarity, wordingKey } from '../consolidate/wording.ts';
import type { Action, LogEntry } from '../model/actions.ts';
import type { MinutesDocument } from '../model/document.ts';
import { listed, shortened } from './quoted-words.ts';
import { isRemarkedDone } from './remarks.ts';
import type { Rule } from './rule.ts';

/** A row of the log that is this much like the minuted action speaks for it too. */
const SAME_ACTION = 0.6;

export const actionWithoutOwner: Rule = {
  id: 'action-without-owner',
  summary: 'An action does not say who is to do it.',
  severity: 'warning',
  check(context, report) {
    for (const document of context.documents.filter(({ kind }) => kind === 'minutes' || kind === 'actionLog')) {
      for (const action of document.actions) {
        if (action.certainty !== 'stated' || action.owners.length > 0) continue;
        if (!isTask(action.text) || namesSomebody(action, document)) continue;
        if (isRemarkedDone(context, document, action)) continue;
        const row = ownedRow(action, document);
        const beside = row ? `; the log gives it to ${listed(row.owners.map(({ text }) => text))}` : '';
        report({
          document,
          message: `The action "${shortened(action.text)}" does not say who is to do it${beside}.`,
          span: action.spans[0] ?? null,
          help: row
            ? 'Name the owner in the minutes too.'
            : 'Name a person or a role, in the action or in its row of the log.',
          ...(row ? { severity: 'info' } : {}),
        });
      }
      for (const row of document.actionLog?.entries ?? []) {
        if (!isDue(row) || row.owners.length > 0 || !ownersAreKept(row, document)) continue;
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

function ownedRow(action: Action, document: MinutesDocument): LogEntry | null {
  const rows = document.actionLog?.entries ?? [];
  return rows.find((row) => row.owners.length > 0 && similarity(row.text, action.text) >= SAME_ACTION) ?? null;
}

/** "Executive should contact", "Charles (cvrb2): send", "executive - further discussion", "We pass this on": somebody is meant. */
const HAS_SUBJECT =
  /^(?:we|i|they|he|she|it|this|there)\b|^[\p{L}'’]+(?: [\p{L}'’]+){0,3}(?: \([^)]{1,60}\))?\s?(?::|[-–—] | (?:should|shall|will|must|required to|agreed to|volunteered)\b)/iu;
/** A task has three words or more, and is neither a question nor the head of a list. */
const NO_TASK = /[?:]$|^(?:none|nil|n\/a|no actions?)\b/i;

function isTask(text: string): boolean {
  return text.trim().split(/\s+/).length >= 3 && !NO_TASK.test(text.trim()) && !HAS_SUBJECT.test(text);
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

/** A table or list without any owner has no place for them: that is its form, not a fault of each row. */
function ownersAreKept(row: LogEntry, document: MinutesDocument): boolean {
  const rows = document.actionLog?.entries ?? [];
  const nodeOf = ({ spans }: LogEntry) => spans[0]?.node;
  const size = (one: LogEntry) => rows.filter((other) => nodeOf(other) === nodeOf(one)).length;
  const alone = size(row) === 1;
  const siblings = rows.filter((other) => (alone ? size(other) === 1 : nodeOf(other) === nodeOf(row)));
  return siblings.some(({ owners }) => owners.length > 0);
}
