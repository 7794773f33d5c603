/**
 * Escapes what is not ASCII in the program's files. One “ in a file makes V8 keep the whole file in two bytes for each
 * character, which costs a twentieth of the time of reading a first small document.
 */
import { moveColumns } from './move-columns.js';

const NOT_ASCII = /[^\p{ASCII}]/gu;

/** A character as it can stand in strings, templates, patterns and names. */
const escaped = (character) =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('');

const escapesOf = (line) =>
  [...line.matchAll(NOT_ASCII)].map(({ index, 0: character }) => ({ index, more: 5 * character.length }));

export function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !/[^\p{ASCII}]/u.test(chunk.code)) continue;
        if (/String\.raw`[^`]*[^`\p{ASCII}]/u.test(chunk.code))
          throw new Error(`${chunk.fileName}: String.raw takes escapes as they stand`);
        if (chunk.map) chunk.map.mappings = moveColumns(chunk.map.mappings, chunk.code.split('\n').map(escapesOf));
        chunk.code = chunk.code.replace(NOT_ASCII, escaped);
      }
    },
  };
}
