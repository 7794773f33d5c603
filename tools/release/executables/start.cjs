/** Runs first in an executable: loads the bundle from the assets that the executable carries. */
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { getAsset } = require('node:sea');
const { compileFunction } = require('node:vm');

// Where the files would lie. Traces and addresses of modules are made of it; nothing is read there.
const folder = join(process.execPath, 'dist', 'bin');
const builtIn = createRequire(join(folder, 'main.js'));
const loaded = new Map();

function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const filename = join(folder, name);
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
  const run = compileFunction(getAsset(`minutes/dist/bin/${name}`, 'utf8'), parameters, { filename });
  const find = (id) => (id.startsWith('./') ? load(id.slice(2)) : builtIn(id));
  run(module.exports, find, module, filename, folder);
  return module.exports;
}

if (process.argv[2] === '--minutes-worker') load('worker.js');
else {
  load('main.js')
    .main(process.argv.slice(2))
    .then((status) => {
      process.exitCode = status;
    });
}
