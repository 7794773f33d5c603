/** How docs/api.md comes about: from declarations, with nothing forgotten that they mention. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { Declarations } from '../../tools/generate/docs/api/declarations.ts';
import { typeOfSchema } from '../../tools/generate/docs/api/schema-type.ts';
import { forgottenTypes } from '../../tools/generate/docs/api-page.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const save = (name: string, text: string) => writeFileSync(join(folder, name), text);

save(
  'boat.d.ts',
  'import type { Sail } from "./sail.ts";\n/** Floats. */\nexport interface Boat<T> { sail: Sail; load: T }\n',
);
save(
  'sail.d.ts',
  'interface Cloth { weight: number }\nexport type Sail = { cloth: Cloth };\nexport declare const area: number;\n',
);
save('index.d.ts', 'export type { Boat } from "./boat.ts";\nexport * from "./sail.ts";\n');

test('what an entry exports, through other files, with the comment above it', () => {
  const found = new Declarations().exportsOf(join(folder, 'index.d.ts'));
  expect([...found.keys()].sort()).toEqual(['Boat', 'Sail', 'area']);
  expect(found.get('Boat')?.declared[0]?.text).toMatch(/^\/\*\* Floats\. \*\/\nexport interface Boat/);
});

test('a type that is mentioned and cannot be imported is found, parameters are not', () => {
  const forgotten = forgottenTypes(new Declarations(), [join(folder, 'index.d.ts')]);
  expect(forgotten).toEqual([`Sail mentions ${join(folder, 'sail.d.ts')}#Cloth`]);
});

test('a schema is shown as the type of its values', () => {
  const mast = z.object({ height: z.number(), wood: z.string().nullable(), flags: z.array(z.enum(['red', 'blue'])) });
  expect(typeOfSchema(mast.extend({ spare: mast.optional() }).omit({ wood: true }))).toBe(`{
  height: number;
  flags: ("red" | "blue")[];
  spare?: {
    height: number;
    wood: string | null;
    flags: ("red" | "blue")[];
  };
}`);
});
