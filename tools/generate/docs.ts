/** Writes what docs/ and README.md take from the code: `npm run docs`. The same code gives the same bytes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apiPage } from './docs/api-page.ts';
import { codeMap } from './docs/code-map.ts';
import { collect, commandsPage } from './docs/commands-page.ts';
import { conventionsPage } from './docs/conventions-page.ts';
import { databaseTables } from './docs/database-tables.ts';
import { dependenciesPage } from './docs/dependencies.ts';
import { errorsPage } from './docs/errors-page.ts';
import { exportColumns } from './docs/export-columns.ts';
import { fieldTables } from './docs/field-tables.ts';
import { jsonSchema, recordNames, schemaNames } from './docs/json-schemas.ts';
import { manPage } from './docs/man-page.ts';
import { readmeExample } from './docs/readme-example.ts';
import { fillRegion } from './docs/regions.ts';
import { NAMING, repositoryName, withRepository } from './docs/repository.ts';
import { rulesPage } from './docs/rules-page.ts';

const root = join(import.meta.dirname, '../..');
const docs = join(root, 'docs');

/** What is the same already is left alone: other checks may read it meanwhile. */
function save(path: string, content: string): void {
  const file = join(docs, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const path of NAMING)
  save(`../${path}`, withRepository(readFileSync(join(root, path), 'utf8'), repositoryName(repository.url)));

for (const name of schemaNames) save(`schema/${name}.schema.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
save('commands.md', commandsPage());
save('errors.md', errorsPage());
save('api.md', await apiPage(root));
save('code-map.md', codeMap());
save('dependencies.md', dependenciesPage(root));
save('conventions.md', conventionsPage(root));
save('../man/minutes.1', manPage(collect(), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))));
save('rules/index.md', rulesPage());

let output = fillRegion(readFileSync(join(docs, 'output.md'), 'utf8'), 'exports', exportColumns());
// A record that two files share is described once, where it is met first.
const described = new Set<string>();
for (const name of recordNames) output = fillRegion(output, name, fieldTables(jsonSchema(name), described));
save('output.md', output);
save('querying.md', fillRegion(readFileSync(join(docs, 'querying.md'), 'utf8'), 'tables', databaseTables()));

let readme = readFileSync(join(root, 'README.md'), 'utf8');
for (const [name, excerpt] of Object.entries(await readmeExample(root))) readme = fillRegion(readme, name, excerpt);
save('../README.md', readme);
