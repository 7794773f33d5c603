/** Prints the path of the Node that executables are made of, fetched if need be: `.ci/run` runs a few tests under it, too. */
import { fetchNode } from './executables/fetch-node.ts';
import { NODE_VERSION, nodeBuilds, type System } from './executables/nodes.ts';

const system = `${process.platform}-${process.arch}`;
if (process.versions.node === NODE_VERSION) throw new Error(`this is Node ${NODE_VERSION} already`);
if (!(system in nodeBuilds)) throw new Error(`the registry has no Node for ${system}`);
console.log(fetchNode(system as System));
