/**
 * The automatic numbers of `fixtures/features/numbering-*.docx` against those of LibreOffice 7.4.7, whose text was kept:
 *
 *   soffice --headless --convert-to txt:Text fixtures/features/numbering-*.docx
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { featureFolder, features } from '../../support/features/index.ts';
import { some } from '../../support/some.ts';
import shown from './libreoffice-numbers.json' with { type: 'json' };
import { readBytes } from './read-docx.ts';

/** Where LibreOffice does not do as Word does, and we follow Word. */
const otherwise: Record<string, string> = {
  'numbering-hidden.docx': 'its text export writes hidden text and counts it',
  'numbering-legal.docx': 'it does not know w:isLgl, which makes all levels decimal',
  'numbering-no-restart.docx': 'it does not know w:lvlRestart 0, which never starts anew',
};

it('knows all that are numbered', () => {
  expect(Object.keys(shown).sort()).toEqual(
    features.flatMap(({ name }) => (/^numbering-.*\.docx$/.test(name) ? name : [])).sort(),
  );
});

it.each(some(Object.entries(shown)))('%s', async (name, lines) => {
  const { body } = await readBytes(new Uint8Array(readFileSync(join(featureFolder, name))));
  const ours = body.flatMap(({ text }) => text.split(/[\n\t]/)).map((line) => line.trim());
  if (name in otherwise) expect(ours).not.toEqual(lines);
  else expect(ours).toEqual(lines);
});
