/** Every word of every fixture is read, and none twice. `npm run bench:fidelity -- DIR` shows the same for any folder. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentsBelow, fidelityOf, isFaithful } from '../support/fidelity/fidelity.ts';
import { surplus, wordsOf } from '../support/fidelity/words.ts';
import { some } from '../support/some.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
/** What is refused on sight has no words to compare. */
const refused = /\/hostile\/[^/]+\.pdf$/;
const documents = documentsBelow(fixtures).filter((path) => !refused.test(path));

describe('fidelity', () => {
  it.each(some(documents).map((path) => [`${basename(dirname(path))}/${basename(path)}`, path]))(
    '%s',
    async (_, path) => {
      const found = await fidelityOf(path, new Uint8Array(readFileSync(path)));
      expect(isFaithful(found), JSON.stringify(found)).toBe(true);
    },
  );

  it('counts words as often as they stand', () => {
    expect(wordsOf('The Clerk’s re\u00adport: £1,250 – ﬁne')).toEqual([
      'The',
      'Clerk',
      's',
      'report',
      '1',
      '250',
      'fine',
    ]);
    expect(surplus(['a', 'b', 'a', 'c'], ['a', 'c'])).toEqual(['b', 'a']);
  });

  it('fails a document of which more than one word in a thousand is missing or twice', () => {
    expect(isFaithful({ words: 2000, missing: ['a', 'b'], twice: ['c'] })).toBe(true);
    expect(isFaithful({ words: 2000, missing: ['a', 'b', 'c'], twice: [] })).toBe(false);
    expect(isFaithful({ words: 1000, missing: [], twice: ['a', 'b', 'c', 'd'] })).toBe(false);
  });
});
