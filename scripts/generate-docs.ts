/** Writes what docs/ takes from the code: `npm run docs`. The same code gives the same bytes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandsPage } from './docs/commands-page.ts';
import { errorsPage } from './docs/errors-page.ts';
import { fieldTables } from './docs/field-tables.ts';
import { jsonSchema, schemaNames } from './docs/json-schemas.ts';
import { fillRegion } from './docs/regions.ts';
import { rulesPage } from './docs/rules-page.ts';

const docs = join(import.meta.dirname, '..', 'docs');

function save(path: string, content: string): void {
  mkdirSync(dirname(join(docs, path)), { recursive: true });
  writeFileSync(join(docs, path), content);
}

for (const name of schemaNames) save(`schema/${name}.schema.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
save('commands.md', commandsPage());
save('errors.md', errorsPage());
save('rules/index.md', rulesPage());

let output = readFileSync(join(docs, 'output.md'), 'utf8');
// A record that two files share is described once, where it is met first.
const described = new Set<string>();
for (const name of schemaNames) output = fillRegion(output, name, fieldTables(jsonSchema(name), described));
save('output.md', output);
