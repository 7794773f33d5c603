/** A parser has nothing to fetch: in its process, no code can open a connection. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Closes every way to the network in this process. */
export function closeNetwork(): void {
  const refuse = (): never => {
    throw new Error('there is no network in the parser process');
  };
  const net = require('node:net') as typeof import('node:net');
  net.Socket.prototype.connect = refuse as typeof net.Socket.prototype.connect;
  const dgram = require('node:dgram') as typeof import('node:dgram');
  dgram.Socket.prototype.bind = refuse as typeof dgram.Socket.prototype.bind;
  dgram.Socket.prototype.send = refuse as typeof dgram.Socket.prototype.send;
  globalThis.fetch = refuse as typeof fetch;
}
