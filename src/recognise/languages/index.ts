/** The languages that minutes are read in. */
import { english } from './english/index.ts';
import type { Language } from './language.ts';
import { welsh } from './welsh/index.ts';

export const languages: readonly Language[] = [english, welsh];
