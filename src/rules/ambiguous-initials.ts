/** Two people of one meeting with the same initials. */
import { addTo } from '../model/add-to.ts';
import type { MinutesDocument } from '../model/document.ts';
import type { Person } from '../model/people.ts';
import type { Span } from '../model/place.ts';
import { listed } from './quoted-words.ts';
import type { Rule } from './rule.ts';

export const ambiguousInitials: Rule = {
  id: 'ambiguous-initials',
  summary: 'An action is given to initials that two people of the meeting share.',
  severity: 'warning',
  check({ documents }, report) {
    for (const document of documents) {
      for (const [initials, people] of shared(document)) {
        const span = ownedBy(initials, document);
        if (span === null) continue;
        report({
          document,
          message: `"${initials}" can be ${listed(people.map((person) => person.name))}.`,
          span,
          help: 'Give one of them a third letter, in the attendance list and in the text.',
          key: initials,
        });
      }
    }
  },
};

function shared(document: MinutesDocument): [string, Person[]][] {
  const byInitials = new Map<string, Person[]>();
  for (const person of document.people) {
    if (person.initials === null) continue;
    const initials = person.initials.replaceAll('.', '');
    addTo(byInitials, initials, person);
  }
  return [...byInitials].filter(([, people]) => new Set(people.map(({ name }) => name.toLowerCase())).size > 1);
}

/** The first action or open row that the initials own, and that names nobody else by name. */
function ownedBy(initials: string, document: MinutesDocument): Span | null {
  const rows = (document.actionLog?.entries ?? []).filter(({ status }) => status?.value !== 'closed');
  const owned = [...document.actions, ...rows].find(({ owners }) =>
    owners.some((owner) => owner.text.replaceAll('.', '') === initials),
  );
  return owned?.spans[0] ?? null;
}
