/** Who is to do it: the subject of a clause. */
import type { IsSomebody, UndertakingGrammar, Who } from '../languages/grammar/undertakings.ts';
import { ownersOfPhrase } from '../people/owners.ts';

/** Reads the subject of a clause as a language gives it. */
export const whoAsks =
  ({ subjectWords }: UndertakingGrammar, isSomebody: IsSomebody): Who =>
  (lead) => {
    const words = subjectWords(lead);
    if (words === null || words.length > 90) return null;
    // "@mira to merge it": nobody else is named so.
    const sign = /^@(?<name>[\w-]{2,39})$/.exec(words)?.groups?.name;
    if (sign !== undefined) return { owners: [sign], sure: true };
    const owners = ownersOfPhrase(words)?.map((o) => o.text);
    const degrees = owners?.map(isSomebody);
    if (!owners || !degrees?.every((degree) => degree !== null)) return null;
    return { owners, sure: degrees.every((degree) => degree === 'sure') };
  };
