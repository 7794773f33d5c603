/** Every document of `fixtures/features` is about one thing, and is read as the file beside it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectationOf, featureFolder, features } from '../support/features/index.ts';
import { some } from '../support/some.ts';

describe('features', () => {
  it.each(some(features))('$name', async (feature) => {
    const path = join(featureFolder, feature.name);
    expect(await expectationOf(feature, new Uint8Array(readFileSync(path)))).toBe(
      readFileSync(`${path}.blocks`, 'utf8'),
    );
  });

  it('have a file each, with its expectation, and no other', () => {
    const expected = features.flatMap(({ name }) => [name, `${name}.blocks`]).sort();
    expect(readdirSync(featureFolder).sort()).toEqual(expected);
  });

  it.each(some(features))('$name is what its script makes', async ({ name, bytes }) => {
    expect(Buffer.from(await bytes()).equals(readFileSync(join(featureFolder, name)))).toBe(true);
  });
});
