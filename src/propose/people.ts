/** Initials that one document prints beside a name and another uses without listing anybody whom they fit. */

import { addTo } from '../model/add-to.ts';
import type { MinutesDocument } from '../model/document.ts';
import { initialsFit, initialsOf } from '../recognise/people/initials.ts';
import type { Evidence, Proposal, Proposer } from './proposal.ts';

export const proposePeople: Proposer = (samples) => {
  const printed = new Map<string, Map<string, Proposal & { bodies: Set<string> }>>();
  for (const { path, records } of samples) {
    for (const { person, body } of records.flatMap((record) =>
      record.people.map((person) => ({ person, body: bodyOf(record) })),
    )) {
      const { name, initials, spans } = person;
      if (initials === null || !name.includes(' ')) continue;
      const names = printed.get(initials) ?? new Map<string, Proposal & { bodies: Set<string> }>();
      printed.set(initials, names);
      const proposal = names.get(name) ?? {
        key: ['people'],
        value: name,
        initials: [initials],
        evidence: [],
        bodies: new Set<string>(),
      };
      proposal.bodies.add(body);
      names.set(name, proposal);
      proposal.evidence.push({ path, quote: spans[0]?.quote ?? name });
    }
  }
  const wanted = new Map<string, (Evidence & { body: string })[]>();
  for (const { path, records } of samples) {
    for (const { action, body } of records.flatMap((record) =>
      record.actions.map((action) => ({ action, body: bodyOf(record) })),
    )) {
      for (const { text, personId } of action.owners) {
        if (personId !== null || !/^\p{Lu}{2,4}$/u.test(text)) continue;
        addTo(wanted, text, { path, quote: action.spans[0]?.quote ?? text, body });
      }
    }
  }
  return [...printed].flatMap(([initials, names]) => {
    const [only, ...others] = [...names.values()];
    // Two people of the same initials: the configuration cannot tell them apart.
    if (!only || others.length > 0) return [];
    // Initials of another body mean somebody else.
    const { bodies, ...proposal } = only;
    const uses = (wanted.get(initials) ?? []).filter(({ body }) => bodies.has(body));
    const unusual = initialsOf(only.value) !== initials && !initialsFit(initials, only.value);
    if (uses.length === 0 && !(unusual && only.evidence.length >= 2)) return [];
    const used = uses.map(({ path, quote }) => ({ path, quote }));
    return [{ ...proposal, evidence: [...proposal.evidence.slice(0, 1), ...used] }];
  });
};

const bodyOf = ({ body, title }: MinutesDocument): string => (body ?? title ?? '').toLowerCase();
