/** Owners as written, without their places. */
import { ownersOfPhrase, splitOwners } from '../../recognise/people/owners.ts';

/** Who words name that stand where owners do. */
export const namesOf = (words: string): string[] => splitOwners(words).map(({ text }) => text);

/** Who words name; null if they are anything else than owners. */
export const ownersNamed = (words: string): string[] | null => ownersOfPhrase(words)?.map(({ text }) => text) ?? null;
