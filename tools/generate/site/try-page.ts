/** The example of `docs/library.md` that runs in a browser, as a page of the site with one script: it works from a file, too. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

export const TRY = 'try.html';

/** The first block of code of a language. */
function blockOf(markdown: string, language: string): string {
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(markdown)?.[1];
  if (block === undefined) throw new Error(`docs/library.md has no example in ${language}`);
  return block;
}

export function tryPage(markdown: string): string {
  return `<h1>Minutes in a browser</h1>
<p>Choose a file: it is read by this page, and goes nowhere. The script is the example of <a href="library.html#in-a-browser">the
library</a>.</p>
${blockOf(markdown, 'html')}<script defer src="try.js"></script>`;
}

/** The example with the library as a bundler finds it: by the `exports` of the package, for browsers. */
export async function tryScript(root: string, markdown: string): Promise<string> {
  if (!existsSync(join(root, 'dist/browser/index.js')))
    throw new Error('the library is not built; run "npm run build"');
  const entry = join(root, 'docs/try.js');
  const bundle = await rolldown({
    input: entry,
    cwd: root,
    platform: 'browser',
    plugins: [
      {
        name: 'example',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? blockOf(markdown, 'js') : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  return output[0].code;
}
