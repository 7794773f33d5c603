/** Initials that one document prints beside a name and another uses without listing anybody whom they fit. */
import { initialsFit, initialsOf } from '../recognise/person-name.ts';
import type { Proposal, Proposer } from './proposal.ts';

export const proposePeople: Proposer = (samples) => {
  const printed = new Map<string, Map<string, Proposal>>();
  for (const { path, records } of samples) {
    for (const person of records.flatMap(({ people }) => people)) {
      const { name, initials, spans } = person;
      if (initials === null || !name.includes(' ')) continue;
      const names = printed.get(initials) ?? new Map<string, Proposal>();
      printed.set(initials, names);
      const proposal = names.get(name) ?? { key: ['people'], value: name, initials: [initials], evidence: [] };
      names.set(name, proposal);
      proposal.evidence.push({ path, quote: spans[0]?.quote ?? name });
    }
  }
  const wanted = new Map<string, Proposal['evidence']>();
  for (const { path, records } of samples) {
    for (const action of records.flatMap(({ actions }) => actions)) {
      for (const { text, personId } of action.owners) {
        if (personId !== null || !/^\p{Lu}{2,4}$/u.test(text)) continue;
        wanted.set(text, [...(wanted.get(text) ?? []), { path, quote: action.spans[0]?.quote ?? text }]);
      }
    }
  }
  return [...printed].flatMap(([initials, names]) => {
    const [only, ...others] = [...names.values()];
    // Two people of the same initials: the configuration cannot tell them apart.
    if (!only || others.length > 0) return [];
    const uses = wanted.get(initials) ?? [];
    const unusual = initialsOf(only.value) !== initials && !initialsFit(initials, only.value);
    if (uses.length === 0 && !(unusual && only.evidence.length >= 2)) return [];
    return [{ ...only, evidence: [...only.evidence.slice(0, 1), ...uses] }];
  });
};
