/**
 * What the library is made of for browsers: `NAME.browser.ts` in the place of `NAME.ts`, `Buffer` from the package of that name,
 * and nothing of mammoth, the second reading of Word, which is larger than all the rest.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LEFT_OUT = ['mammoth'];

/** @returns {import('rolldown').Plugin} */
export function forBrowsers() {
  return {
    name: 'for-browsers',
    async resolveId(source, importer, options) {
      if (LEFT_OUT.includes(source)) return { id: `\0without:${source}`, external: false };
      if (!source.startsWith('.') || !importer) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const twin = found?.id.replace(/\.ts$/, '.browser.ts');
      return twin !== undefined && twin !== found.id && twin !== importer && existsSync(twin) ? twin : found;
    },
    load(id) {
      const [, name] = /^\0without:(.+)$/.exec(id) ?? [];
      return name === undefined ? null : `throw new Error('${name} is not part of this');`;
    },
    // What would ask a browser for a module of Node ends the build.
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const asked = [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])].filter((name) => !(name in bundle));
        if (asked.length > 0) this.error(`${chunk.fileName} asks for ${asked.join(', ')}, which browsers do not have`);
      }
    },
  };
}

/** The same `Buffer` that Node has, for the readers. */
export const buffer = fileURLToPath(import.meta.resolve('buffer/'));
