/**
 * commander loads `node:child_process` for commands that are programs of their own, of which there are none here: it costs
 * a fifth of what `minutes --help` takes beyond starting Node. It is loaded if it should be asked for.
 */
const BEFORE = "const childProcess = require('node:child_process');";
const AFTER = "const childProcess = { spawn: (...given) => require('node:child_process').spawn(...given) };";

/** @returns {import('rolldown').Plugin} */
export function commanderAlone() {
  return {
    name: 'commander-alone',
    transform: {
      filter: { id: /commander[\\/]lib[\\/]command\.js$/ },
      handler(code, id) {
        if (!code.includes(BEFORE)) this.error(`${id} has no ${BEFORE}`);
        return { code: code.replace(BEFORE, AFTER), map: null };
      },
    },
  };
}
