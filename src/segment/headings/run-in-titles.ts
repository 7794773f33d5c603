/** Titles that run into the text of their line ("Finance: the balance is …"), where a document marks its items so. */
import { looksLikeName } from '../../recognise/people/names.ts';
import { normaliseLabel } from '../../recognise/words/index.ts';
import type { Candidate } from './heading.ts';

/** "Yellow Book: Membership has a week …": a run of lines that open with a title, some of them known, none a speaker. */
export function runInTitles(all: readonly Candidate[], pool: readonly Candidate[]): Set<Candidate> {
  const members = pool.filter(
    (c) =>
      c.runIn &&
      /^(?:plain|boldLead|underline)$/.test(c.look) &&
      (/^[^:]{2,60}:/.test(c.rest) || /^[^.]{3,50}\.\s{2,}\S/.test(c.rest) || c.known) &&
      c.title.split(/\s+/).length <= 8,
  );
  const counts = new Map<string, number>();
  for (const c of members) counts.set(normaliseLabel(c.title), (counts.get(normaliseLabel(c.title)) ?? 0) + 1);
  const single = members.filter(
    (c) =>
      counts.get(normaliseLabel(c.title)) === 1 &&
      !/^\p{Lu}{1,4}$/u.test(c.title) &&
      !(
        /^[^:.]{2,60}:/.test(c.rest) &&
        looksLikeName(c.title) &&
        c.title.split(/\s+/).length <= 3 &&
        !c.known &&
        /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(c.title) &&
        !/s$/.test(c.title)
      ),
  );
  const known = single.filter((c) => c.known).length;
  if (single.length < 3 || known < 1 || single.length < members.length * 0.7 || single.length < all.length * 0.2)
    return new Set();
  return new Set(single);
}
