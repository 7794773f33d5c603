/** `dist/bin/licences.txt`: the licence of each package that the bundle holds a part of. A licence that nobody has looked at ends the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that ask for no more than their text, or (MPL) for the source of files that are not changed here. */
const ALLOWED =
  /^\(?(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Zlib|Python-2\.0|MPL-2\.0)\b/;

/** @returns {import('rolldown').Plugin} */
export function licences() {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const folders = new Set();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const inside = /^(?:\0)?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id)?.[1];
          if (inside !== undefined) folders.add(inside);
        }
      }
      const packages = [...folders].map(read).sort((a, b) => (a.title < b.title ? -1 : 1));
      for (const { title, licence } of packages) {
        if (!ALLOWED.test(licence)) this.error(`${title} has the licence ${licence}; look at it before it is bundled`);
      }
      const parts = packages.map(({ title, licence, text }) => `${title} (${licence})\n\n${(text).trim()}\n`);
      const head =
        'This package holds parts of the packages below, under their licences. Fonts and character maps have\ntheirs beside them in pdfjs/.\n';
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

function read(folder) {
  const { name, version, license, licenses, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
  const licence = String(license ?? licenses?.[0]?.type ?? 'none');
  const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  const text = file === undefined ? usualText(licence, holder) : readFileSync(join(folder, file), 'utf8');
  return { title: `${name} ${version}`, licence, text };
}

/** For packages that name a licence and do not carry it. */
function usualText(licence, holder) {
  const text = readFileSync(new URL(`./${licence}.txt`, import.meta.url), 'utf8');
  return `Copyright (c) ${holder.replace(/ *[<(].*$/, '')}\n\n${text}`;
}
