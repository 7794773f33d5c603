/** The page's script as its sources are now, not as they were when the project was last built. */
import { type RolldownOptions, rolldown } from 'rolldown';

let built: Promise<void> | undefined;

/** Once in a process, which the tests of the page share. */
export function buildPage(): Promise<void> {
  built ??= build();
  return built;
}

async function build(): Promise<void> {
  const file = new URL('../../rolldown.config.js', import.meta.url);
  const { default: configs } = (await import(file.href)) as { default: RolldownOptions[] };
  for (const config of configs) {
    if (Array.isArray(config.output) || config.output?.dir !== 'dist/page') continue;
    const bundle = await rolldown({ ...config, cwd: new URL('../..', import.meta.url).pathname });
    await bundle.write({ ...config.output, dir: new URL('../../dist/page', import.meta.url).pathname });
    await bundle.close();
  }
}
