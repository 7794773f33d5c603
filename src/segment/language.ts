/** The language of a document that is in none of those whose words are known. */
import type { BlockDocument } from '../model/block.ts';
import { oncePer } from '../model/once-per.ts';
import { unknownLanguageOf } from '../recognise/language.ts';

export const unknownLanguage = oncePer(({ body }: BlockDocument) => unknownLanguageOf(body.map(({ text }) => text)));
