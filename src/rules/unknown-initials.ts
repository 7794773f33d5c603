/** Initials that no attendance list explains. */
import { seriesKey } from '../consolidate/series.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Owner } from '../model/people.ts';
import type { Span } from '../model/place.ts';
import type { Rule } from './rule.ts';

/** "MH", "J.S.", "KOD": two to four capitals. */
const INITIALS = /^(?:\p{Lu}\.?){2,4}$/u;
/** Where fewer owners are known by their initials, short capitals are as likely the name of an organisation. */
const RESOLVED_TO_TRUST = 2;

export const unknownInitials: Rule = {
  id: 'unknown-initials',
  summary: 'An action is given to initials that the attendance list does not explain.',
  severity: 'warning',
  check({ documents }, report) {
    const known = knownInitials(documents);
    for (const document of documents) {
      if (resolvedInitials(document) < RESOLVED_TO_TRUST) continue;
      const told = new Set<string>();
      for (const { owner, span, done } of owners(document)) {
        const text = owner.text.replaceAll('.', '');
        if (!isUnknownPerson(owner) || told.has(text) || known.get(seriesKey(document))?.has(text)) continue;
        told.add(text);
        report({
          document,
          message: `Nobody in the attendance list has the initials "${owner.text}".`,
          span,
          help: 'Write the initials beside a name in the attendance list, or name the person in full.',
          key: text,
          ...(done ? { severity: 'info' } : {}),
        });
      }
    }
  },
};

/** Initials of all people of a body: who is explained in another meeting of the run is no riddle. */
function knownInitials(documents: readonly MinutesDocument[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const document of documents) {
    const set = known.get(seriesKey(document)) ?? new Set<string>();
    for (const { initials } of document.people) if (initials !== null) set.add(initials.replaceAll('.', ''));
    known.set(seriesKey(document), set);
  }
  return known;
}

/** Owners of the meeting's actions and of rows still to be done, then of the others: those may name people who left. */
function owners(document: MinutesDocument): { owner: Owner; span: Span | null; done: boolean }[] {
  const rows = document.actionLog?.entries ?? [];
  const due = rows.filter(({ status }) => status?.value === 'open' || status?.value === 'ongoing');
  const past = rows.filter((row) => !due.includes(row));
  return [...document.actions, ...due, ...past].flatMap((item) =>
    item.owners.map((owner) => ({
      owner,
      span: item.spans[0] ?? null,
      done: past.some((row) => row === item),
    })),
  );
}

function isUnknownPerson(owner: Owner): boolean {
  const mayBePerson = owner.kind === 'person' || owner.kind === 'unknown';
  return mayBePerson && owner.personId === null && INITIALS.test(owner.text);
}

function resolvedInitials(document: MinutesDocument): number {
  const owners = [...document.actions, ...(document.actionLog?.entries ?? [])].flatMap((item) => item.owners);
  const resolved = owners.filter((owner) => owner.personId !== null && INITIALS.test(owner.text));
  return new Set(resolved.map((owner) => owner.personId)).size;
}
