/** The language of a document that is in none of those whose words are known. */
import type { BlockDocument } from '../model/block.ts';
import { oncePer } from '../model/once-per.ts';
import { languageOf, unknownLanguageOf } from '../recognise/language.ts';

/** The texts of a document, as one list: what is asked of it twice is counted once. */
const textsOf = oncePer(({ body }: BlockDocument): readonly string[] => body.map(({ text }) => text));

export const unknownLanguage = oncePer((document: BlockDocument) => unknownLanguageOf(textsOf(document)));

/** The one language of those that are known; null where the words do not tell. */
export const knownLanguage = (document: BlockDocument): string | null => languageOf(textsOf(document));
