/** Verbs of tasks, of all languages. */
import { languages } from '../languages/index.ts';

const verbs = languages.flatMap(({ undertakings }) => undertakings?.verbs ?? []);

/** "write", "look": a verb in its base form that people undertake to do. */
export const isTaskVerb = (word: string): boolean => verbs.some((known) => known.isBase(word));

/** "written", "looked": what will be done to things by somebody. */
export const isTaskParticiple = (word: string): boolean => verbs.some((known) => known.isParticiple(word));

/** "writing", "looking". */
export const isTaskGerund = (word: string): boolean => verbs.some((known) => known.isGerund(word));
