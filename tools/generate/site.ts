/** `npm run docs:site`: the documentation as a site in `out/site`; open `out/site/index.html`. */
import { join } from 'node:path';
import { buildSite } from './site/build.ts';

const root = join(import.meta.dirname, '../..');
const pages = await buildSite(root, join(root, 'out/site'));
console.log(`${pages} pages in out/site; open out/site/index.html`);
